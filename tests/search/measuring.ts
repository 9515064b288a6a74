import { readQuestion } from '@/lib/search/question'
import type { SearchIndex } from '@/lib/search/search-index'
import type { JudgedQuery } from './judged-set'

export type Measured = {
  query: JudgedQuery
  ndcg: number
  recall: number
  precision: number
  isEmpty: boolean
  milliseconds: number
}

/** Asks a judged query as a visitor does: from the Polish pages in Polish, from the English ones otherwise. */
export function measure(index: SearchIndex, query: JudgedQuery): Measured {
  const question = readQuestion({ q: query.text, limit: '20' })
  const began = performance.now()
  const { found } = index.answer(question, query.language === 'pl' ? 'pl' : 'en')
  const milliseconds = performance.now() - began
  const grades = found.map(({ id }) => query.answers[id] ?? 0)
  return {
    query,
    ndcg: ndcgOf(grades, Object.values(query.answers)),
    recall: recallOf(grades, Object.keys(query.answers).length),
    precision: grades.slice(0, 5).filter((grade) => grade > 0).length / 5,
    isEmpty: found.length === 0,
    milliseconds,
  }
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

export type Figures = {
  queries: number
  ndcg: number
  recall: number
  zero: number
  p95: number
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)

export function figuresOf(measured: readonly Measured[]): Figures {
  const times = measured.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other)
  return {
    queries: measured.length,
    ndcg: mean(measured.map(({ ndcg }) => ndcg)),
    recall: mean(measured.map(({ recall }) => recall)),
    zero: mean(measured.map(({ isEmpty }) => (isEmpty ? 1 : 0))),
    p95: times[Math.ceil(times.length * 0.95) - 1] ?? 0,
  }
}

export const precisionOf = (measured: readonly Measured[]) => mean(measured.map(({ precision }) => precision))

/** A figure as it is kept and printed. */
export const rounded = (value: number) => Math.round(value * 1000) / 1000
