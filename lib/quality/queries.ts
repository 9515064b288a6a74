import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { organisationNames } from '@/lib/partner/queries'
import { authorColumns, authorNames } from '@/lib/person/reading/authors'
import { wantingAmong } from './reading/findings'
import { isDeadLink } from './reading/links'
import { placeInForm } from './reading/missing'
import type { Finding, FindingGroup, QualityFilter } from './rules'

const recordsPerPage = 20
const organisationsPerPage = 30
const mostExemptions = 200

/** A record with what is found wanting about it. */
export type WantingRecord = {
  id: string
  kind: RecordKind
  title: string
  /** Of the title. */
  language: string
  version: number
  isPublic: boolean
  findings: Finding[]
}

/** The quality of an organisation's records. */
export type Quality = {
  /** All its records, and those of them with findings. */
  records: number
  wanting: number
  /** Records with findings, by group and by kind; narrowed by the other of both. */
  groups: Partial<Record<FindingGroup, number>>
  kinds: Partial<Record<RecordKind, number>>
  /** One page of those that fit the filter, and how many fit. */
  page: WantingRecord[]
  fitting: number
  pages: number
}

type Row = Pick<Quality, 'records' | 'wanting'> & {
  fitting: number | null
  groups: Quality['groups'] | null
  kinds: Quality['kinds'] | null
  page: WantingRecord[] | null
}

const everything = Prisma.sql`true`

/** What is found wanting about the records of an organisation, a page of it. One statement. Throws `forbidden`. */
export async function qualityOf(actor: Actor, organisationId: string, filter: QualityFilter): Promise<Quality> {
  if (!can.seeQuality(actor, organisationId)) throw new AppError('forbidden')
  const { group, kind, page } = filter
  const ofGroup = group ? Prisma.sql`one.grouped = ${group}` : everything
  const ofKind = kind ? Prisma.sql`record.kind = ${kind}::desk."RecordKind"` : everything
  const [row] = await db.$queryRaw<Row[]>`
    WITH ${wantingAmong(Prisma.sql`record."organisationId" = ${organisationId}::uuid`)},
    listed AS (
      SELECT record.id, record.kind, record.version, record.is_public, record."originalLanguage", min(one.place) AS gravity,
        jsonb_agg(${findingJson} ORDER BY one.place, one.field, one.language) AS findings,
        (count(*) OVER ())::int AS fitting
      FROM wanting one JOIN own record ON record.id = one.id
      LEFT JOIN desk."LinkCheck" link ON link.hash = one.hash
      WHERE ${ofGroup} AND ${ofKind}
      GROUP BY record.id, record.kind, record.version, record.is_public, record."originalLanguage"
      ORDER BY gravity, jsonb_array_length(jsonb_agg(one.name)) DESC, record.id
      LIMIT ${recordsPerPage} OFFSET ${(page - 1) * recordsPerPage})
    SELECT (SELECT count(*)::int FROM own) AS records,
      (SELECT count(DISTINCT id)::int FROM wanting) AS wanting,
      (SELECT jsonb_object_agg(grouped, count) FROM (
        SELECT one.grouped, count(DISTINCT one.id) FROM wanting one JOIN own record ON record.id = one.id
        WHERE ${ofKind} GROUP BY one.grouped) counted) AS groups,
      (SELECT jsonb_object_agg(kind, count) FROM (
        SELECT record.kind, count(DISTINCT one.id) FROM wanting one JOIN own record ON record.id = one.id
        WHERE ${ofGroup} GROUP BY record.kind) counted) AS kinds,
      (SELECT max(fitting) FROM listed) AS fitting,
      (SELECT jsonb_agg(jsonb_build_object('id', listed.id, 'kind', listed.kind, 'version', listed.version,
          'isPublic', listed.is_public, 'findings', listed.findings, 'title', titled.title, 'language', titled.language)
          ORDER BY listed.gravity, jsonb_array_length(listed.findings) DESC, listed.id)
        FROM listed CROSS JOIN LATERAL (
          SELECT one.title, one.language FROM desk."RecordLanguage" one WHERE one."recordId" = listed.id
          ORDER BY one.title <> '' DESC, one.language = ${actor.locale} DESC,
            one.language = listed."originalLanguage" DESC LIMIT 1) titled) AS page`
  return row ? qualityFrom(row) : nothingYet
}

