import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { daysUntilDead, lastingProblems } from '@/lib/quality/rules'

/** Whether an address counts as dead; about the row `link`. The same as `isDead`. */
export const isDeadLink = Prisma.sql`(link.problem IS NOT NULL AND link."failedDays" >=
  CASE WHEN link.problem IN (${Prisma.join([...lastingProblems])})
    THEN ${daysUntilDead.lasting}::int ELSE ${daysUntilDead.passing}::int END)`

/** Links that lead nowhere, or somewhere else for good; only those that the newest version still has. */
export const failingLinks = Prisma.sql`
  SELECT DISTINCT ON (place."recordId", place.hash) place."recordId" AS id,
    CASE WHEN ${isDeadLink} THEN 'dead' ELSE 'moved' END AS name,
    place.field::text AS field, place.language::text AS language, place.hash::text AS hash,
    CASE WHEN ${isDeadLink} THEN link."answeredAt"::date::text END AS since
  FROM own record
  JOIN desk."LinkPlace" place ON place."recordId" = record.id
  JOIN desk."LinkCheck" link ON link.hash = place.hash
    AND (${isDeadLink} OR (link."movedTo" IS NOT NULL AND link."failedDays" = 0))
  JOIN desk."Revision" revision ON revision."recordId" = record.id AND revision.version = record.version
  WHERE strpos(revision.snapshot::text, to_jsonb(link.url::text)::text) > 0
  ORDER BY place."recordId", place.hash, place.field, place.language`
