import 'server-only'
import type { Transaction } from '@/lib/db'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { type ContentLanguage, interfaceLocales, isInterfaceLocale } from '@/lib/language/rules'
import { contentOf } from './contents'
import { plainTexts } from './plain-texts'

/** A version of a record that is or becomes public. */
export type PublicVersion = {
  id: string
  kind: RecordKind
  version: number
  publishedAt: Date
  originalLanguage: string
  /** The address in each published language; the original's is always there. */
  slugs: Record<string, string>
  /** See `publicSnapshot`. */
  snapshot: unknown
}

/**
 * The rows of `pub.document` for public versions: one for every interface language, in the original's words where needed,
 * and one for every other language that the record is published in.
 */
export function documentRows(versions: readonly PublicVersion[]) {
  return versions.flatMap((version) => [
    ...interfaceLocales.map((locale) => rowOf(version, locale)),
    ...furtherLanguages(version)
      .map((locale) => rowOf(version, locale))
      // Only in its own words: no page is made of this row, it is there for what it says.
      .filter(({ body, locale }) => body.language === locale),
  ])
}

const furtherLanguages = ({ slugs }: PublicVersion) =>
  (Object.keys(slugs) as ContentLanguage[]).filter((language) => !isInterfaceLocale(language)).toSorted()

function rowOf(publicVersion: PublicVersion, locale: ContentLanguage) {
  const { id, kind, version, publishedAt, originalLanguage, slugs, snapshot } = publicVersion
  const { title, summary, body, facets, happenedOn } = contentOf(kind, snapshot, locale)
  const slug = slugs[locale] ?? slugs[originalLanguage]
  if (!slug) throw new Error(`no address for ${kind} ${id}`)
  const published_at = publishedAt.toISOString()
  const words = { title, summary, ...plainTexts(body) }
  return { id, locale, kind, slug, ...words, body, facets, happened_on: happenedOn, version, published_at }
}

/**
 * Puts public versions in place: documents, redirects from addresses they had before, numbered changes, a wake-up for
 * every node; languages that are not public any more go. The only place that writes `pub.document`, beside
 * `removeDocuments`. Where words were withdrawn, `takesAway` empties every page cache.
 */
export async function writeDocuments(
  tx: Transaction,
  versions: readonly PublicVersion[],
  { takesAway = false }: { takesAway?: boolean } = {},
) {
  if (versions.length === 0) return
  const made = documentRows(versions)
  const rows = JSON.stringify(made)
  await removeOtherLanguages(tx, made)
  await countChanges(tx, { count: made.length, takesAway })
  await tx.$executeRaw`
    INSERT INTO pub.redirect (kind, locale, slug, document_id)
    SELECT old.kind, old.locale, old.slug, old.id
    FROM pub.document old
    JOIN jsonb_to_recordset(${rows}::jsonb) AS new (id uuid, locale text, slug text) USING (id, locale)
    WHERE old.slug <> new.slug
    ON CONFLICT (kind, locale, slug) DO UPDATE SET document_id = excluded.document_id, because = 'moved',
      former_name = NULL, since = NULL`
  await tx.$executeRaw`
    DELETE FROM pub.redirect redirect
    USING jsonb_to_recordset(${rows}::jsonb) AS new (kind text, locale text, slug text)
    WHERE (redirect.kind, redirect.locale, redirect.slug) = (new.kind, new.locale, new.slug)`
  await tx.$executeRaw`
    INSERT INTO pub.document (
      id, locale, kind, slug, title, summary, main, rest, body, facets, happened_on, search, version, published_at)
    SELECT id, locale, kind, slug, title, summary, main, rest, body, facets, happened_on,
      setweight(to_tsvector('simple', public.unaccent(title)), 'A')
        || setweight(to_tsvector('simple', public.unaccent(summary)), 'B'),
      version, published_at
    FROM jsonb_to_recordset(${rows}::jsonb) AS new (
      id uuid, locale text, kind text, slug text, title text, summary text, main text, rest text, body jsonb,
      facets text[], happened_on date, version integer, published_at timestamptz)
    ON CONFLICT (id, locale) DO UPDATE SET
      kind = excluded.kind, slug = excluded.slug, title = excluded.title, summary = excluded.summary,
      main = excluded.main, rest = excluded.rest, body = excluded.body, facets = excluded.facets, happened_on = excluded.happened_on, search = excluded.search,
      version = excluded.version, published_at = excluded.published_at`
  await tx.$executeRaw`
    INSERT INTO pub.change (seq, action, document_id, locale, kind, slug)
    SELECT generation.seq - row_number() OVER (ORDER BY new.id DESC, new.locale DESC) + 1, 'published', new.id, new.locale, new.kind, new.slug
    FROM jsonb_to_recordset(${rows}::jsonb) AS new (id uuid, locale text, kind text, slug text), pub.generation generation`
  await placeConfirmations(
    tx,
    versions.map(({ id }) => id),
  )
}

