import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { interfaceLocales } from '@/lib/language/rules'

// Of other kinds a summary is not asked for, or is made of something else.
const summarised = ['practice', 'roundtable', 'gap', 'pilot', 'project', 'partner', 'region', 'press', 'campaign']
// What happened once does not grow old.
const lasting = ['practice', 'pilot', 'partner', 'platform', 'region']

const isOneOf = (kinds: readonly string[]) => Prisma.sql`record.kind::text IN (${Prisma.join(kinds)})`
const reason = (name: string, holds: Prisma.Sql) => Prisma.sql`CASE WHEN ${holds} THEN ${name}::text END`

const hasNoSource = Prisma.sql`NOT EXISTS (SELECT FROM desk."RecordSource" source WHERE source."recordId" = record.id)`
const hasNoSummary = Prisma.sql`${isOneOf(summarised)} AND EXISTS (
  SELECT FROM desk."Revision" revision WHERE revision."recordId" = record.id AND revision.version = record.version
    AND coalesce(revision.snapshot #> ARRAY['texts', record."originalLanguage", 'summary'], '""') = '""')`
/** Days that are known by their year or month alone end with it. A project that has ended is history, not work. */
export const fundingEnded = Prisma.sql`(
  ${isOneOf(['practice', 'pilot'])}
  OR EXISTS (SELECT FROM desk."Project" project WHERE project.id = record.id AND project.ends IS NULL)
) AND (
  SELECT bool_and(coalesce(funding.ends < left(current_date::text, length(funding.ends)), false))
  FROM desk."Funding" funding WHERE funding."recordId" = record.id)`
/** Nobody has changed it for a year, nor said that it is still so. */
export const isUntouched = Prisma.sql`${isOneOf(lasting)}
  AND greatest(record."updatedAt", record."confirmedOn") < now() - interval '1 year'`
/** It is not written in a language; what a score says is the same in every one. */
export const isMissing = (language: string) => Prisma.sql`record.kind <> 'score' AND NOT EXISTS (
  SELECT FROM desk."RecordLanguage" written WHERE written."recordId" = record.id AND written.language = ${language})`

/** Why a public record needs care, as an array of `careReasons` in their order; about the rows `record` and `original`. */
export const careOfRecord = Prisma.sql`CASE WHEN original."publishedVersion" IS NOT NULL THEN array_remove(ARRAY[${Prisma.join(
  [
    reason('no_source', hasNoSource),
    reason('no_summary', hasNoSummary),
    reason('funding_ended', fundingEnded),
    reason('untouched', isUntouched),
    ...interfaceLocales.map((locale) => reason(`missing_${locale}`, isMissing(locale))),
  ],
)}], NULL) ELSE ARRAY[]::text[] END`
