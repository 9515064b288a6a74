import { beforeAll, describe, expect, test } from 'vitest'
import { createSearchIndex, type SearchIndex } from '@/lib/search/search-index'
import { readCorpus, readOtherLanguages, readQueries } from './judged-set'
import { gradesOf, gradesOfOthers, judgedOf, type Measured, measure, ndcgOf, recallOf, zeroOf } from './measuring'
import { readRecorded } from './recorded'

/** How far a figure may fall below what was recorded. */
const tolerance = { language: 0.02, judged: 0.01 }
const queries = readQueries()
let index: SearchIndex
let asked: readonly Measured[]

beforeAll(() => {
  index = createSearchIndex()
  index.put(readCorpus())
  asked = queries.map((query) => measure(index, query))
}, 180_000)

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

test('what nobody judged is known by its language, except where a query asks across languages', () => {
  const found = [
    { id: 'nl-01', language: 'nl', match: 'exact' as const },
    { id: 'sv-01', language: 'sv', match: 'close' as const },
  ]
  expect(judgedOf({ kind: 'words', language: 'sv' }, found).map(({ id }) => id)).toEqual(['sv-01'])
  expect(judgedOf({ kind: 'across', language: 'sv' }, found)).toEqual(found)
})

describe('no language is found worse than recorded', () => {
  test.each(Object.entries(readRecorded().all))('%s', (name, recorded) => {
    const [part, language] = name.split(' ')
    const some = asked.filter(({ query }) => query.part === part && query.language === language)
    expect(some.length).toBeGreaterThan(0)
    expect(gradesOf(some, 'all').ndcg).toBeGreaterThanOrEqual(recorded - tolerance.language)
  })
})

describe('among what was judged, nothing is found worse than recorded', () => {
  test.each(['open', 'held_out'] as const)('%s', (part) => {
    const recorded = readRecorded().judged
    const some = asked.filter(({ query }) => query.part === part)
    const { ndcg, recall } = gradesOf(some, 'judged')
    expect(ndcg).toBeGreaterThanOrEqual((recorded[`${part} ndcg`] ?? 1) - tolerance.judged)
    expect(recall).toBeGreaterThanOrEqual((recorded[`${part} recall`] ?? 1) - tolerance.judged)
  })
})

test('what is found in other languages is mostly of use', () => {
  const known = readOtherLanguages()
  const read = queries.flatMap((query) => gradesOfOthers(index, query, known[query.id] ?? {}))
  expect(read.length).toBeGreaterThan(150)
  expect(read.filter((grade) => grade > 0).length / read.length).toBeGreaterThanOrEqual(0.75)
}, 60_000)

test('ordinary words find what has them first', () => {
  const words = asked.filter(({ query }) => query.kind === 'words')
  expect(gradesOf(words, 'all').precision).toBeGreaterThanOrEqual(0.8)
})

test('hardly any query finds nothing', () => {
  expect(zeroOf(asked)).toBeLessThanOrEqual(0.02)
})
