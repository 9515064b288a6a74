import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can, visible } from '@/lib/auth/policy'
import { portalActor } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { RecordLanguage, Record as RecordRow } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { lockPublic } from '@/lib/publishing/door'
import { type Saved, takeRecord } from '@/lib/publishing/records'
import { eraseInChange, withdrawInChange } from '@/lib/publishing/steps'
import { contributionsOf } from '@/lib/roundtable/writing/company'
import { listReferring } from './deleted'
import { erasedAt } from './keeping'

type Target = Saved & { kind: RecordKind }

/**
 * Puts a record among the recently deleted: withdrawn from the public, its schedules cancelled, its preview links taken
 * back; a roundtable together with the gaps and ideas it raised. Throws `not_found`, `forbidden`, `conflict`,
 * `not_allowed_now` (`referred_to` with the names of what refers to it; `has_members`).
 */
export const deleteRecord = (actor: Actor, target: Target): Promise<Saved> =>
  changing(actor, (change) => deleteIn(change, target))

/** The same as a part of a larger change. */
export async function deleteIn(change: Change, { kind, id, version }: Target): Promise<Saved> {
  const { tx, at, actor } = change
  const record = await takeRecord(change, kind, { id, version })
  if (!can.deleteRecord(actor, record)) throw new AppError('forbidden')
  // From here on nobody publishes what is deleted.
  await lockPublic(tx)
  const raised = kind === 'roundtable' ? (await raisedAt(change, record)).filter(isPresent) : []
  const all = [record, ...raised]
  const ids = all.map((one) => one.id)
  await refuseReferredTo(change, { kind, ids })
  const published = await tx.recordLanguage.findMany({
    where: { recordId: { in: ids }, publishedVersion: { not: null } },
    distinct: ['recordId'],
  })
  const open = all.filter((one) => published.some(({ recordId }) => recordId === one.id))
  if (open.length > 0) await withdrawInChange(change, open, { reason: 'deleted' })
  await tx.scheduledPublication.updateMany({
    where: { recordId: { in: ids }, cancelledAt: null, doneAt: null },
    data: { cancelledAt: at },
  })
  await tx.previewLink.updateMany({ where: { recordId: { in: ids }, revokedAt: null }, data: { revokedAt: at } })
  await tx.record.updateMany({ where: { id: { in: ids } }, data: { deletedAt: at, deletedById: actor.personId } })
  for (const one of all) await note(change, { ...eventOf(one, 'deleted') })
  return { id, version }
}

/**
 * Brings a deleted record back as a draft, with what went along with it. Throws `not_found`, `forbidden`,
 * `not_allowed_now` (`stands_on_deleted`).
 */
export const bringBack = (actor: Actor, target: { kind: RecordKind; id: string }): Promise<Saved> =>
  changing(actor, (change) => bringBackIn(change, target))

/** The same as a part of a larger change. */
export async function bringBackIn(change: Change, { kind, id }: { kind: RecordKind; id: string }): Promise<Saved> {
  const record = await lockDeleted(change, { kind, id })
  if (!can.deleteRecord(change.actor, record)) throw new AppError('forbidden')
  const raised = kind === 'roundtable' ? await raisedAt(change, record) : []
  const along = raised.filter((one) => one.deletedAt?.getTime() === record.deletedAt?.getTime())
  const all = [record, ...along]
  const ids = all.map((one) => one.id)
  await refuseOnDeleted(change, ids)
  await change.tx.record.updateMany({
    where: { id: { in: ids } },
    data: { deletedAt: null, deletedById: null },
  })
  for (const one of all) await note(change, { ...eventOf(one, 'brought_back') })
  return { id, version: record.version }
}

/** Removes a deleted record for good before its time. Throws `not_found`, `forbidden`, `not_allowed_now`. */
export const eraseNow = (actor: Actor, { kind, id }: { kind: RecordKind; id: string }): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const record = await lockDeleted(change, { kind, id })
    if (!can.eraseRecord(actor, record)) throw new AppError('forbidden')
    await eraseWhole(change, record)
    return { id }
  })

