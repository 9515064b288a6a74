import 'server-only'
import { defaultLocale, type Locale } from '@/lib/language/rules'
import { rememberingLetters } from '@/lib/search/analyser/letters'
import type { Answer, Facet, Hit } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import type { FoundRecord, SearchIndex } from '@/lib/search/search-index'
import { marked, snippetOf } from '@/lib/search/snippet'
import { portalProcess } from '@/server/process'
import { readPublic } from './pool'
import { openPublicSearch } from './search-index'
import { languageOf, rowsById, type SearchRow, searchColumns, textOf } from './search-records'

/**
 * What a question finds among everything published, in the language of a reader: one hit for each record. Two statements:
 * the number of the last change, and the records on the page; the rest is answered from memory.
 */
export async function search(question: Question, locale: Locale): Promise<Answer> {
  const index = await publicSearch().current()
  const { found, isSought, facets, ...answer } = index.answer(question, locale)
  const rows = await rowsOf(found, locale)
  const marking = question.words === '' ? null : { isSought, fold: rememberingLetters() }
  const titleOf: TitleOf = (name, value) => index.titleOf(name, value, locale)
  return {
    ...answer,
    facets: withoutKeys(facets),
    hits: found.flatMap((one) => hitOf(one, { rows, locale, marking, titleOf })),
  }
}

/** Facets without values that are the key of a record which is not published: nobody knows what they stand for. */
function withoutKeys(facets: readonly Facet[]): Facet[] {
  const isKey = (name: Facet['name'], value: string) =>
    name === 'partner' || name === 'project' || (name === 'region' && value.startsWith('r'))
  return facets.flatMap(({ name, values }) => {
    const told = values.filter(({ value, label, state }) => label !== null || state !== 'open' || !isKey(name, value))
    return told.length > 0 ? { name, values: told } : []
  })
}

/** The index of this process; made on first use where `server/` has not made it. */
export const publicSearch = () => (portalProcess().search ??= openPublicSearch())

/** The records of a page, as they are shown and as they were found. */
async function rowsOf(found: readonly FoundRecord[], locale: Locale): Promise<Map<string, SearchRow[]>> {
  if (found.length === 0) return new Map()
  const rows = await readPublic<SearchRow>(
    `SELECT ${searchColumns} FROM pub.document WHERE id = ANY ($1::uuid[]) AND locale = ANY ($2::text[])`,
    [found.map(({ id }) => id), [...new Set([locale, ...found.map(({ language }) => language)])]],
  )
  return rowsById(rows)
}

type TitleOf = (name: Parameters<SearchIndex['titleOf']>[0], value: string) => string | null
/** How what was looked for is marked; null where nothing was. */
type Marking = { isSought: (word: string) => boolean; fold: (word: string) => string } | null
type Shown = { rows: Map<string, SearchRow[]>; locale: Locale; marking: Marking; titleOf: TitleOf }

function hitOf(found: FoundRecord, { rows, locale, marking, titleOf }: Shown): Hit[] {
  const own = rows.get(found.id) ?? []
  const shown = own.find((row) => row.locale === locale) ?? own.find((row) => row.locale === defaultLocale) ?? own[0]
  // Withdrawn between the two statements.
  if (!shown) return []
  const { id, kind, slug, title, summary, happenedOn, unconfirmedSince } = shown
  const language = languageOf(shown)
  return [
    {
      ...{ id, kind, slug, summary, happenedOn, unconfirmedSince, language },
      ...passageOf(own.find((row) => languageOf(row) === found.language) ?? shown, { marking, summary, language }),
      title: marking ? marked(title, marking.isSought, marking.fold) : plain(title),
      match: found.match,
      ...factsOf(shown, titleOf),
    },
  ]
}

/** The passage that was found, or the summary. */
function passageOf(
  matched: SearchRow,
  { marking, summary, language }: Pick<Shown, 'marking'> & Pick<Hit, 'summary' | 'language'>,
) {
  const matchedLanguage = languageOf(matched)
  const { summary: lead, main, rest } = textOf(matched, matchedLanguage)
  const snippet = marking && snippetOf([lead, main, rest], marking.isSought, marking.fold)
  return snippet
    ? { snippet, snippetLanguage: matchedLanguage }
    : { snippet: plain(summary), snippetLanguage: language }
}

const plain = (text: string) => [{ text, isMarked: false }]

function factsOf({ facets, body }: SearchRow, titleOf: TitleOf) {
  const named = (prefix: string) =>
    facets.flatMap((one) => (one.startsWith(`${prefix}:`) ? one.slice(prefix.length + 1) : []))
  const [region = null] = named('region').flatMap((one) => titleOf('region', one) ?? [])
  // What concerns several countries lies in none of them.
  const [country = null, ...others] = named('country')
  return {
    titleLanguage: typeof body.titleLanguage === 'string' ? body.titleLanguage : null,
    countryCode: typeof body.countryCode === 'string' ? body.countryCode : others.length > 0 ? null : country,
    region,
    themes: named('theme'),
    groups: named('group'),
    evidence: named('evidence').find(isLevel) ?? null,
  }
}

const isLevel = (value: string): value is NonNullable<Hit['evidence']> =>
  ['none', 'some', 'good', 'strong'].includes(value)
