import { beforeAll, describe, expect, test } from 'vitest'
import { createSearchIndex, type SearchIndex } from '@/lib/search/search-index'
import { readCorpus, readQueries } from './judged-set'
import { figuresOf, measure, ndcgOf, precisionOf, recallOf } from './measuring'
import { readRecorded } from './recorded'

/** How far a language may fall below what was recorded. */
const tolerance = 0.02
const queries = readQueries()
let index: SearchIndex

beforeAll(() => {
  index = createSearchIndex()
  index.put(readCorpus())
}, 60_000)

test('the judged set is as large as it says', () => {
  expect(readCorpus().length).toBeGreaterThanOrEqual(600)
  expect(queries.length).toBeGreaterThanOrEqual(200)
  expect(new Set(queries.map(({ language }) => language)).size).toBeGreaterThanOrEqual(15)
  const heldOut = queries.filter(({ part }) => part === 'held_out')
  expect(heldOut.length / queries.length).toBeGreaterThan(0.3)
})

test('every answer is a record of the corpus', () => {
  const ids = new Set(readCorpus().map(({ id }) => id))
  expect(queries.flatMap(({ answers }) => Object.keys(answers)).filter((id) => !ids.has(id))).toEqual([])
})

test('the measures are those of the literature', () => {
  expect(ndcgOf([3, 2, 1], [1, 2, 3])).toBe(1)
  expect(ndcgOf([0, 3], [3])).toBeCloseTo(1 / Math.log2(3))
  expect(recallOf([0, 1, 0, 3], 4)).toBe(0.5)
})

describe('no language is found worse than recorded', () => {
  test.each(Object.entries(readRecorded()))('%s', (name, recorded) => {
    const [part, language] = name.split(' ')
    const some = queries.filter((query) => query.part === part && query.language === language)
    expect(some.length).toBeGreaterThan(0)
    const { ndcg } = figuresOf(some.map((query) => measure(index, query)))
    expect(ndcg).toBeGreaterThanOrEqual(recorded - tolerance)
  })
})

test('ordinary words find what has them first', () => {
  const words = queries.filter(({ kind }) => kind === 'words').map((query) => measure(index, query))
  expect(precisionOf(words)).toBeGreaterThanOrEqual(0.8)
})

test('hardly any query finds nothing', () => {
  expect(figuresOf(queries.map((query) => measure(index, query))).zero).toBeLessThanOrEqual(0.02)
})
