'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action, visitorAction } from '@/lib/auth/action'
import { deskLocale } from '@/lib/auth/desk-language'
import { startSession } from '@/lib/auth/session'
import { environment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import {
  acceptForAccount,
  acceptInvitation,
  freshInvitationLink,
  invite,
  revokeInvitation,
  sendAgain,
} from './mutations'
import { acceptInput, inviteAnywhereInput, inviteInput, tokenInput } from './schema'

/** Nothing is bound by the page. */
const none = z.tuple([])

/** Makes an account from an invitation and signs in with it. */
export const accept = visitorAction({
  input: acceptInput,
  secrets: ['token', 'password', 'passwordAgain'],
  run: async (caller, input) => {
    await startSession(await acceptInvitation(caller, input, await deskLocale()))
    redirect('/desk')
  },
})

/** Accepts an invitation with the account one is signed in with. */
export const acceptSignedIn = action({
  name: 'acceptForAccount',
  args: none,
  input: tokenInput,
  secrets: ['token'],
  rate: 'save',
  run: async (actor, { token }) => {
    await acceptForAccount(actor, token)
    redirect('/desk')
  },
})

/** Whether the mail goes out, or waits for somebody to hand the link over. */
const invited = () => (environment().mail ? 'invited' : 'invitedHeld')

/** Invites somebody to an organisation. */
export const inviteToOrganisation = action({
  name: 'inviteToOrganisation',
  args: z.tuple([z.uuid()]),
  input: inviteInput,
  rate: 'invite',
  isSensitive: true,
  run: async (actor, input, organisationId) => {
    await invite(actor, { ...input, organisationId })
    redirect(`/desk/organisation?done=${invited()}#people-${organisationId}` as '/desk')
  },
})

/** Invites somebody to any organisation, or to keep the portal. */
export const inviteAnywhere = action({
  name: 'inviteAnywhere',
  args: none,
  input: inviteAnywhereInput,
  rate: 'invite',
  isSensitive: true,
  run: async (actor, { role, organisationId, ...input }) => {
    // Who keeps the portal does so everywhere: an organisation beside it means that something else was meant.
    if (role === 'portal_admin' && organisationId !== '')
      throw new AppError('invalid', { fields: { role: 'role_of_portal' } })
    if (role === 'portal_admin') await invite(actor, { ...input, organisationId: null, role: null })
    else {
      if (organisationId === '') throw new AppError('invalid', { fields: { organisationId: 'required' } })
      await invite(actor, { ...input, organisationId, role })
    }
    redirect(`/desk/admin/people?done=${invited()}` as '/desk')
  },
})

const aboutOne = z.tuple([z.strictObject({ id: z.uuid(), backTo: z.enum(['organisation', 'admin/people']) })])
const pathBack = (backTo: string, done: string) => redirect(`/desk/${backTo}?done=${done}` as '/desk')

/** Sends an invitation once more. */
export const inviteAgain = action({
  name: 'sendAgain',
  args: aboutOne,
  input: z.strictObject({}),
  rate: 'invite',
  isSensitive: true,
  run: async (actor, _input, { id, backTo }) => {
    await sendAgain(actor, id)
    pathBack(backTo, environment().mail ? 'again' : 'invitedHeld')
  },
})

/** Takes an invitation back. */
export const uninvite = action({
  name: 'revokeInvitation',
  args: aboutOne,
  input: z.strictObject({}),
  rate: 'save',
  run: async (actor, _input, { id, backTo }) => {
    await revokeInvitation(actor, id)
    pathBack(backTo, 'revoked')
  },
})

/** Shows the link of an invitation once, where no mail is sent. */
export const showInvitationLink = action({
  name: 'freshInvitationLink',
  args: z.tuple([z.uuid()]),
  input: z.strictObject({}),
  rate: 'save',
  isSensitive: true,
  run: async (actor, _input, id) => ({ shownOnce: await freshInvitationLink(actor, id) }),
})
