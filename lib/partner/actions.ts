'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { MemberRole, OrganisationRights } from '@/lib/generated/prisma/enums'
import { line } from '@/lib/publishing/input'
import { happeningInput } from './writing/happening'
import { noteHappening } from './writing/life-cycle'
import { giveRights, showParticipantsFrom } from './writing/rights'

/** Where a form of an organisation stands: among the portal's pages, or among the organisation's own. */
const place = z.enum(['admin', 'own'])
type Place = z.infer<typeof place>

const backTo = (where: Place, id: string, done: string) =>
  redirect(
    `/desk/${where === 'admin' ? 'admin/organisations' : 'organisation'}?organisation=${id}&done=${done}` as '/desk',
  )

/** Notes what happened to an organisation. */
export const noteWhatHappened = action({
  name: 'noteHappening',
  args: z.tuple([z.uuid(), place]),
  input: happeningInput,
  versioned: true,
  rate: 'publish',
  run: async (actor, { version, ...happening }, ...[id, where]) => {
    const { isPublic } = await noteHappening(actor, { id, version }, happening)
    backTo(where, id, isPublic ? 'noted' : 'waits')
  },
})

/** Says how far an organisation may go by itself. */
export const decideRights = action({
  name: 'giveRights',
  args: z.tuple([z.uuid()]),
  input: z.strictObject({ rights: z.enum(OrganisationRights), reason: line(2000) }),
  rate: 'publish',
  isSensitive: true,
  run: async (actor, input, id) => {
    await giveRights(actor, id, input)
    backTo('admin', id, 'rights')
  },
})

/** Says who sees lists of participants. */
export const decideParticipants = action({
  name: 'showParticipantsFrom',
  args: z.tuple([z.uuid(), place]),
  input: z.strictObject({ participantsFor: z.enum(MemberRole) }),
  rate: 'publish',
  isSensitive: true,
  run: async (actor, { participantsFor }, ...[id, where]) => {
    await showParticipantsFrom(actor, id, participantsFor)
    backTo(where, id, 'saved')
  },
})
