import 'server-only'
import { fundingEnded, isUntouched } from '@/lib/editing/care'
import { Prisma } from '@/lib/generated/prisma/client'

/** Days that are known by their year or month alone end with it. */
const isPast = (date: Prisma.Sql) => Prisma.sql`${date} < left(current_date::text, length(${date}))`

const kindOf = (name: string) => Prisma.sql`record.kind = ${name}::desk."RecordKind"`

/** Whether what a record is about has come to its end, and is history; about the row `record`. */
export const hasEnded = Prisma.sql`CASE
  WHEN ${kindOf('practice')} THEN EXISTS (
    SELECT FROM desk."Practice" one WHERE one.id = record.id AND ${isPast(Prisma.sql`one.ended`)})
  WHEN ${kindOf('pilot')} THEN EXISTS (SELECT FROM desk."Pilot" one WHERE one.id = record.id AND one.stage = 'ended')
  WHEN ${kindOf('partner')} THEN EXISTS (
    SELECT FROM desk."OrganisationChange" one
    WHERE one."organisationId" = record.id AND one.kind IN ('closed', 'merged', 'split'))
  ELSE false END`

/** Said to run, or to be ahead, though its time is over. */
const over = Prisma.sql`
  SELECT record.id, 'over' AS name, 'stage' AS field, pilot.ends::text AS since
  FROM own record JOIN desk."Pilot" pilot ON pilot.id = record.id
  WHERE pilot.stage IN ('planned', 'running') AND ${isPast(Prisma.sql`pilot.ends`)}
  UNION ALL
  SELECT record.id, 'over', 'course', roundtable."heldOn"::text
  FROM own record JOIN desk."Roundtable" roundtable ON roundtable.id = record.id
  WHERE roundtable.course = 'planned' AND roundtable."heldOn" < current_date`

const others = Prisma.sql`
  SELECT record.id, found.name, found.field, found.since
  FROM own record
  CROSS JOIN LATERAL (VALUES
    ('funding_ended', 'funding', NULL::text, NOT record.has_ended AND ${fundingEnded}),
    ('unconfirmed', '', record."unconfirmedSince"::text, record."unconfirmedSince" IS NOT NULL),
    ('untouched', '', greatest(record."updatedAt"::date, record."confirmedOn")::text,
      record."unconfirmedSince" IS NULL AND NOT record.has_ended AND ${isUntouched})
  ) found (name, field, since, holds)
  WHERE record.is_public AND found.holds`

/** Public records that may not be true any more. */
export const staleRecords = Prisma.sql`
  SELECT stale.id, stale.name, stale.field, '' AS language, NULL::text AS hash, stale.since
  FROM (${over} UNION ALL ${others}) stale`
