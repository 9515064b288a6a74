import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { EventInput } from './schema'

/** Records something that happened in a project. Throws `forbidden`. */
export const recordEvent = (actor: Actor, input: EventInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFor(actor, input.organisationId)) throw new AppError('forbidden')
    const id = await openRecord(change, { ...input, kind: 'event' })
    await writeEvent(change.tx, id, input)
    return keepRevision(change, 'event', id)
  })

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseEvent = (actor: Actor, { id, version }: Saved, input: EventInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'event', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await writeEvent(change.tx, id, input)
    return keepRevision(change, 'event', id)
  })

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
