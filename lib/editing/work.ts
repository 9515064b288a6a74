import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { type ListedRecord, withOwners } from './finding'
import { isBehind, isReachable, type ListedRow, listStatement } from './lists'
import { noFilter, type WorkList, workLists } from './rules'

/** As much of a list as stands on "My work"; what needs care can wait. */
export const shownOfList = 7
const shownOfCare = 4

export type WorkSection = { list: WorkList; total: number; records: ListedRecord[] }

/** Everything that waits for the actor, list by list; what is empty is left out. Two statements. */
export async function listWork(actor: Actor): Promise<WorkSection[]> {
  const parts = workLists.map(
    (list) =>
      Prisma.sql`SELECT ${list}::text AS list, part.* FROM (${listStatement(actor, { ...noFilter, list, take: list === 'care' ? shownOfCare : shownOfList })}) part`,
  )
  const rows = await db.$queryRaw<(ListedRow & { list: WorkList; place: number })[]>(
    Prisma.sql`${Prisma.join(parts, ' UNION ALL ')} ORDER BY place`,
  )
  const records = await withOwners(actor, rows)
  return workLists.flatMap((list) => {
    const own = records.filter((one) => one.list === list)
    const [first] = own
    return first ? [{ list, total: first.total, records: own }] : []
  })
}

/** How many translations are older than their originals, by language, the most first. */
export const countBehind = (actor: Actor): Promise<{ language: string; count: number }[]> =>
  db.$queryRaw(Prisma.sql`
    SELECT one.language, count(*)::int AS count
    FROM desk."Record" record
    JOIN desk."RecordLanguage" original
      ON original."recordId" = record.id AND original.language = record."originalLanguage"
    JOIN desk."RecordLanguage" one ON one."recordId" = record.id
    WHERE ${isReachable(actor)} AND ${isBehind}
    GROUP BY one.language ORDER BY count DESC, one.language`)
