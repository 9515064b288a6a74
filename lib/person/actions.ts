'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action, visitorAction } from '@/lib/auth/action'
import type { Actor } from '@/lib/auth/actor'
import { deskLocale, keepDeskLocale } from '@/lib/auth/desk-language'
import { currentActor, endSession, startSession } from '@/lib/auth/session'
import { recognise, rememberLanguage, setUpPortal } from './mutations'
import { addressAfterSignIn } from './rules'
import {
  deskLanguageInput,
  leavingInput,
  letInInput,
  membershipInput,
  roleInput,
  setUpInput,
  signInInput,
  sureInput,
} from './schema'
import { disablePerson, enablePerson, grantPortal, withdrawPortal } from './writing/access'
import { erasePerson } from './writing/erasing'
import { letIn } from './writing/let-in'
import { changeRole, giveMembership, handOverWork, removeMember } from './writing/memberships'

/** Signs in with e-mail and password, under a new session. */
export const signIn = visitorAction({
  input: signInInput,
  secrets: ['password'],
  run: async (caller, input) => {
    await startSession(await recognise(caller, input))
    redirect(addressAfterSignIn(input.next))
  },
})

/** Makes the first portal admin and signs them in. */
export const setUp = visitorAction({
  input: setUpInput,
  secrets: ['password', 'passwordAgain', 'token'],
  run: async (caller, input) => {
    await startSession(await setUpPortal(caller, input, await deskLocale()))
    redirect('/desk')
  },
})

/** Lets somebody begin anew who lost every way in, by a link made on the portal's machine. */
export const beginAnew = visitorAction({
  input: letInInput,
  secrets: ['password', 'passwordAgain', 'token'],
  run: async (caller, input) => {
    await startSession(await letIn(caller, input))
    redirect('/desk')
  },
})

/** Ends the session of this browser. */
export const signOut = visitorAction({
  input: z.strictObject({}),
  run: async () => {
    await endSession()
    redirect('/sign-in')
  },
})

/** Changes the language of the desk. */
export const chooseDeskLanguage = visitorAction({
  input: deskLanguageInput,
  run: async (_caller, { locale }) => {
    await keepDeskLocale(locale)
    const actor = await currentActor()
    if (actor) await rememberLanguage(actor, locale)
  },
})

const onePerson = z.tuple([z.uuid()])
const nothing = z.strictObject({})
const backTo = (id: string, done: string) => redirect(`/desk/admin/people/${id}?done=${done}` as '/desk')

type Deed = { name: string; done: string; deed: (actor: Actor, personId: string) => Promise<unknown> }

const deedOn = ({ name, done, deed }: Deed) =>
  action({
    name,
    args: onePerson,
    input: nothing,
    rate: 'save',
    isSensitive: true,
    run: async (actor, _input, id) => {
      await deed(actor, id)
      backTo(id, done)
    },
  })

/** Keeps a person out, at once and everywhere. */
export const disable = deedOn({ name: 'disablePerson', done: 'disabled', deed: disablePerson })

/** Lets a person in again. */
export const enable = deedOn({ name: 'enablePerson', done: 'enabled', deed: enablePerson })

/** Lets a person keep the portal. */
export const letKeepPortal = deedOn({ name: 'grantPortal', done: 'granted', deed: grantPortal })

/** Takes from a person the right to keep the portal. */
export const endKeepingPortal = deedOn({ name: 'withdrawPortal', done: 'taken', deed: withdrawPortal })

/** Erases a person. */
export const erase = action({
  name: 'erasePerson',
  args: onePerson,
  input: sureInput,
  rate: 'save',
  isSensitive: true,
  run: async (actor, _input, id) => {
    await erasePerson(actor, id)
    backTo(id, 'erased')
  },
})

/** Lets a person work for another organisation. */
export const addMembership = action({
  name: 'giveMembership',
  args: onePerson,
  input: membershipInput,
  rate: 'save',
  isSensitive: true,
  run: async (actor, input, personId) => {
    await giveMembership(actor, { ...input, personId })
    backTo(personId, 'given')
  },
})

const oneMember = z.tuple([z.strictObject({ personId: z.uuid(), organisationId: z.uuid() })])

/** Changes what a person is in an organisation. */
export const saveRole = action({
  name: 'changeRole',
  args: oneMember,
  input: roleInput,
  rate: 'save',
  isSensitive: true,
  run: async (actor, { role }, member) => {
    await changeRole(actor, { ...member, role })
    redirect(`/desk/organisation/${member.organisationId}/people/${member.personId}?done=saved` as '/desk')
  },
})

/** Hands over what waits for a person in an organisation, and lets them go where that was pressed. */
export const settleLeaving = action({
  name: 'settleLeaving',
  args: oneMember,
  input: leavingInput,
  rate: 'save',
  isSensitive: true,
  run: async (actor, { colleague, deed }, member) => {
    const { personId, organisationId } = member
    const asked = { ...member, colleagueId: colleague || null }
    if (deed === 'hand_over') {
      await handOverWork(actor, asked)
      redirect(`/desk/organisation/${organisationId}/people/${personId}?done=handed` as '/desk')
    }
    await removeMember(actor, asked)
    redirect('/desk/organisation?done=left' as '/desk')
  },
})
