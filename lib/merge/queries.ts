import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { titleColumns, titlesFor } from '@/lib/editing/titles'
import { Prisma } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { contentLanguages } from '@/lib/language/rules'
import { organisationNames } from '@/lib/partner/queries'
import { plainText } from '@/lib/rich-text/plain'
import { richTextTree } from '@/lib/rich-text/tree'
import { isUnwritten, undoableUntil } from './rules'
import { named, tableNamed } from './writing/moves'
import { places } from './writing/places'

const columns = {
  include: {
    record: { include: { languages: true } },
    names: { orderBy: { position: 'asc' } },
    identifiers: { orderBy: { position: 'asc' } },
    regions: true,
    translations: true,
  },
} as const
const load = (id: string) => db.organisation.findFirst({ where: { id, record: { deletedAt: null } }, ...columns })
type Row = NonNullable<Awaited<ReturnType<typeof load>>>

/** One of two organisations that are compared. */
export type Compared = {
  id: string
  name: string
  version: number
  isPublic: boolean
  names: { kind: string; language: string | null; name: string }[]
  kind: Row['kind']
  countryCode: string | null
  website: string | null
  /** Called by its name. */
  seatRegion: string | null
  regions: string[]
  identifiers: { scheme: Row['identifiers'][number]['scheme']; value: string; register: string | null }[]
  rights: Row['rights']
  texts: { language: string; seat: string; summary: string; description: string; isUnwritten: boolean }[]
}

/** Two organisations side by side; null where either is not there or the actor does not keep the portal. */
export async function comparePair(
  actor: Actor,
  { survivorId, absorbedId }: { survivorId: string; absorbedId: string },
): Promise<{ survivor: Compared; absorbed: Compared } | null> {
  if (!can.keepPortal(actor) || survivorId === absorbedId) return null
  const [survivor, absorbed] = await Promise.all([load(survivorId), load(absorbedId)])
  if (!survivor || !absorbed) return null
  const names = await organisationNames(db, [survivorId, absorbedId], actor.locale)
  const regions = await regionNames(actor, [survivor, absorbed])
  const side = (row: Row): Compared => ({
    ...{ id: row.id, name: names.get(row.id) ?? '', version: row.record.version, kind: row.kind },
    ...{ countryCode: row.countryCode, website: row.website, rights: row.rights },
    isPublic: row.record.languages.some(({ publishedVersion }) => publishedVersion !== null),
    names: row.names.map(({ kind, language, name }) => ({ kind, language, name })),
    seatRegion: row.seatRegionId ? (regions.get(row.seatRegionId) ?? '') : null,
    regions: row.regions
      .map(({ regionId }) => regions.get(regionId) ?? '')
      .toSorted((one, other) => one.localeCompare(other, actor.locale)),
    identifiers: row.identifiers.map(({ scheme, value, register }) => ({ scheme, value, register })),
    texts: row.translations.map(({ language, seat, summary, description }) => ({
      ...{ language, seat, summary, isUnwritten: isUnwritten({ summary, description }) },
      description: plainText(richTextTree.parse(description)),
    })),
  })
  return { survivor: side(survivor), absorbed: side(absorbed) }
}

async function regionNames(actor: Actor, pair: readonly Row[]): Promise<Map<string, string>> {
  const ids = pair.flatMap(({ seatRegionId, regions }) => [seatRegionId, ...regions.map(({ regionId }) => regionId)])
  const rows = await db.record.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: titleColumns,
  })
  return titlesFor(actor, rows)
}

/** The languages that either of two organisations is written in, in the order of the portal. */
export const languagesOf = ({ survivor, absorbed }: { survivor: Compared; absorbed: Compared }): string[] =>
  contentLanguages.filter((language) =>
    [survivor, absorbed].some(({ texts }) => texts.some((one) => one.language === language)),
  )

/** What moves with an organisation: records by kind with their titles, and how many rows of what belongs to people. */
export type Moving = {
  records: { kind: RecordKind; count: number; titles: string[] }[]
  owned: number
  people: number
  invitations: number
  enquiries: number
  participants: number
}

const mostTitles = 12

/** Everything that would name the survivor instead of this organisation; null for who does not keep the portal. */
export async function previewMove(actor: Actor, id: string): Promise<Moving | null> {
  if (!can.keepPortal(actor)) return null
  const naming = places.flatMap(({ table, column, record, key }) => {
    const owner = table === 'Record' ? key[0] : record
    return owner
      ? [Prisma.sql`SELECT ${named(owner)} AS id FROM ${tableNamed(table)} WHERE ${named(column)} = ${id}::uuid`]
      : []
  })
  const found = await db.$queryRaw<{ id: string; kind: RecordKind }[]>(Prisma.sql`
    SELECT DISTINCT record.id::text AS id, record.kind::text AS kind FROM (${Prisma.join(naming, ' UNION ALL ')}) naming
    JOIN desk."Record" record ON record.id = naming.id WHERE record.id <> ${id}::uuid`)
  const rows = await db.record.findMany({ where: { id: { in: found.map((one) => one.id) } }, select: titleColumns })
  const titles = await titlesFor(actor, rows)
  const kinds = [...new Set(found.map(({ kind }) => kind))].toSorted()
  return {
    records: kinds.map((kind) => {
      const own = found.filter((one) => one.kind === kind)
      const named = own.map((one) => titles.get(one.id) ?? '').filter(Boolean)
      return {
        kind,
        count: own.length,
        titles: named.toSorted((one, other) => one.localeCompare(other, actor.locale)).slice(0, mostTitles),
      }
    }),
    ...(await countRows(id)),
  }
}

