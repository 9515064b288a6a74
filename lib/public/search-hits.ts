import 'server-only'
import type { Locale } from '@/lib/language/rules'
import { rememberingLetters } from '@/lib/search/analyser/letters'
import type { Hit } from '@/lib/search/answer'
import type { FoundRecord, SearchIndex } from '@/lib/search/search-index'
import { marked, snippetOf } from '@/lib/search/snippet'
import type { PageKind } from './addresses'
import { readPublic } from './pool'
import { textOf } from './search-records'

/** How what was looked for is marked; null where nothing was. */
export type Marking = { isSought: (word: string) => boolean } | null
type TitleOf = (name: Parameters<SearchIndex['titleOf']>[0], value: string) => string | null
type Shown = { locale: Locale; marking: Marking; titleOf: TitleOf }

/** The records of a page as they are shown, in one statement. */
export async function hitsOf(found: readonly FoundRecord[], shown: Shown): Promise<Hit[]> {
  if (found.length === 0) return []
  const rows = await readPublic<HitRow>(statement, [
    found.map(({ id }) => id),
    found.map(({ language }) => language),
    shown.locale,
    shown.marking !== null,
  ])
  const known = new Map(rows.map((row) => [row.id, row]))
  const fold = rememberingLetters()
  return found.flatMap(({ id, match }) => {
    const row = known.get(id)
    // Withdrawn since it was found.
    return row ? [{ ...hitOf(row, { ...shown, fold }), match }] : []
  })
}

/** A record in the reader's language, and the words that were found where they are others. */
type HitRow = Omit<
  Hit,
  'match' | 'title' | 'snippet' | 'snippetLanguage' | 'region' | 'themes' | 'groups' | 'evidence'
> & {
  kind: PageKind
  title: string
  facets: string[]
  /** Null where nothing was looked for. */
  foundBody: Record<string, unknown> | null
  foundSummary: string
  foundLanguage: string
}

/**
 * Whole bodies are read only of the words in which something was found: they are most of what there is to read. Each
 * document is taken apart once, not once for each of its fields.
 */
const statement = `
  SELECT shown.id, shown.kind, shown.slug, shown.title, shown.summary, shown.facets, shown.happened_on::text AS "happenedOn",
    coalesce(told.language, shown.locale) AS language, told."titleLanguage", told."countryCode",
    (SELECT unconfirmed_since::text FROM pub.confirmation WHERE record_id = shown.id) AS "unconfirmedSince",
    CASE WHEN $4::boolean THEN coalesce(other.body, shown.body) END AS "foundBody",
    coalesce(other.summary, shown.summary) AS "foundSummary",
    coalesce(other.locale, told.language, shown.locale) AS "foundLanguage"
  FROM unnest($1::uuid[], $2::text[]) AS found (id, language)
  JOIN pub.document shown ON shown.id = found.id AND shown.locale = $3
  CROSS JOIN LATERAL jsonb_to_record(shown.body) AS told (language text, "titleLanguage" text, "countryCode" text)
  LEFT JOIN pub.document other ON $4::boolean AND other.id = found.id AND other.locale = found.language
    AND found.language <> coalesce(told.language, shown.locale)`

type Making = Shown & { fold: (word: string) => string }

function hitOf(row: HitRow, { marking, titleOf, fold }: Making): Omit<Hit, 'match'> {
  const { id, kind, slug, title, summary, language, titleLanguage, happenedOn, unconfirmedSince } = row
  return {
    ...{ id, kind, slug, summary, language, titleLanguage, happenedOn, unconfirmedSince },
    ...passageOf(row, marking && { ...marking, fold }),
    title: marking ? marked(title, marking.isSought, fold) : plain(title),
    ...factsOf(row, titleOf),
  }
}

/** The passage that was found, or the summary. */
function passageOf(
  { summary, language, foundBody: body, foundSummary, foundLanguage }: HitRow,
  marking: (NonNullable<Marking> & Pick<Making, 'fold'>) | null,
): Pick<Hit, 'snippet' | 'snippetLanguage'> {
  if (!marking || !body) return { snippet: plain(summary), snippetLanguage: language }
  const { summary: lead, main, rest } = textOf({ title: '', summary: foundSummary, body }, foundLanguage)
  const snippet = snippetOf([lead, main, rest], marking.isSought, marking.fold)
  return snippet ? { snippet, snippetLanguage: foundLanguage } : { snippet: plain(summary), snippetLanguage: language }
}

const plain = (text: string) => [{ text, isMarked: false }]

function factsOf({ facets, countryCode }: HitRow, titleOf: TitleOf) {
  const named = (prefix: string) =>
    facets.flatMap((one) => (one.startsWith(`${prefix}:`) ? one.slice(prefix.length + 1) : []))
  const [region = null] = named('region').flatMap((one) => titleOf('region', one) ?? [])
  // What concerns several countries lies in none of them.
  const [country = null, ...others] = named('country')
  return {
    countryCode: countryCode ?? (others.length > 0 ? null : country),
    region,
    themes: named('theme'),
    groups: named('group'),
    evidence: named('evidence').find(isLevel) ?? null,
  }
}

const isLevel = (value: string): value is NonNullable<Hit['evidence']> =>
  ['none', 'some', 'good', 'strong'].includes(value)