/**
 * Erases what was deleted long enough ago, with its files; what something else has come to stand on meanwhile stays.
 * For the worker. Says how many records went.
 */
export async function eraseDeleted(now = new Date()): Promise<number> {
  const deleted = await db.record.findMany({
    where: { deletedAt: { not: null } },
    select: { id: true, kind: true, deletedAt: true },
  })
  const due = deleted.filter(({ deletedAt }) => deletedAt !== null && erasedAt(deletedAt) <= now)
  if (due.length === 0) return 0
  const actor = await portalActor()
  let erased = 0
  const faults: unknown[] = []
  // What a roundtable raised goes along with it.
  const roundtablesFirst = due.toSorted((one, other) => Number(isRoundtable(other)) - Number(isRoundtable(one)))
  for (const { kind, id } of roundtablesFirst) {
    try {
      await eraseNow(actor, { kind, id })
      erased += 1
    } catch (error) {
      // Gone already, or still stood on: its turn comes again.
      if (!(error instanceof AppError)) faults.push(error)
    }
  }
  // One that fails must not keep the others for ever.
  if (faults.length > 0) throw faults[0]
  return erased
}

const isRoundtable = ({ kind }: { kind: RecordKind }) => kind === 'roundtable'
const isPresent = ({ deletedAt }: { deletedAt: Date | null }) => deletedAt === null

type Event = { action: string; kind: RecordKind; id: string; version: number }
const eventOf = ({ kind, id, version }: RecordRow, what: 'deleted' | 'brought_back'): Event => ({
  action: `${kind}.${what}`,
  ...{ kind, id, version },
})

async function lockDeleted({ tx, actor }: Change, { kind, id }: { kind: RecordKind; id: string }): Promise<RecordRow> {
  await tx.$queryRaw`SELECT 1 FROM desk."Record" WHERE id = ${id}::uuid FOR UPDATE`
  const record = await tx.record.findFirst({ where: { id, kind, ...visible.deletedRecords(actor) } })
  if (!record) throw new AppError('not_found')
  return record
}

type Raised = RecordRow & { languages: RecordLanguage[] }

/** The gaps and ideas that a roundtable raised, also those it has dropped since; practices told there stay. */
async function raisedAt(change: Change, record: RecordRow): Promise<Raised[]> {
  const { own, dropped } = await contributionsOf(change, record)
  return [...own, ...dropped].filter(({ kind }) => kind !== 'practice')
}

async function eraseWhole(change: Change, record: RecordRow) {
  await lockPublic(change.tx)
  const raised = isRoundtable(record) ? await raisedAt(change, record) : []
  if (raised.length > 0) await eraseInChange(change, raised)
  await eraseInChange(change, [record])
}

async function refuseReferredTo({ tx, actor }: Change, { kind, ids }: { kind: RecordKind; ids: string[] }) {
  const { titles, others } = await listReferring(tx, actor, ids)
  const names = new Intl.ListFormat(actor.locale, { type: 'unit' }).format(titles)
  if (titles.length + others > 0)
    throw new AppError('not_allowed_now', { reason: 'referred_to', values: { names, named: titles.length, others } })
  if (kind !== 'partner') return
  const members = await tx.membership.count({ where: { organisationId: { in: ids } } })
  if (members > 0) throw new AppError('not_allowed_now', { reason: 'has_members' })
}

/** What it stands on must be back before it, such as the roundtable that raised a gap. */
async function refuseOnDeleted({ tx }: Change, ids: string[]) {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT referring.id::text AS id FROM desk.records_referring_to(ARRAY(
      SELECT id FROM desk."Record" WHERE "deletedAt" IS NOT NULL AND NOT id = ANY (${ids}::uuid[]))) referring
    WHERE referring.id = ANY (${ids}::uuid[])
    LIMIT 1`
  if (found.length > 0) throw new AppError('not_allowed_now', { reason: 'stands_on_deleted' })
}
