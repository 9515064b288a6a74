import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { organisationsToWriteFor } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import { attachedColumns, fundingRows } from '@/lib/funding/publication'
import { Prisma } from '@/lib/generated/prisma/client'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type PracticeSnapshot, practiceSnapshot } from './publication'

/** A practice as it stands, for its revision and its public document. */
export async function snapshotPractice(tx: Transaction, id: string): Promise<PracticeSnapshot> {
  const snapshot = (await snapshotPractices(tx, [id])).get(id)
  if (!snapshot) throw new Error(`there is no practice ${id}`)
  return snapshot
}

/** Several at once, by their keys. */
export async function snapshotPractices(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, PracticeSnapshot>> {
  const rows = await tx.practice.findMany({
    where: { id: { in: [...ids] } },
    include: {
      record: { include: { ...recordColumns.include, ...attachedColumns } },
      region: { select: { countryCode: true } },
      themes: { orderBy: { theme: 'asc' } },
      targetGroups: { orderBy: { group: 'asc' } },
      stakeholders: { orderBy: { kind: 'asc' } },
      evidence: { orderBy: { position: 'asc' }, include: { translations: true } },
      translations: true,
    },
  })
  const snapshots = rows.map((row) =>
    practiceSnapshot.parse({
      ...snapshotOf(row.record),
      carriedOutById: row.organisationId,
      regionId: row.regionId,
      countryCode: row.region?.countryCode ?? row.countryCode,
      place: row.place,
      started: row.started,
      ended: row.ended,
      funding: fundingRows(row.record.funding),
      answersGapIds: row.record.responses.map(({ gapId }) => gapId),
      themes: row.themes.map(({ theme }) => theme),
      targetGroups: row.targetGroups.map(({ group }) => group),
      stakeholders: row.stakeholders.map(({ kind }) => kind),
      evidence: row.evidence.map(({ id, kind, happened, url, translations }) => ({
        ...{ id, kind, happened, url },
        texts: byLanguage(translations, ({ statement }) => statement),
      })),
      adoptedFromId: row.adoptedFromId,
      texts: byLanguage(row.translations, ({ practiceId: _, language: __, ...words }) => words),
    }),
  )
  return new Map(snapshots.map((one) => [one.id, one]))
}

/** Titles, in any language, of the practices that are public or that the actor may see; at most 2,000. */
export async function listPracticeTitles(actor: Actor): Promise<string[]> {
  const rows = await db.$queryRaw<{ title: string }[]>`
    SELECT DISTINCT title FROM desk."PracticeTranslation" words
    WHERE ${within(actor)} AND ${isThere} ORDER BY title LIMIT 2000`
  return rows.map(({ title }) => title)
}

/** The practice of that title, whatever the capitals; null where there is none within reach, or more than one. */
export async function findPracticeByTitle(tx: Transaction, actor: Actor, title: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "practiceId"::text AS id FROM desk."PracticeTranslation" words
    WHERE lower(title) = lower(${title}) AND ${within(actor)} AND ${isThere} LIMIT 2`
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

/** Not among the recently deleted. */
const isThere = Prisma.sql`EXISTS (SELECT FROM desk."Record" kept WHERE kept.id = words."practiceId" AND kept."deletedAt" IS NULL)`

/** Practices the actor may see, and titles that the public can read: what others are just writing is none of these. */
function within(actor: Actor): Prisma.Sql {
  const ids = organisationsToWriteFor(actor)
  if (!ids) return Prisma.sql`true`
  return Prisma.sql`(
    EXISTS (SELECT FROM desk."Record" record
      WHERE record.id = words."practiceId" AND record."organisationId" = ANY (${ids}::uuid[]))
    OR EXISTS (SELECT FROM desk."RecordLanguage" public
      JOIN desk."Revision" kept ON (kept."recordId", kept.version) = (public."recordId", public."publishedVersion")
      WHERE public."recordId" = words."practiceId" AND public.language = words.language
        AND kept.snapshot #>> ARRAY['texts', words.language, 'title'] = words.title))`
}
