import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { EventInput } from './schema'

/** How a record of its kind is written. */
export const eventWriting: Writing<EventInput> = {
  kind: 'event',
  mayRecord: (actor, { organisationId }) => can.recordFor(actor, organisationId),
  write: ({ tx }, id, input) => writeEvent(tx, id, input),
}

/** Records something that happened in a project. Throws `forbidden`. */
export const recordEvent = recording(eventWriting)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseEvent = revising(eventWriting)

async function writeEvent(tx: Transaction, id: string, input: EventInput) {
  const { projectId, regionId, countryCode, kind, starts, ends, mode, place, participants } = input
  const { hostIds, delegations, language, title, summary } = input
  const facts = { projectId, regionId, countryCode, kind, starts, ends, mode, place, participants }
  await tx.event.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await tx.eventHost.deleteMany({ where: { eventId: id } })
  await tx.eventHost.createMany({
    data: [...new Set(hostIds)].map((organisationId, position) => ({ eventId: id, organisationId, position })),
  })
  await tx.eventDelegation.deleteMany({ where: { eventId: id } })
  await tx.eventDelegation.createMany({
    data: [...new Set(delegations)].map((code) => ({ eventId: id, countryCode: code })),
  })
  await tx.eventTranslation.upsert({
    where: { eventId_language: { eventId: id, language } },
    create: { eventId: id, language, title, summary },
    update: { title, summary },
  })
}