/**
 * Puts in place what the public is told of whether records are still so: of those that are public, as the desk has it.
 * With `tells`, pages and the search learn of it at once.
 */
export async function placeConfirmations(
  tx: Transaction,
  ids: readonly string[],
  { tells = false }: { tells?: boolean } = {},
): Promise<void> {
  await tx.$executeRaw`
    WITH now AS (
      SELECT record.id, record."confirmedOn" AS confirmed_on, record."unconfirmedSince" AS unconfirmed_since
      FROM desk."Record" record
      WHERE record.id = ANY (${[...ids]}::uuid[]) AND num_nonnulls(record."confirmedOn", record."unconfirmedSince") > 0
        AND EXISTS (SELECT FROM pub.document WHERE document.id = record.id)),
    gone AS (
      DELETE FROM pub.confirmation WHERE record_id = ANY (${[...ids]}::uuid[]) AND record_id NOT IN (SELECT id FROM now))
    INSERT INTO pub.confirmation (record_id, confirmed_on, unconfirmed_since) SELECT * FROM now
    ON CONFLICT (record_id) DO UPDATE SET
      confirmed_on = excluded.confirmed_on, unconfirmed_since = excluded.unconfirmed_since`
  if (tells) await announceDocuments(tx, ids)
}

/** Counts a change of documents whose pages say something else since, though they themselves stay. */
async function announceDocuments(tx: Transaction, ids: readonly string[]) {
  const documents = await tx.$queryRaw<{ id: string; locale: string }[]>`
    SELECT id::text AS id, locale, kind, slug FROM pub.document WHERE id = ANY (${[...ids]}::uuid[])`
  if (documents.length === 0) return
  await countChanges(tx, { count: documents.length, takesAway: false })
  await tx.$executeRaw`
    INSERT INTO pub.change (seq, action, document_id, locale, kind, slug)
    SELECT generation.seq - row_number() OVER (ORDER BY one.id DESC, one.locale DESC) + 1, 'published', one.id, one.locale, one.kind, one.slug
    FROM jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) AS one (id uuid, locale text, kind text, slug text), pub.generation generation`
}

/** Takes away the documents of languages that their records, which stay public, are not public in any more. */
async function removeOtherLanguages(tx: Transaction, rows: readonly { id: string; locale: string }[]) {
  const kept = JSON.stringify(rows.map(({ id, locale }) => ({ id, locale })))
  const gone = await tx.$queryRaw<{ id: string; locale: string; kind: string }[]>`
    DELETE FROM pub.document old
    WHERE id IN (SELECT id FROM jsonb_to_recordset(${kept}::jsonb) AS kept (id uuid))
      AND (id, locale) NOT IN (SELECT id, locale FROM jsonb_to_recordset(${kept}::jsonb) AS kept (id uuid, locale text))
    RETURNING id::text AS id, locale, kind, slug`
  if (gone.length === 0) return
  await countChanges(tx, { count: gone.length, takesAway: true })
  await tx.$executeRaw`
    WITH gone AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) AS one (id uuid, locale text, kind text, slug text)),
    told AS (
      INSERT INTO pub.redirect (kind, locale, slug, document_id) SELECT kind, locale, slug, id FROM gone
      ON CONFLICT (kind, locale, slug) DO UPDATE SET document_id = excluded.document_id)
    INSERT INTO pub.change (seq, action, document_id, locale, kind, slug)
    SELECT generation.seq - row_number() OVER (ORDER BY gone.id DESC, gone.locale DESC) + 1, 'withdrawn', gone.id, gone.locale, gone.kind, gone.slug
    FROM gone, pub.generation generation`
}