const nothingYet: Quality = { records: 0, wanting: 0, groups: {}, kinds: {}, page: [], fitting: 0, pages: 1 }

/** Of nothing the database makes null. */
const qualityFrom = ({ records, wanting, groups, kinds, page, fitting }: Row): Quality => ({
  ...{ records, wanting, groups: groups ?? {}, kinds: kinds ?? {} },
  ...{ page: (page ?? []).map(inOrderOfForm), fitting: fitting ?? 0, pages: pagesOf(fitting ?? 0, recordsPerPage) },
})

const pagesOf = (count: number, onPage: number) => Math.max(1, Math.ceil(count / onPage))

/** Missing fields as the form asks for them; everything else by its gravity, as it comes. */
function inOrderOfForm(record: WantingRecord): WantingRecord {
  const placeOf = ({ name, field }: Finding) => (name === 'missing' ? placeInForm(record.kind, field) : -1)
  return { ...record, findings: record.findings.toSorted((one, other) => placeOf(one) - placeOf(other)) }
}

const findingJson = Prisma.sql`jsonb_build_object('name', one.name, 'field', one.field, 'language', one.language,
  'since', one.since, 'link', CASE WHEN one.hash IS NOT NULL THEN jsonb_build_object('hash', one.hash, 'url', link.url,
    'movedTo', link."movedTo", 'status', link.status, 'problem', link.problem) END)`

/** What somebody said is right as it is. */
export type Exempted = {
  recordId: string
  kind: RecordKind
  title: string
  finding: string
  reason: string
  by: string
  at: Date
}

/** What was set aside about the records of an organisation, the newest first. Throws `forbidden`. */
export async function listExemptions(actor: Actor, organisationId: string): Promise<Exempted[]> {
  if (!can.seeQuality(actor, organisationId)) throw new AppError('forbidden')
  const rows = await db.exemption.findMany({
    where: { record: { organisationId, deletedAt: null } },
    include: {
      person: authorColumns,
      record: {
        select: { kind: true, originalLanguage: true, languages: { select: { language: true, title: true } } },
      },
    },
    orderBy: [{ at: 'desc' }, { recordId: 'asc' }, { finding: 'asc' }],
    take: mostExemptions,
  })
  const nameOf = await authorNames(
    db,
    rows.map(({ person }) => person),
    actor.locale,
  )
  return rows.map(({ recordId, finding, reason, at, person, record: { kind, originalLanguage, languages } }) => {
    const titleIn = (language: string) => languages.find((one) => one.language === language && one.title)?.title
    const title = titleIn(actor.locale) ?? titleIn(originalLanguage) ?? ''
    return { recordId, kind, title, finding, reason, at, by: nameOf(person) }
  })
}

/** How an organisation's records stand. */
type OrganisationQuality = {
  id: string
  name: string
  records: number
  wanting: number
  groups: Partial<Record<FindingGroup, number>>
}

type QualityEverywhere = {
  organisations: OrganisationQuality[]
  /** Of all organisations together. */
  records: number
  wanting: number
  groups: OrganisationQuality['groups']
  pages: number
}

type Counted = Omit<OrganisationQuality, 'name' | 'groups'> & {
  groups: OrganisationQuality['groups'] | null
  all: Pick<QualityEverywhere, 'records' | 'wanting'> & { groups: OrganisationQuality['groups'] | null }
  total: number
}

/**
 * Organisations that have records, those of whose records most need something first, a page of them; of one group only
 * those that have findings of it. One statement. Throws `forbidden`.
 */
