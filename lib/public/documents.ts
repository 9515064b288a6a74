import 'server-only'
import { cache } from 'react'
import * as z from 'zod'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import { type DocumentKind, day, documentKinds, language, type Reference, referenceTo } from '@/lib/publishing/document'
import { type BodyOf, bodies } from '@/lib/publishing/kinds'
import { readPublic } from './pool'

/** A published record in one interface language, as every public surface renders it. */
export type PublicDocument<Kind extends DocumentKind = DocumentKind> = Kind extends DocumentKind
  ? {
      id: string
      locale: Locale
      kind: Kind
      slug: string
      title: string
      summary: string
      body: BodyOf<Kind>
      facets: string[]
      happenedOn: string | null
      version: number
      publishedAt: string
    }
  : never

/** What a list or a link shows of a document. */
export type Card = z.infer<typeof card>

/** What a document is made of, for statements of `lib/public`. */
export const documentColumns = `id, locale, kind, slug, title, summary, body, facets, happened_on::text AS "happenedOn", version,
  to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt"`

const row = z.object({
  id: z.uuid(),
  locale: z.custom<Locale>(),
  kind: z.enum(documentKinds),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  facets: z.array(z.string()),
  happenedOn: day.nullable(),
  version: z.number().int(),
  publishedAt: z.iso.datetime(),
  body: z.unknown(),
})

const pastName = z.object({
  name: z.string(),
  language: language.nullable(),
  starts: z.string().nullable(),
  ends: z.string().nullable(),
})

const card = z.object({
  id: z.uuid(),
  kind: z.enum(documentKinds),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  language,
  /** Where its title keeps a language of its own, as that of a publication does. */
  titleLanguage: language.nullish(),
  countryCode: z.string().nullable(),
  happenedOn: day.nullable(),
  /** NUTS codes of a region. */
  nutsCodes: z.array(z.string()).nullish(),
  /** Names that a partner went by until a time that is known. */
  pastNames: z.array(pastName).nullish(),
})

/** What a card is made of, for statements of `lib/public`. */
export const cardColumns = `id, kind, slug, title, summary, body->>'language' AS language,
  body->>'countryCode' AS "countryCode",
  body->>'titleLanguage' AS "titleLanguage", body->'nutsCodes' AS "nutsCodes",
  CASE WHEN kind = 'partner' THEN jsonb_path_query_array(body, '$.otherNames[*] ? (@.ends != null)') END AS "pastNames",
  happened_on::text AS "happenedOn"`
/** Reads a row of `cardColumns`. */
export const parseCard = (found: unknown): Card => card.parse(found)

const addresses = z.record(z.enum(interfaceLocales), z.string())

/** When somebody last said that a record is still so, or since when nobody has, though asked twice. */
export const confirmation = z.object({ on: day.nullable(), missingSince: day.nullable() }).nullable()
export type Confirmation = z.infer<typeof confirmation>

/** Reads a row of `documentColumns`. */
export const parseDocument = (found: unknown): PublicDocument => {
  const document = row.parse(found)
  return { ...document, body: bodies[document.kind].parse(document.body) } as PublicDocument
}
const parseAs = <Kind extends DocumentKind>(found: unknown) => parseDocument(found) as PublicDocument<Kind>

/** One document by its address, with its slugs in every interface language; null when nothing is published there. */
export const findDocument = cache(async function find<Kind extends DocumentKind>(
  kind: Kind,
  locale: Locale,
  slug: string,
) {
  const [found] = await readPublic<{ addresses: unknown; confirmation: unknown }>(
    `SELECT ${documentColumns}, (SELECT json_object_agg(other.locale, other.slug ORDER BY other.locale)
       FROM pub.document other WHERE other.id = document.id AND other.locale = ANY ($4)) AS addresses,
       (SELECT json_build_object('on', confirmed_on, 'missingSince', unconfirmed_since) FROM pub.confirmation
       WHERE record_id = document.id) AS confirmation
     FROM pub.document WHERE kind = $1 AND locale = $2 AND slug = $3`,
    [kind, locale, slug, interfaceLocales],
  )
  if (!found) return null
  const more = { addresses: addresses.parse(found.addresses), confirmation: confirmation.parse(found.confirmation) }
  return { ...parseAs<Kind>(found), ...more }
})