/** Read as counts: who these people are is nothing that a preview shows. */
async function countRows(id: string): Promise<Omit<Moving, 'records'>> {
  const [counts] = await db.$transaction(async (tx) => {
    await tx.$executeRaw`
      SELECT set_config('app.organisations', coalesce((
        SELECT string_agg(DISTINCT record."organisationId"::text, ',') FROM desk."Record" record WHERE record.kind = 'roundtable'), ''), true)`
    return tx.$queryRaw<Omit<Moving, 'records'>[]>`
      SELECT
        (SELECT count(*)::int FROM desk."Record" WHERE "organisationId" = ${id}::uuid AND id <> ${id}::uuid) AS owned,
        (SELECT count(*)::int FROM desk."Membership" WHERE "organisationId" = ${id}::uuid) AS people,
        (SELECT count(*)::int FROM desk."Invitation"
          WHERE "organisationId" = ${id}::uuid AND "acceptedAt" IS NULL AND "revokedAt" IS NULL) AS invitations,
        (SELECT count(*)::int FROM desk."Enquiry" WHERE "organisationId" = ${id}::uuid OR "recordId" = ${id}::uuid) AS enquiries,
        (SELECT count(*)::int FROM desk."Participant" WHERE "organisationId" = ${id}::uuid) AS participants`
  })
  return { owned: 0, people: 0, invitations: 0, enquiries: 0, participants: 0, ...counts }
}

/** What organisations were called that another one took in since, by their keys: old versions name them still. */
export async function namesOfAbsorbed(ids: readonly string[], locale: string): Promise<Map<string, string>> {
  const rows = await db.merge.findMany({
    where: { absorbedId: { in: [...ids] }, undoneAt: null },
    select: { absorbedId: true, names: true },
  })
  return new Map(rows.map(({ absorbedId, names }) => [absorbedId, nameIn(names, locale)]))
}

function nameIn(names: unknown, locale: string): string {
  const kept = names as Record<string, string>
  return kept[locale] ?? Object.values(kept)[0] ?? ''
}

/** A merge as the list of them shows it. */
export type ListedMerge = {
  id: string
  at: Date
  by: string
  survivor: string
  survivorId: string
  absorbed: string
  /** Until when it can be undone; null once that is over or was done. */
  until: Date | null
  undoneAt: Date | null
  left: { place: string; recordId: string | null; title: string }[]
}

/** The latest merges. */
export async function listMerges(actor: Actor): Promise<ListedMerge[]> {
  if (!can.keepPortal(actor)) return []
  const rows = await db.merge.findMany({
    orderBy: { at: 'desc' },
    take: 100,
    include: { by: { select: { name: true } } },
  })
  const names = await organisationNames(
    db,
    rows.flatMap(({ survivorId, absorbedId }) => [survivorId, absorbedId]),
    actor.locale,
  )
  const leftIds = rows.flatMap(({ left }) => leftIn(left).flatMap(({ recordId }) => recordId ?? []))
  const records = await db.record.findMany({ where: { id: { in: leftIds } }, select: titleColumns })
  const titles = await titlesFor(actor, records)
  const now = new Date()
  return rows.map((row) => {
    const until = undoableUntil(row.at)
    return {
      ...{ id: row.id, at: row.at, by: row.by.name, survivorId: row.survivorId, undoneAt: row.undoneAt },
      survivor: names.get(row.survivorId) ?? '',
      absorbed: names.get(row.absorbedId) ?? nameIn(row.names, actor.locale),
      until: row.undoneAt || row.clearedAt || until < now ? null : until,
      left: leftIn(row.left).map(({ place, recordId }) => ({
        place,
        recordId,
        title: titles.get(recordId ?? '') ?? '',
      })),
    }
  })
}

type LeftRow = { place: string; recordId: string | null }
/** Each record once, however many rows of it were left. */
const leftIn = (left: unknown): LeftRow[] => {
  const rows = Array.isArray(left) ? (left as LeftRow[]) : []
  return rows.filter(
    (row, at) =>
      rows.findIndex((one) => one.recordId === row.recordId && (row.recordId !== null || one.place === row.place)) ===
      at,
  )
}