export async function qualityEverywhere(
  actor: Actor,
  { group, page }: Pick<QualityFilter, 'group' | 'page'>,
): Promise<QualityEverywhere> {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  const ofGroup = group ? Prisma.sql`wanting.grouped = ${group}` : everything
  const rows = await db.$queryRaw<Counted[]>`
    WITH ${wantingAmong(everything)},
    grouped AS (
      SELECT own."organisationId" AS id, wanting.grouped, count(DISTINCT wanting.id)::int AS count
      FROM wanting JOIN own ON own.id = wanting.id GROUP BY 1, 2),
    narrowed AS (
      SELECT own."organisationId" AS id, count(DISTINCT wanting.id)::int AS count
      FROM wanting JOIN own ON own.id = wanting.id WHERE ${ofGroup} GROUP BY 1),
    counted AS (
      SELECT "organisationId" AS id, count(*)::int AS records FROM own GROUP BY 1)
    SELECT counted.id::text AS id, counted.records, coalesce(narrowed.count, 0) AS wanting,
      (SELECT jsonb_object_agg(grouped.grouped, grouped.count) FROM grouped WHERE grouped.id = counted.id) AS groups,
      jsonb_build_object('records', (SELECT count(*) FROM own), 'wanting', (SELECT count(DISTINCT id) FROM wanting),
        'groups', (SELECT jsonb_object_agg(one.grouped, one.sum) FROM (
          SELECT grouped, sum(count) FROM grouped GROUP BY 1) one)) AS all,
      (count(*) OVER ())::int AS total
    FROM counted LEFT JOIN narrowed ON narrowed.id = counted.id
    WHERE ${group ? Prisma.sql`narrowed.count > 0` : everything}
    ORDER BY coalesce(narrowed.count, 0) DESC, counted.records DESC, counted.id
    LIMIT ${organisationsPerPage} OFFSET ${(page - 1) * organisationsPerPage}`
  const names = await organisationNames(
    db,
    rows.map(({ id }) => id),
    actor.locale,
  )
  const [first] = rows
  const { records, wanting, groups } = first?.all ?? nothingYet
  return {
    organisations: rows.map((row) => ({ ...row, groups: row.groups ?? {}, name: names.get(row.id) ?? '' })),
    ...{ records, wanting, groups: groups ?? {}, pages: pagesOf(first?.total ?? 0, organisationsPerPage) },
  }
}

/** Whether links are asked at all. */
export const checksLinks = (): boolean => environment().checksLinks

/** Organisations whose quality the actor may see and works for. */
export const organisationsToMend = (actor: Actor): string[] =>
  actor.memberships.map(({ organisationId }) => organisationId).filter((id) => can.seeQuality(actor, id))

/** How many records of the actor's organisations have findings, organisation by organisation; only those that have some. */
export async function countWanting(actor: Actor): Promise<{ id: string; wanting: number }[]> {
  const ids = organisationsToMend(actor)
  if (ids.length === 0) return []
  return db.$queryRaw`
    WITH ${wantingAmong(Prisma.sql`record."organisationId" = ANY (${ids}::uuid[])`)}
    SELECT record."organisationId"::text AS id, count(DISTINCT one.id)::int AS wanting
    FROM wanting one JOIN own record ON record.id = one.id GROUP BY 1 ORDER BY 2 DESC, 1`
}

/** Of how many records something is found wanting besides dead links. For the overview. */
export async function countFindings(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    WITH ${wantingAmong(everything)} SELECT count(DISTINCT id)::int AS count FROM wanting WHERE name <> 'dead'`
  return row?.count ?? 0
}

/** Dead links of public records, wherever they stand. For the overview; asks only of what fails. */
export async function countDeadLinks(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM desk."LinkCheck" link
    WHERE ${isDeadLink} AND EXISTS (
      SELECT FROM desk."LinkPlace" place JOIN desk."Record" record ON record.id = place."recordId"
      WHERE place.hash = link.hash AND record."deletedAt" IS NULL AND NOT EXISTS (
        SELECT FROM desk."Exemption" exemption
        WHERE exemption."recordId" = place."recordId" AND exemption.finding = 'dead:' || place.hash))`
  return row?.count ?? 0
}
