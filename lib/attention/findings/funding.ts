import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { monthsBeforeEnd, shownExamples } from '@/lib/attention/rules'
import { db } from '@/lib/db'
import { recordPathOf } from '@/lib/editing/folders'
import type { RecordKind } from '@/lib/generated/prisma/enums'

type Row = { id: string; kind: RecordKind; title: string; ends: string; total: number }

/** Public records whose last funding ends within the next months; an end is as exact as it is known. */
export const findEndingFunding: Look = async ({ actor, now }) => {
  const until = new Date(now)
  until.setUTCMonth(until.getUTCMonth() + monthsBeforeEnd)
  const [from, to] = [now, until].map((at) => at.toISOString().slice(0, 10))
  const rows = await db.$queryRaw<Row[]>`
    WITH ending AS (
      SELECT "recordId", max(ends) AS ends FROM desk."Funding"
      GROUP BY "recordId" HAVING bool_and(ends IS NOT NULL) AND max(ends) BETWEEN ${from} AND ${to}
    )
    SELECT record.id::text AS id, record.kind::text AS kind, coalesce(own.title, original.title, '') AS title,
      ending.ends, (count(*) OVER ())::int AS total
    FROM ending JOIN desk."Record" record ON record.id = ending."recordId" AND record."deletedAt" IS NULL
    JOIN desk."RecordLanguage" original ON original."recordId" = record.id
      AND original.language = record."originalLanguage" AND original."publishedVersion" IS NOT NULL
    LEFT JOIN desk."RecordLanguage" own ON own."recordId" = record.id AND own.language = ${actor.locale} AND own.title <> ''
    ORDER BY ending.ends LIMIT ${shownExamples}`
  const [first] = rows
  if (!first) return null
  return {
    count: first.total,
    since: null,
    href: '/desk/admin/records?list=care',
    examples: rows.map(({ id, kind, title, ends }) => ({ title, day: ends, href: recordPathOf({ kind, id }) })),
  }
}
