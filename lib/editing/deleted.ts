import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can, visible } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { authorColumns, authorNames } from '@/lib/person/reading/authors'
import { erasedAt } from './keeping'
import { titleColumns, titlesFor } from './titles'

type Titled = { id: string; kind: RecordKind; title: string }

export type Deleted = Titled & {
  deletedAt: Date
  deletedBy: string
  /** When it is erased for good. */
  erasedAt: Date
  mayBringBack: boolean
  mayErase: boolean
}

/** Every deleted record has thirty days: more than this nobody deletes in a month. */
const mostDeleted = 500

/** The recently deleted records of the actor's organisations, the latest first. */
export async function listDeleted(actor: Actor): Promise<Deleted[]> {
  const rows = await db.record.findMany({
    where: visible.deletedRecords(actor),
    orderBy: [{ deletedAt: 'desc' }, { id: 'asc' }],
    take: mostDeleted,
    select: { ...titleColumns, deletedAt: true, deletedBy: authorColumns },
  })
  const titles = await titlesFor(actor, rows)
  const nameOf = await authorNames(
    db,
    rows.map(({ deletedBy }) => deletedBy),
    actor.locale,
  )
  return rows.flatMap(({ deletedAt, deletedBy, ...row }) =>
    deletedAt
      ? [
          {
            ...{ id: row.id, kind: row.kind, title: titles.get(row.id) ?? '' },
            ...{ deletedAt, deletedBy: nameOf(deletedBy), erasedAt: erasedAt(deletedAt) },
            ...{ mayBringBack: can.deleteRecord(actor, row), mayErase: can.eraseRecord(actor, row) },
          },
        ]
      : [],
  )
}

/** The records that stand on others: titles of those the actor may know, at most five, and how many there are beside them. */
export async function listReferring(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<{ titles: string[]; others: number }> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT referring.id::text AS id FROM desk.records_referring_to(${ids}::uuid[]) referring
    JOIN desk."Record" record ON record.id = referring.id AND record."deletedAt" IS NULL
    WHERE NOT referring.id = ANY (${ids}::uuid[])`
  const rows = await tx.record.findMany({
    where: { id: { in: found.map(({ id }) => id) }, ...visible.recordsOrPublic(actor) },
    orderBy: { updatedAt: 'desc' },
    take: 5,
    select: titleColumns,
  })
  const named = [...(await titlesFor(actor, rows)).values()].filter(Boolean)
  return { titles: named, others: found.length - named.length }
}
