import type { Answer } from './answer'
import { type FacetName, facetNames, isFacetValue } from './facets'

/** Values that results must have one of, and values they must not have. */
export type Choice = { include: string[]; exclude: string[] }

export const sorts = ['relevance', 'date', 'title', 'evidence'] as const
export type Sort = (typeof sorts)[number]
export const views = ['list', 'table', 'map'] as const
export type View = (typeof views)[number]

/** All that an address says of a search. Every address can be read; what makes no sense is left out. */
export type Question = {
  /** As typed, operators included; empty where everything is asked for. */
  words: string
  /** Only the words as they were typed: no other forms, related themes or spellings. */
  isExact: boolean
  /** Concepts such as `theme:housing` that the reader does not want to be found by. */
  dropped: string[]
  choices: Record<FacetName, Choice>
  sort: Sort
  view: View
  /** From 1. */
  page: number
  /** Results on a page. */
  limit: number
  /** The one facet that shows all its values, where a page shows the first of each. */
  more: FacetName | null
}

type Asked = Record<string, string | readonly string[] | undefined>

export const longestQuestion = 200
const mostValues = 20
const mostResults = 10_000
export const usualLimit = 20
const mostOnPage = 100

/** Reads the parameters of an address. */
export function readQuestion(asked: Asked): Question {
  const sort = sorts.find((one) => one === first(asked.sort))
  const words = readWords(first(asked.q) ?? '')
  const limit = numberIn(first(asked.limit), mostOnPage) ?? usualLimit
  return {
    words,
    isExact: first(asked.exact) === '1' && words !== '',
    dropped: words === '' ? [] : distinct(listOf(asked.drop).filter(isConcept)).slice(0, mostValues).toSorted(),
    choices: Object.fromEntries(facetNames.map((name) => [name, readChoice(name, asked[name])])) as Question['choices'],
    // Without words nothing is more relevant than anything else.
    sort: sort ?? (words === '' ? 'date' : 'relevance'),
    view: views.find((one) => one === first(asked.view)) ?? 'list',
    page: Math.min(numberIn(first(asked.page), mostResults) ?? 1, Math.floor(mostResults / limit)),
    limit,
    more: facetNames.find((one) => one === first(asked.more)) ?? null,
  }
}

/**
 * The same question as the shortest query that says it, beginning with `?`, or nothing: parameters in one order, values
 * sorted and joined by commas, an excluded one behind a minus sign. Reading it gives the question again.
 */
export const addressOf = (question: Question): string => queryOf(partsOf(question))

/** Addresses of a question that has one choice after another in a facet, as `withChoice` and `addressOf` would give them. */
export function addressesWith(question: Question, name: FacetName): (choice: Choice) => string {
  const parts = partsOf({ ...question, page: 1 })
  const place = facetNames.indexOf(name) + partsBeforeFacets
  return (choice) => queryOf(parts.with(place, part(name, writeChoice(choice))))
}

/** What an address says, each part as it is written there; those that say nothing are empty. */
function partsOf({ words, isExact, dropped, choices, sort, view, page, limit, more }: Question): string[] {
  const usualSort = words === '' ? 'date' : 'relevance'
  return [
    part('q', words),
    part('exact', isExact ? '1' : ''),
    part('drop', dropped.toSorted().join(',')),
    ...facetNames.map((name) => part(name, writeChoice(choices[name]))),
    part('sort', sort === usualSort ? '' : sort),
    part('view', view === 'list' ? '' : view),
    part('limit', limit === usualLimit ? '' : String(limit)),
    part('page', page === 1 ? '' : String(page)),
    part('more', more ?? ''),
  ]
}

const partsBeforeFacets = 3
const part = (name: string, value: string) => (value === '' ? '' : `${name}=${encoded(value)}`)

function queryOf(parts: readonly string[]): string {
  const written = parts.filter((one) => one !== '')
  return written.length === 0 ? '' : `?${written.join('&')}`
}

/** The question that a query string asks. */
export function questionOf(query: string): Question {
  const asked: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(query)) {
    const values = Object.hasOwn(asked, name) ? asked[name] : undefined
    if (values) values.push(value)
    else if (knownParameters.has(name)) asked[name] = [value]
  }
  return readQuestion(asked)
}

const knownParameters: ReadonlySet<string> = new Set([
  ...['q', 'exact', 'drop', 'sort', 'view', 'limit', 'page', 'more'],
  ...facetNames,
])

/** The question with another choice, on its first page. */
export const withChoice = (question: Question, name: FacetName, choice: Choice): Question => ({
  ...question,
  choices: { ...question.choices, [name]: choice },
  page: 1,
})

/**
 * The question as it was answered: without values that nothing published has, which the search leaves aside, and on a page
 * that there is.
 */
export function answered(question: Question, { facets, page }: Pick<Answer, 'facets' | 'page'>): Question {
  const known = new Set(facets.flatMap(({ name, values }) => values.map(({ value }) => `${name}:${value}`)))
  const knownIn = (name: FacetName, values: readonly string[]) =>
    values.filter((value) => known.has(`${name}:${value}`))
  const choices = facetNames.map((name): [FacetName, Choice] => {
    const { include, exclude } = question.choices[name]
    return [name, { include: knownIn(name, include), exclude: knownIn(name, exclude) }]
  })
  return { ...question, choices: Object.fromEntries(choices) as Question['choices'], page }
}

export const isChosen = ({ include, exclude }: Choice) => include.length > 0 || exclude.length > 0

const first = (value: string | readonly string[] | undefined) => [value].flat()[0]

const readWords = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, longestQuestion)
    .replace(/[\p{Cs}\s]+$/gu, '')

/** A concept is a value of a facet, or a subject: `theme:housing`, `region:PL51`, `subject:mentoring`. */
const concepts: readonly string[] = ['theme', 'group', 'stakeholder', 'country', 'partner', 'region', 'project']
const subject = /^[a-z_]{2,40}$/
function isConcept(text: string): boolean {
  const [name = '', value = '', ...more] = text.split(':')
  if (more.length > 0) return false
  return name === 'subject' ? subject.test(value) : concepts.includes(name) && isFacetValue(name as FacetName, value)
}

const listOf = (value: string | readonly string[] | undefined): string[] =>
  [value].flat().flatMap((one) => (one === undefined ? [] : one.split(',')))

function readChoice(name: FacetName, value: string | readonly string[] | undefined): Choice {
  const values = distinct(listOf(value)).slice(0, mostValues)
  const isExcluded = (one: string) => one.startsWith('-')
  const exclude = values.filter(isExcluded).map((one) => one.slice(1))
  const include = values.filter((one) => !isExcluded(one) && !exclude.includes(one))
  const known = (all: string[]) => all.filter((one) => isFacetValue(name, one)).toSorted()
  return { include: known(include), exclude: known(exclude) }
}

const writeChoice = ({ include, exclude }: Choice) =>
  [...include.toSorted(), ...exclude.toSorted().map((one) => `-${one}`)].join(',')

const encoded = (value: string) =>
  isPlain.test(value)
    ? value
    : encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%20', '+')
const isPlain = /^[\w.,:-]*$/

const distinct = (values: readonly string[]) => [...new Set(values)]

const numberIn = (text: string | undefined, most: number) => {
  const number = /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : undefined
  return number === undefined ? undefined : Math.min(number, most)
}
