import { readQuestion } from '@/lib/search/question'
import type { FoundRecord, SearchIndex } from '@/lib/search/search-index'
import type { JudgedQuery } from './judged-set'

/** How well some results answer a query. */
export type Graded = { ndcg: number; recall: number; precision: number }

/**
 * What a query found, read in two ways. In `all`, whatever nobody judged counts as of no use. In `judged` it is left out
 * before the first ten or twenty are counted (condensed lists: Sakai, Alternatives to Bpref, SIGIR 2007), which cannot see
 * how many records that nobody judged stand before the others.
 */
export type Measured = {
  query: JudgedQuery
  all: Graded
  judged: Graded
  isEmpty: boolean
  milliseconds: number
}
export type Reading = 'all' | 'judged'

/** More results than any index of the tests holds. */
const everything = 1000

/** Asks a judged query as a visitor does: from the Polish pages in Polish, from the English ones otherwise. */
export function measure(index: SearchIndex, query: JudgedQuery): Measured {
  const locale = localeOf(query.language)
  const question = readQuestion({ q: query.text, limit: '20' })
  const began = performance.now()
  index.answer(question, locale)
  const milliseconds = performance.now() - began
  const { found } = index.answer({ ...question, limit: everything }, locale)
  return {
    query,
    all: gradedBy(query, found),
    judged: gradedBy(query, judgedOf(query, found)),
    isEmpty: found.length === 0,
    milliseconds,
  }
}

const localeOf = (language: string) => (language === 'pl' ? 'pl' : 'en')

/** Results that the judge of a query has read: all of the query's own language, and all others where it asks across. */
export const judgedOf = ({ kind, language }: Pick<JudgedQuery, 'kind' | 'language'>, found: readonly FoundRecord[]) =>
  kind === 'across' ? found : found.filter((one) => one.language === language)

function gradedBy({ answers }: JudgedQuery, found: readonly FoundRecord[]): Graded {
  const grades = found.map(({ id }) => answers[id] ?? 0)
  return {
    ndcg: ndcgOf(grades, Object.values(answers)),
    recall: recallOf(grades, Object.keys(answers).length),
    precision: grades.slice(0, 5).filter((grade) => grade > 0).length / 5,
  }
}

/** The grades of those records in other languages among the first twenty that somebody has read; `known` are a query's grades. */
export function gradesOfOthers(
  index: SearchIndex,
  { text, language }: JudgedQuery,
  known: Readonly<Record<string, number>>,
) {
  const { found } = index.answer(readQuestion({ q: text, limit: '20' }), localeOf(language))
  return found.flatMap((one) => (one.language === language ? [] : (known[one.id] ?? [])))
}

/** Normalised discounted cumulative gain of the first ten, gains 2^grade - 1 (Järvelin and Kekäläinen, 2002; Burges, 2005). */
export function ndcgOf(grades: readonly number[], all: readonly number[]): number {
  const ideal = gainOf(all.toSorted((one, other) => other - one))
  return ideal === 0 ? 1 : gainOf(grades) / ideal
}

const gainOf = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

/** The share of all answers that is among the first twenty. */
export const recallOf = (grades: readonly number[], answers: number): number =>
  grades.slice(0, 20).filter((grade) => grade > 0).length / Math.min(answers, 20)

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)

/** The means of some queries, in one reading of their results. */
export const gradesOf = (measured: readonly Measured[], reading: Reading): Graded => ({
  ndcg: mean(measured.map((one) => one[reading].ndcg)),
  recall: mean(measured.map((one) => one[reading].recall)),
  precision: mean(measured.map((one) => one[reading].precision)),
})

/** The share of some queries that find nothing. */
export const zeroOf = (measured: readonly Measured[]) => mean(measured.map(({ isEmpty }) => (isEmpty ? 1 : 0)))

/** The time that nineteen in twenty queries take at most. */
export function slowestOf(measured: readonly Measured[]): number {
  const times = measured.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other)
  return times[Math.ceil(times.length * 0.95) - 1] ?? 0
}
