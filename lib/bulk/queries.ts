import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can, visible } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { type ListedRow, listStatement } from '@/lib/editing/lists'
import type { ListFilter } from '@/lib/editing/rules'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { BulkAct, RecordKind } from '@/lib/generated/prisma/enums'
import { mostAtOnce, type Standing } from './rules'
import type { Chosen } from './schema'

/** A record that is chosen to be changed. */
export type ChosenRecord = { id: string; kind: RecordKind; version: number; title: string; organisationId: string }

/** The records of these keys that the actor may see, in that order. */
export async function chosenRecords(actor: Actor, ids: readonly string[]): Promise<ChosenRecord[]> {
  const some = ids.slice(0, mostAtOnce)
  const rows = await db.record.findMany({
    where: { id: { in: some }, ...visible.records(actor) },
    select: {
      ...{ id: true, kind: true, version: true, organisationId: true, originalLanguage: true },
      languages: { select: { language: true, title: true } },
    },
  })
  const place = new Map(some.map((id, at) => [id, at]))
  return rows
    .map(({ languages, originalLanguage, ...row }) => {
      const titleIn = (wanted: string) => languages.find(({ language }) => language === wanted)?.title
      return { ...row, title: titleIn(actor.locale) || titleIn(originalLanguage) || '' }
    })
    .toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0))
}

/** The keys of everything that fits a filter, as many as one change may touch; one more says that there are more. */
export async function matchingRecords(actor: Actor, filter: ListFilter): Promise<string[]> {
  const rows = await db.$queryRaw<Pick<ListedRow, 'id'>[]>(
    Prisma.sql`SELECT id FROM (${listStatement(actor, { ...filter, take: mostAtOnce + 1 })}) list ORDER BY place`,
  )
  return rows.map(({ id }) => id)
}

/** A change to many records, as lists of them tell it. */
export type PastChange = {
  id: string
  at: Date
  by: string
  act: BulkAct
  count: number
  undoneAt: Date | null
  isOwn: boolean
}

const shownChanges = 30

/** Changes to many records that the actor made; all of them for whoever keeps the portal. */
export async function listChanges(actor: Actor): Promise<PastChange[]> {
  const rows = await db.bulkChange.findMany({
    where: can.keepPortal(actor) ? {} : { personId: actor.personId },
    orderBy: { at: 'desc' },
    take: shownChanges,
    select: {
      id: true,
      at: true,
      act: true,
      count: true,
      undoneAt: true,
      personId: true,
      person: { select: { name: true } },
    },
  })
  return rows.map(({ person, personId, ...row }) => ({ ...row, by: person.name, isOwn: personId === actor.personId }))
}

export type ChangedRecord = {
  record: ChosenRecord | null
  before: Standing
  after: Standing
  isUndone: boolean | null
}

/** One change with what it did to each record; null where there is none that the actor may see. */
export async function findChange(
  actor: Actor,
  id: string,
): Promise<(PastChange & { chosen: Chosen; records: ChangedRecord[] }) | null> {
  const row = await db.bulkChange.findFirst({
    where: { id, ...(can.keepPortal(actor) ? {} : { personId: actor.personId }) },
    include: { person: { select: { name: true } }, records: { orderBy: { position: 'asc' } } },
  })
  if (!row) return null
  const { person, personId, records, chosen, undoneById: _by, ...change } = row
  const known = new Map(
    (
      await chosenRecords(
        actor,
        records.map(({ recordId }) => recordId),
      )
    ).map((one) => [one.id, one]),
  )
  return {
    ...change,
    by: person.name,
    isOwn: personId === actor.personId,
    chosen: { act: row.act, ...(chosen as object) } as Chosen,
    records: records.map(({ recordId, before, after, isUndone }) => ({
      record: known.get(recordId) ?? null,
      before: before as Standing,
      after: after as Standing,
      isUndone,
    })),
  }
}

/** A list of records that was kept under a name. */
export type View = { id: string; name: string; query: string; isShared: boolean; isOwn: boolean }

/** The actor's own views and those of everybody. */
export async function listViews(actor: Actor): Promise<View[]> {
  const rows = await db.savedView.findMany({
    where: { OR: [{ personId: actor.personId }, { isShared: true }] },
    orderBy: [{ isShared: 'asc' }, { name: 'asc' }],
    take: 100,
  })
  return rows.map(({ id, name, query, isShared, personId }) => ({
    ...{ id, name, query, isShared },
    isOwn: personId === actor.personId || (isShared && can.keepPortal(actor)),
  }))
}

/** Throws `forbidden` where an act is not the actor's at all, whatever the records. */
export function refuseAct(actor: Actor, act: BulkAct): void {
  if (act === 'owner' && !can.keepPortal(actor)) throw new AppError('forbidden')
}