/** Documents of one kind: the latest first, or by title. At most `limit` (100, or 500 where asked) from `offset`. */
export async function listDocuments<Kind extends DocumentKind>(
  kind: Kind,
  locale: Locale,
  {
    order = 'title',
    facet,
    limit = 100,
    offset = 0,
  }: { order?: 'title' | 'latest'; facet?: string; limit?: number; offset?: number } = {},
): Promise<PublicDocument<Kind>[]> {
  const by = order === 'title' ? 'title, id' : 'happened_on DESC NULLS LAST, title, id'
  const found = await readPublic(
    `SELECT ${documentColumns} FROM pub.document WHERE kind = $1 AND locale = $2 AND ($3::text IS NULL OR facets @> ARRAY[$3])
     ORDER BY ${by} LIMIT $4 OFFSET $5`,
    [kind, locale, facet ?? null, Math.min(limit, 500), offset],
  )
  return found.map((one) => parseAs<Kind>(one))
}

/** Documents of several kinds in one stream, the latest first. At most `limit` (100) from `offset`. */
export async function listLatest<Kind extends DocumentKind>(
  kinds: readonly Kind[],
  locale: Locale,
  { limit, offset }: { limit: number; offset: number },
): Promise<PublicDocument<Kind>[]> {
  const found = await readPublic(
    `SELECT ${documentColumns} FROM pub.document WHERE locale = $1 AND kind = ANY ($2)
     ORDER BY happened_on DESC NULLS LAST, title, id LIMIT $3 OFFSET $4`,
    [locale, kinds, Math.min(limit, 100), offset],
  )
  return found.map((one) => parseAs<Kind>(one))
}

/** The latest documents of each kind, as many as asked of it, in one statement. */
export async function listLatestOfEach<Kind extends DocumentKind>(
  most: Record<Kind, number>,
  locale: Locale,
): Promise<{ [Each in Kind]: PublicDocument<Each>[] }> {
  const kinds = Object.keys(most) as Kind[]
  const found = await readPublic(
    `SELECT ${documentColumns} FROM unnest($2::text[], $3::int[]) AS wanted (wanted_kind, most)
     CROSS JOIN LATERAL (SELECT * FROM pub.document WHERE locale = $1 AND kind = wanted_kind
       ORDER BY happened_on DESC NULLS LAST, title, id LIMIT most) AS document
     ORDER BY happened_on DESC NULLS LAST, title, id`,
    [locale, kinds, kinds.map((kind) => Math.min(most[kind], 100))],
  )
  const documents = found.map(parseDocument)
  const ofEach = kinds.map((kind) => [kind, documents.filter((one) => one.kind === kind)])
  return Object.fromEntries(ofEach) as { [Each in Kind]: PublicDocument<Each>[] }
}

/** What carries one of the facets, such as `region:<id>`: of all kinds or some, the earliest first, at most 500. */
export async function listByFacet(
  facets: string | readonly string[],
  locale: Locale,
  kinds: readonly DocumentKind[] = documentKinds,
): Promise<PublicDocument[]> {
  const found = await readPublic(
    `SELECT ${documentColumns} FROM pub.document WHERE locale = $1 AND facets && $2::text[] AND kind = ANY ($3)
     ORDER BY happened_on NULLS LAST, published_at, title, id LIMIT 500`,
    [locale, typeof facets === 'string' ? [facets] : facets, kinds],
  )
  return found.map(parseDocument)
}

/** The documents that references lead to, in one statement; what is not published is not in the map. */
export async function resolveReferences(
  references: Iterable<Reference | null>,
  locale: Locale,
): Promise<Map<Reference, Card>> {
  const wanted = new Set(Array.from(references).filter((one) => one !== null))
  if (wanted.size === 0) return new Map()
  const ids = Array.from(wanted, (one) => one.slice(one.indexOf(':') + 1))
  const found = await readPublic(
    `SELECT ${cardColumns} FROM pub.document WHERE locale = $1 AND id = ANY ($2::uuid[])`,
    [locale, ids],
  )
  return new Map(found.map(parseCard).map((one) => [referenceTo(one.kind, one.id), one]))
}

/** How many documents of each kind are published. */
export async function countDocuments(locale: Locale): Promise<Record<DocumentKind, number>> {
  const found = await readPublic<{ kind: DocumentKind; count: number }>(
    'SELECT kind, count(*)::int AS count FROM pub.document WHERE locale = $1 GROUP BY kind',
    [locale],
  )
  const counts = Object.fromEntries(documentKinds.map((kind) => [kind, 0])) as Record<DocumentKind, number>
  for (const { kind, count } of found) counts[kind] = count
  return counts
}

/** Addresses of every document in every interface language, for the sitemap. `changed` is the time of publication. */
export async function listAddresses() {
  const found = await readPublic(
    `SELECT id, locale, kind, slug, to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS changed
     FROM pub.document WHERE locale = ANY ($1) ORDER BY kind, id, locale LIMIT 50000`,
    [interfaceLocales],
  )
  return z
    .array(row.pick({ id: true, locale: true, kind: true, slug: true }).extend({ changed: z.string() }))
    .parse(found)
}
