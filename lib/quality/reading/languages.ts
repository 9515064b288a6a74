import 'server-only'
import { isMissing } from '@/lib/editing/care'
import { editableKinds } from '@/lib/editing/editable'
import { isBehind, isChanged } from '@/lib/editing/lists'
import { Prisma } from '@/lib/generated/prisma/client'
import { interfaceLocales } from '@/lib/language/rules'
import { patience } from '@/lib/quality/rules'

const original = Prisma.sql`
  JOIN desk."RecordLanguage" original
    ON original."recordId" = record.id AND original.language = record."originalLanguage"`

/** Translations that say less than their original, and languages of the portal that public records are not written in. */
export const translations = Prisma.sql`
  SELECT record.id, 'behind' AS name, '' AS field, one.language::text AS language, NULL::text AS hash, NULL::text AS since
  FROM own record ${original}
  JOIN desk."RecordLanguage" one ON one."recordId" = record.id
  WHERE ${isBehind} AND one.state <> 'withdrawn'
  UNION ALL
  SELECT record.id, 'untranslated', '', wanted.language, NULL, NULL
  FROM own record
  JOIN (VALUES ${Prisma.join(interfaceLocales.map((locale) => Prisma.sql`(${locale}::text)`))}) wanted (language)
    ON record.is_public AND record.kind::text IN (${Prisma.join([...editableKinds])})
  WHERE (${Prisma.join(
    interfaceLocales.map((locale) => Prisma.sql`(wanted.language = ${locale} AND ${isMissing(locale)})`),
    ' OR ',
  )})`

const longAgo = (days: number) => Prisma.sql`now() - make_interval(days => ${days}::int)`

const forgottenAs = Prisma.sql`CASE
  WHEN one.state = 'in_review' AND one."submittedAt" < ${longAgo(patience.review)} THEN 'in_review'
  WHEN one.state = 'in_review' OR record."updatedAt" >= ${longAgo(patience.draft)} THEN NULL
  WHEN one.state = 'draft' AND NOT record.is_public AND one.language = record."originalLanguage" THEN 'draft'
  WHEN one.state = 'draft' AND record.is_public THEN 'unpublished'
  WHEN one.state = 'published' AND ${isChanged} THEN 'changed' END`

/** Words that somebody began and nobody finished: one finding of each sort for a record, about its original where it is. */
export const forgotten = Prisma.sql`
  SELECT DISTINCT ON (one."recordId", found.name) one."recordId" AS id, found.name, '' AS field,
    one.language::text AS language, NULL::text AS hash,
    coalesce(one."submittedAt", record."updatedAt")::date::text AS since
  FROM own record
  JOIN desk."RecordLanguage" one ON one."recordId" = record.id
  CROSS JOIN LATERAL (SELECT ${forgottenAs} AS name) found
  WHERE found.name IS NOT NULL AND NOT EXISTS (
    SELECT FROM desk."ScheduledPublication" waiting
    WHERE waiting."recordId" = record.id AND waiting."cancelledAt" IS NULL AND waiting."doneAt" IS NULL)
  ORDER BY one."recordId", found.name, one.language <> record."originalLanguage", one.language`
