import 'server-only'
import type { Locale } from '@/lib/language/rules'
import type { DocumentKind } from '@/lib/publishing/document'
import { folders, type PageKind } from './addresses'
import { type Card, cardColumns, parseCard } from './documents'
import { pageNumber } from './lists'
import { readPublic } from './pool'

const perPage = 20
const longestQuestion = 200

/** What a search page was asked for. Any address can be read; what makes no sense is left out. */
export type SearchQuestion = { words: string; kind: PageKind | null; page: number }

export type SearchAnswer = {
  hits: Card[]
  /** Of the kind that was asked for, or of all. */
  total: number
  page: number
  pages: number
  /** How many there are of each kind, whatever kind was asked for. */
  counts: { kind: PageKind; count: number }[]
}

type Asked = Record<string, string | string[] | undefined>

/** Reads the parameters `q`, `kind` and `page` of an address. */
export function readQuestion(asked: Asked): SearchQuestion {
  const [words = '', kind = ''] = [asked.q, asked.kind].map((value) => [value].flat()[0])
  return {
    words: words
      .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, longestQuestion),
    kind: Object.hasOwn(folders, kind) ? (kind as PageKind) : null,
    page: pageNumber(asked.page),
  }
}

/**
 * Published records whose title or summary holds every word of the question, or words that begin so; accents and capitals
 * do not matter. A word in a title counts more. At most two statements.
 */
export async function search({ words, kind, page }: SearchQuestion, locale: Locale): Promise<SearchAnswer> {
  const nothing: SearchAnswer = { hits: [], total: 0, page: 1, pages: 1, counts: [] }
  if (words === '') return nothing
  const kinds = Object.keys(folders) as PageKind[]
  // A backslash would be read as an escape where the lexemes become a query again.
  const question = words.replaceAll('\\', ' ')
  const counts = await readPublic<{ kind: PageKind; count: number }>(
    `${asQuery} SELECT kind, count(*)::int AS count FROM pub.document, question
     WHERE locale = $2 AND kind = ANY ($3) AND search @@ asked GROUP BY kind`,
    [question, locale, kinds],
  )
  const countOf = (wanted: DocumentKind) => counts.find((one) => one.kind === wanted)?.count ?? 0
  const total = kind ? countOf(kind) : counts.reduce((sum, { count }) => sum + count, 0)
  const found = { ...nothing, total, counts: inOrder(counts, kinds) }
  if (total === 0) return found
  const pages = Math.ceil(total / perPage)
  const shown = Math.min(page, pages)
  const hits = await readPublic(
    `${asQuery} SELECT ${cardColumns} FROM pub.document, question
     WHERE locale = $2 AND kind = ANY ($3) AND search @@ asked
     ORDER BY ts_rank(search, asked) DESC, happened_on DESC NULLS LAST, title, id LIMIT $4 OFFSET $5`,
    [question, locale, kind ? [kind] : kinds, perPage, (shown - 1) * perPage],
  )
  return { ...found, hits: hits.map(parseCard), page: shown, pages }
}

/**
 * PostgreSQL takes the question apart as it took apart the titles, so the same characters give the same words; only its
 * own lexemes, quoted, become a query. Without any word the query is null and matches nothing.
 */
const asQuery = `WITH question AS MATERIALIZED (
  SELECT string_agg(quote_literal(lexeme) || ':*', ' & ')::tsquery AS asked
  FROM unnest(tsvector_to_array(to_tsvector('simple', public.unaccent($1)))) AS lexeme)`

const inOrder = (counts: readonly { kind: PageKind; count: number }[], kinds: readonly PageKind[]) =>
  kinds.flatMap((kind) => counts.filter((one) => one.kind === kind))
