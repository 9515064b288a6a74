import { actionsOf } from '@/lib/audit/rules'
import type { AuditFilter } from '@/lib/audit/schema'
import { Prisma } from '@/lib/generated/prisma/client'

/** An entry of the audit log. */
export type AuditRow = {
  id: string
  at: Date
  personId: string | null
  action: string
  recordKind: string | null
  recordId: string | null
  version: number | null
  source: string | null
  organisationId: string | null
  aboutPersonId: string | null
  requestId: string | null
  detail: Record<string, unknown>
}

/** What is asked, with people already found by their names. */
export type Asked = Omit<AuditFilter, 'who' | 'person' | 'before'> & {
  /** Anybody where null; nobody where empty. */
  people: readonly string[] | null
  /** Entries older than this one. */
  before: { at: Date; id: string } | null
}

const columns = Prisma.sql`event.id::text AS id, event.at, event."personId"::text AS "personId", event.action,
  event."recordKind"::text AS "recordKind", event."recordId"::text AS "recordId", event.version, event.source,
  event."organisationId"::text AS "organisationId", event."aboutPersonId"::text AS "aboutPersonId",
  event."requestId"::text AS "requestId", event.detail`
const newestFirst = Prisma.sql`event.at DESC, event.id DESC`
const and = (conditions: readonly Prisma.Sql[]) =>
  conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], ' AND ')

/**
 * The newest entries that fit. Where several people or actions are meant, the newest of each are read by their index and
 * merged: one condition with many values would make the database read and sort them all.
 */
export function auditStatement(asked: Asked, take: number): Prisma.Sql {
  const conditions = and([...within(asked), ...exactly(asked)])
  const lists = listsOf(asked)
  const newest = (more: Prisma.Sql) =>
    Prisma.sql`SELECT ${columns} FROM desk."AuditEvent" event WHERE ${conditions} AND ${more}
      ORDER BY ${newestFirst} LIMIT ${take}`
  if (lists.length === 0) return newest(Prisma.sql`true`)
  const from = Prisma.join(
    lists.map(({ name, values }) => Prisma.sql`unnest(${values}) AS ${name}`),
    ' CROSS JOIN ',
  )
  const each = and(lists.map(({ condition }) => condition))
  return Prisma.sql`SELECT found.* FROM ${from} CROSS JOIN LATERAL (${newest(each)}) found
    ORDER BY found.at DESC, found.id DESC LIMIT ${take}`
}

const day = 86_400_000

function within({ from, to, before }: Asked): Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`event.at >= ${new Date(from)}`] : []),
    ...(to ? [Prisma.sql`event.at < ${new Date(Date.parse(to) + day)}`] : []),
    // The first condition is for the index; the second tells apart what happened in the same moment.
    ...(before
      ? [Prisma.sql`event.at <= ${before.at} AND (event.at, event.id) < (${before.at}, ${before.id}::uuid)`]
      : []),
  ]
}

function exactly({ record, organisation, source, kind, what }: Asked): Prisma.Sql[] {
  return [
    ...(record ? [Prisma.sql`event."recordId" = ${record}::uuid`] : []),
    ...(organisation ? [Prisma.sql`event."organisationId" = ${organisation}::uuid`] : []),
    ...(source ? [Prisma.sql`event.source = ${source}`] : []),
    // A step is noted under a name for each kind.
    ...(kind && !what ? [Prisma.sql`event."recordKind" = ${kind}::desk."RecordKind"`] : []),
  ]
}

type List = { name: Prisma.Sql; values: Prisma.Sql; condition: Prisma.Sql }

function listsOf({ people, what, kind }: Asked): List[] {
  return [
    ...(people
      ? [
          {
            name: Prisma.sql`person`,
            values: Prisma.sql`${[...people]}::uuid[]`,
            condition: Prisma.sql`event."personId" = person`,
          },
        ]
      : []),
    ...(what
      ? [
          {
            name: Prisma.sql`deed`,
            values: Prisma.sql`${actionsOf(what, kind)}::text[]`,
            condition: Prisma.sql`event.action = deed`,
          },
        ]
      : []),
  ]
}