/** Takes documents away and empties every page cache. A withdrawn address answers "gone"; an erased one is forgotten. */
export async function removeDocuments(tx: Transaction, ids: readonly string[], action: 'withdrawn' | 'erased') {
  // What was withdrawn before is erased from the addresses that still answer "gone".
  const touched = await tx.$queryRaw<{ id: string; locale: string; kind: string }[]>`
    SELECT id::text AS id, locale, kind FROM pub.document WHERE id = ANY (${ids}::uuid[])
    UNION
    SELECT document_id::text, locale, kind FROM pub.redirect
    WHERE ${action === 'erased'} AND document_id = ANY (${ids}::uuid[])`
  await countChanges(tx, { count: touched.length, takesAway: true })
  await tx.$executeRaw`
    INSERT INTO pub.change (seq, action, document_id, locale, kind, slug)
    SELECT generation.seq - row_number() OVER (ORDER BY one.id DESC, one.locale DESC) + 1, ${action}, one.id, one.locale, one.kind, old.slug
    FROM jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) AS one (id uuid, locale text, kind text)
    LEFT JOIN pub.document old USING (id, locale), pub.generation generation`
  if (action === 'erased') {
    await tx.$executeRaw`DELETE FROM pub.redirect WHERE document_id = ANY (${ids}::uuid[])`
    await tx.$executeRaw`UPDATE pub.change SET slug = NULL WHERE document_id = ANY (${ids}::uuid[])`
  } else {
    // An address that leads to a successor already keeps leading there (see `leadAddresses`).
    await tx.$executeRaw`
      INSERT INTO pub.redirect (kind, locale, slug, document_id)
      SELECT kind, locale, slug, id FROM pub.document WHERE id = ANY (${ids}::uuid[])
      ON CONFLICT (kind, locale, slug) DO NOTHING`
  }
  await tx.$executeRaw`DELETE FROM pub.document WHERE id = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM pub.confirmation WHERE record_id = ANY (${ids}::uuid[])`
}

/** Counts the generation on. Its row stays locked until the transaction ends, so changes commit in the order of their numbers. */
async function countChanges(tx: Transaction, { count, takesAway }: { count: number; takesAway: boolean }) {
  await tx.$executeRaw`
    UPDATE pub.generation SET seq = seq + ${count}, emptied = CASE WHEN ${takesAway} THEN seq + ${count} ELSE emptied END`
  await tx.$executeRaw`SELECT pg_notify('pub_change', seq::text) FROM pub.generation`
}

/** Locks the public world for this transaction: addresses are chosen and changes are numbered one after the other. */
export const lockPublic = (tx: Transaction) => tx.$executeRaw`SELECT 1 FROM pub.generation FOR UPDATE`

/** An address no other record of that kind has or had, in any language: `wanted`, or `wanted-2`, `wanted-3` … */
export async function freeSlug(
  tx: Transaction,
  { kind, id, wanted }: { kind: RecordKind; id: string; wanted: string },
) {
  const numbered = `${wanted}-%`
  const taken = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM pub.document
    WHERE kind = ${kind} AND id <> ${id}::uuid AND (slug = ${wanted} OR slug LIKE ${numbered})
    UNION
    SELECT slug FROM pub.redirect
    WHERE kind = ${kind} AND document_id <> ${id}::uuid AND (slug = ${wanted} OR slug LIKE ${numbered})
    UNION
    SELECT language.slug FROM desk."RecordLanguage" language JOIN desk."Record" record ON record.id = language."recordId"
    WHERE record.kind::text = ${kind} AND record.id <> ${id}::uuid AND (slug = ${wanted} OR slug LIKE ${numbered})`
  const names = new Set(taken.map(({ slug }) => slug))
  if (!names.has(wanted)) return wanted
  for (let number = 2; ; number += 1) if (!names.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}

/** Published gaps and pilots that say they were raised at a roundtable. */
export async function publicContributions(tx: Transaction, roundtableId: string): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT id::text AS id FROM pub.document
    WHERE facets @> ARRAY[${`roundtable:${roundtableId}`}] AND kind IN ('gap', 'pilot')`
  return found.map(({ id }) => id)
}

/** Puts what whoever keeps the portal has decided in place, and counts it as a change: every page is made anew, on every node. */
export async function writeSettings(tx: Transaction, { version, body }: { version: number; body: object }) {
  await tx.$executeRaw`
    INSERT INTO pub.setting (version, body) VALUES (${version}, ${JSON.stringify(body)}::jsonb)
    ON CONFLICT (single) DO UPDATE SET version = excluded.version, body = excluded.body`
  await countChanges(tx, { count: 1, takesAway: true })
}
