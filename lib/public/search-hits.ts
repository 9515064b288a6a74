import 'server-only'
import type { Locale } from '@/lib/language/rules'
import type { Hit } from '@/lib/search/answer'
import type { Found, FoundRecord, SearchIndex } from '@/lib/search/search-index'
import { marked, mostNeeded, snippetOf } from '@/lib/search/snippet'
import type { PageKind } from './addresses'
import { readPublic } from './pool'

/** How what was looked for is marked, with how words are folded; null where nothing was. */
export type Marking = Pick<Found, 'sought' | 'fold'> | null
type TitleOf = (name: Parameters<SearchIndex['titleOf']>[0], value: string) => string | null
type Shown = { locale: Locale; marking: Marking; titleOf: TitleOf }

/** The records of a page as they are shown, in one statement. */
export async function hitsOf(found: readonly FoundRecord[], shown: Shown): Promise<Hit[]> {
  if (found.length === 0) return []
  const rows = await readPublic<HitRow>({ name: 'hits', text: statement }, [
    found.map(({ id }) => id),
    found.map(({ language }) => language),
    shown.locale,
    shown.marking !== null,
  ])
  const known = new Map(rows.map((row) => [row.id, row]))
  return found.flatMap(({ id, match }) => {
    const row = known.get(id)
    // Withdrawn since it was found.
    return row ? [hitOf(row, match, shown)] : []
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
  foundSummary: string
  /** Null where nothing was looked for. */
  foundMain: string | null
  foundRest: string | null
  foundLanguage: string
}

/**
 * Of texts only as much is read as a passage can be of. The bodies of documents are not read at all: to take three values out
 * of one, the database unpacks all of it.
 */
const statement = `
  SELECT shown.id, shown.kind, shown.slug, shown.title, shown.summary, shown.facets, shown.happened_on::text AS "happenedOn",
    shown.language, shown.title_language AS "titleLanguage", shown.country_code AS "countryCode",
    (SELECT unconfirmed_since::text FROM pub.confirmation WHERE record_id = shown.id) AS "unconfirmedSince",
    coalesce(other.summary, shown.summary) AS "foundSummary",
    CASE WHEN $4::boolean THEN left(coalesce(other.main, shown.main), ${mostNeeded}) END AS "foundMain",
    CASE WHEN $4::boolean THEN left(coalesce(other.rest, shown.rest), ${mostNeeded}) END AS "foundRest",
    coalesce(other.locale, shown.language) AS "foundLanguage"
  FROM unnest($1::uuid[], $2::text[]) AS found (id, language)
  JOIN pub.document shown ON shown.id = found.id AND shown.locale = $3
  LEFT JOIN pub.document other ON $4::boolean AND other.id = found.id AND other.locale = found.language
    AND found.language <> shown.language`

/** Property by property: putting several objects together takes twenty times as long. */
function hitOf(row: HitRow, match: Hit['match'], { marking, titleOf }: Shown): Hit {
  const { snippet, snippetLanguage } = passageOf(row, marking)
  const { countryCode, region, themes, groups, evidence } = factsOf(row, titleOf)
  return {
    id: row.id,
    kind: row.kind,
    slug: row.slug,
    title: marking ? marked(row.title, marking.sought, marking.fold) : plain(row.title),
    summary: row.summary,
    snippet,
    snippetLanguage,
    language: row.language,
    titleLanguage: row.titleLanguage,
    countryCode,
    region,
    happenedOn: row.happenedOn,
    unconfirmedSince: row.unconfirmedSince,
    themes,
    groups,
    evidence,
    match,
  }
}

/** The passage that was found, or the summary. */
function passageOf(
  { summary, language, foundSummary, foundMain, foundRest, foundLanguage }: HitRow,
  marking: Marking,
): Pick<Hit, 'snippet' | 'snippetLanguage'> {
  const texts = [foundSummary, foundMain ?? '', foundRest ?? '']
  const snippet = marking && snippetOf(texts, marking.sought, marking.fold)
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
