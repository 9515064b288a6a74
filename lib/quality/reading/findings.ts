import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { findingGroups, findingNames, findingsByGroup } from '@/lib/quality/rules'
import { forgotten, translations } from './languages'
import { failingLinks } from './links'
import { missingFields, wantedFields } from './missing'
import { hasEnded, staleRecords } from './stale'

/** Every finding by its name: its group, and its place in the order of gravity. */
const names = findingGroups.flatMap((group) =>
  findingsByGroup[group].map((name) => Prisma.sql`(${name}::text, ${group}::text, ${findingNames.indexOf(name)}::int)`),
)

/**
 * The named parts of a statement about the quality of records: `own`, those of them that a condition on `record` leaves;
 * `found`, all that was found wanting about them; `wanting`, what of it nobody has set aside.
 */
export const wantingAmong = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  wanted AS MATERIALIZED (${wantedFields}),
  own AS MATERIALIZED (
    SELECT record.id, record.kind, record."organisationId", record."originalLanguage", record.version,
      record."updatedAt", record."confirmedOn", record."unconfirmedSince", ${hasEnded} AS has_ended,
      EXISTS (SELECT FROM desk."RecordLanguage" language WHERE language."recordId" = record.id
        AND language.language = record."originalLanguage" AND language."publishedVersion" IS NOT NULL) AS is_public
    FROM desk."Record" record WHERE record."deletedAt" IS NULL AND ${condition}),
  found AS (
    SELECT one.*, one.name || ':' || coalesce(one.hash, nullif(one.field, ''), one.language) AS key
    FROM (
      (${failingLinks}) UNION ALL (${staleRecords}) UNION ALL (${forgotten})
      UNION ALL (${translations}) UNION ALL (${missingFields})
    ) one),
  wanting AS MATERIALIZED (
    SELECT found.*, named.grouped, named.place
    FROM found JOIN (VALUES ${Prisma.join(names)}) named (name, grouped, place) ON named.name = found.name
    WHERE NOT EXISTS (
      SELECT FROM desk."Exemption" exemption WHERE exemption."recordId" = found.id AND exemption.finding = found.key))`
