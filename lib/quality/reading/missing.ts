import 'server-only'
import { editableKinds } from '@/lib/editing/editable'
import { wantedFieldsOf } from '@/lib/editing/form'
import { formOf } from '@/lib/editing/forms'
import { Prisma } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'

/** The fields that good records have, as the forms say it: one row for each, for the statement below. */
const wanted = editableKinds.flatMap((kind) =>
  wantedFieldsOf(formOf(kind)).map(({ field, row, oneOf, except, saved }, place) => ({
    ...{ kind, place, field: row ? `${row}.${field.name}` : field.name, saved: saved ?? field.name },
    ...{ list: row ?? null, translated: field.isTranslated ?? false, one_of: oneOf ?? null },
    ...{ except_field: except?.field ?? null, except_is: except?.is ?? null },
  })),
)

/** Where in the form of its kind a wanted field stands. */
export const placeInForm = (kind: RecordKind, field: string): number =>
  wanted.findIndex((one) => one.kind === kind && one.field === field)

/** The same as a named part of a statement. */
export const wantedFields = Prisma.sql`
  SELECT * FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS one (kind text, place int, field text,
    saved text, list text, translated boolean, one_of text, except_field text, except_is text[])`

/** Nothing, an empty text, list or tree, or a range that was left open. */
const isEmpty = (value: Prisma.Sql) => Prisma.sql`coalesce(${value} IN (
  'null', '""', '[]', '{}', '{"type": "doc", "content": []}', '{"min": null, "max": null}'), true)`

const isMissing = Prisma.sql`CASE
  WHEN wanted.list IS NULL THEN ${isEmpty(Prisma.sql`CASE WHEN wanted.translated
    THEN saved.snapshot #> ARRAY['texts', record."originalLanguage", wanted.saved]
    ELSE saved.snapshot -> wanted.saved END`)}
  ELSE EXISTS (
    SELECT FROM jsonb_array_elements(coalesce(saved.snapshot -> wanted.list, '[]')) entry
    WHERE ${isEmpty(Prisma.sql`entry -> wanted.saved`)}) END`

/** Fields that public records lack. Where one of several is enough, the first of them stands for all. */
export const missingFields = Prisma.sql`
  SELECT record.id, 'missing' AS name, missing.field, record."originalLanguage"::text AS language, NULL::text AS hash,
    NULL::text AS since
  FROM own record
  JOIN desk."Revision" revision ON revision."recordId" = record.id AND revision.version = record.version
  -- Read from its storage once, however many fields are asked for.
  CROSS JOIN LATERAL (SELECT revision.snapshot || '{}'::jsonb AS snapshot OFFSET 0) saved
  CROSS JOIN LATERAL (
    SELECT (array_agg(wanted.field ORDER BY wanted.place))[1] AS field
    FROM wanted
    WHERE wanted.kind = record.kind::text
      AND coalesce(saved.snapshot ->> wanted.except_field <> ALL (wanted.except_is), true)
    GROUP BY coalesce(wanted.one_of, wanted.field)
    HAVING bool_and(${isMissing})
  ) missing
  WHERE record.is_public AND NOT (record.kind = 'partner' AND record.has_ended)`
