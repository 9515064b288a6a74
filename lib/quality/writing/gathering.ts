import 'server-only'
import { createHash } from 'node:crypto'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'

/** Records whose links are written down at a time. */
const atOnce = 200
/** What is new is asked within so many days, so that a large import does not come on one. */
const daysForNew = 3

type Place = { recordId: string; hash: string; url: string; field: string; language: string }
type Version = { id: string; snapshot: Prisma.JsonValue }

/**
 * Notes which addresses the public reads, and where; forgets those that it reads nowhere any more. For the worker; says
 * how many addresses there are.
 */
export async function gatherLinks(signal?: AbortSignal): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    signal?.throwIfAborted()
    const ids = await publicRecords(after)
    const last = ids.at(-1)
    if (!last) break
    await notePlaces(ids)
    after = last
  }
  await db.$executeRaw`
    DELETE FROM desk."LinkPlace" place WHERE NOT EXISTS (
      SELECT FROM desk."Record" record JOIN desk."RecordLanguage" language ON language."recordId" = record.id
      WHERE record.id = place."recordId" AND record."deletedAt" IS NULL AND language."publishedVersion" IS NOT NULL)`
  await db.$executeRaw`
    DELETE FROM desk."LinkCheck" link WHERE NOT EXISTS (SELECT FROM desk."LinkPlace" place WHERE place.hash = link.hash)`
  return db.linkCheck.count()
}

const publicRecords = async (after: string): Promise<string[]> => {
  const rows = await db.record.findMany({
    where: { id: { gt: after }, deletedAt: null, languages: { some: { publishedVersion: { not: null } } } },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Of these records, exactly the places that their public versions have. */
async function notePlaces(ids: readonly string[]): Promise<void> {
  const versions = await db.$queryRaw<Version[]>`
    SELECT DISTINCT ON (revision."recordId", revision.version) revision."recordId"::text AS id, revision.snapshot
    FROM desk."RecordLanguage" language
    JOIN desk."Revision" revision
      ON revision."recordId" = language."recordId" AND revision.version = language."publishedVersion"
    WHERE language."recordId" = ANY (${[...ids]}::uuid[])`
  const places = JSON.stringify(versions.flatMap(({ id, snapshot }) => placesIn(id, snapshot)))
  await db.$transaction([
    db.$executeRaw`
      INSERT INTO desk."LinkCheck" (hash, url, "dueAt")
      SELECT DISTINCT ON (one.hash) one.hash, one.url, now() + random() * make_interval(days => ${daysForNew}::int)
      FROM jsonb_to_recordset(${places}::jsonb) AS one (hash text, url text) ORDER BY one.hash
      ON CONFLICT (hash) DO NOTHING`,
    db.$executeRaw`
      DELETE FROM desk."LinkPlace" WHERE "recordId" = ANY (${[...ids]}::uuid[])
        AND ("recordId", hash, field, language) NOT IN (
          SELECT "recordId", hash, field, language FROM jsonb_to_recordset(${places}::jsonb)
            AS one ("recordId" uuid, hash text, field text, language text))`,
    db.$executeRaw`
      INSERT INTO desk."LinkPlace" ("recordId", hash, field, language)
      SELECT DISTINCT "recordId", hash, field, language FROM jsonb_to_recordset(${places}::jsonb)
        AS one ("recordId" uuid, hash text, field text, language text)
      ORDER BY 1, 2, 3, 4
      ON CONFLICT DO NOTHING`,
  ])
}

/** Under what an address is kept. */
export const hashOf = (url: string): string => createHash('sha256').update(url).digest('hex')

const placesIn = (recordId: string, snapshot: Prisma.JsonValue): Place[] =>
  addressesIn(snapshot, []).flatMap(({ url, path }) => {
    const at = fieldAt(path)
    return at ? [{ recordId, hash: hashOf(url), url, ...at }] : []
  })

type Found = { url: string; path: readonly string[] }

/** Every text of a saved version that is a web address and nothing else. */
function addressesIn(value: Prisma.JsonValue | undefined, path: readonly string[]): Found[] {
  if (typeof value === 'string') return isAddress(value) ? [{ url: value, path }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => addressesIn(part, [...path, name]))
}

const isAddress = (text: string) => /^https?:\/\/\S+$/.test(text) && text.length <= 2000 && URL.canParse(text)

/** Where in the form an address is written, such as `sources[2].url`; of words, in which language. */
function fieldAt(path: readonly string[]): Pick<Place, 'field' | 'language'> | null {
  const [first = '', second = '', third = ''] = path
  if (first === 'texts') return path.length > 2 ? { field: third, language: second } : null
  if (path.includes('texts')) {
    const language = path[path.indexOf('texts') + 1] ?? ''
    return { field: first, language }
  }
  const isRow = /^\d+$/.test(second)
  return { field: (isRow ? [`${first}[${second}]`, ...path.slice(2)] : path).join('.').slice(0, 100), language: '' }
}
