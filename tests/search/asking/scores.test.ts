import { expect, test } from 'vitest'
import { blankScores, textsOf, wipe } from '@/lib/search/asking/scores'
import { readQuestion } from '@/lib/search/question'
import { createSearchIndex } from '@/lib/search/search-index'
import { readCorpus } from '../judged-set'

test('every question is given a blank sheet, whatever the one before it left', () => {
  const first = blankScores(100).found
  for (const text of [7, 99]) {
    first.texts[first.count++] = text
    for (const column of [first.score, first.exact, first.any, first.cover]) column[text] = 3
  }
  const { found, one } = blankScores(120)
  expect([found.count, one.count]).toEqual([0, 0])
  expect(
    [found.score, found.exact, found.any, found.cover].flatMap((column) => [...column]).every((n) => n === 0),
  ).toBe(true)
})

test('a sheet lists what is on it, until it is wiped', () => {
  const { one } = blankScores(10)
  one.texts[one.count++] = 4
  one.best[4] = 0.5
  expect([...textsOf(one)]).toEqual([4])
  wipe(one)
  expect([...textsOf(one)]).toEqual([])
  expect(one.best[4]).toBe(0)
})

test('there is room for every text, however many there were before', () => {
  for (const size of [10, 1_000, 12]) expect(blankScores(size).found.score.length).toBeGreaterThanOrEqual(size)
  // A hundred thousand texts that are gone do not keep their room.
  blankScores(100_000)
  expect(blankScores(100).found.score.length).toBeLessThan(1_000)
})

test('indexes of different sizes answer by turns as they do alone', () => {
  const [large, small] = [createSearchIndex(), createSearchIndex()]
  const corpus = readCorpus()
  large.put(corpus)
  small.put(corpus.slice(0, 40))
  const ask = (index: typeof large) => {
    const { found, total } = index.answer(readQuestion({ q: 'housing for young people' }), 'en')
    return { found, total }
  }
  const [whole, part] = [ask(large), ask(small)]
  expect(whole.total).toBeGreaterThan(part.total)
  for (let round = 0; round < 2; round += 1) expect([ask(small), ask(large)]).toEqual([part, whole])
})
