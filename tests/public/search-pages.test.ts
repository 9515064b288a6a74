import { beforeAll, expect, test } from 'vitest'
import { type Question, readQuestion, sorts } from '@/lib/search/question'
import type { SearchRecord } from '@/lib/search/record'
import { createSearchIndex } from '@/lib/search/search-index'

const index = createSearchIndex()
const [all, reached, limit] = [10_050, 10_000, 100]

/** Much is equal, as in real life: titles, days and evidence. Only the key tells the records apart. */
const record = (number: number): SearchRecord => ({
  id: `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
  kind: 'practice',
  facets: ['evidence:some'],
  nutsCodes: [],
  countryCode: 'PL',
  happenedOn: `20${10 + (number % 7)}-01-01`,
  titles: { en: `School ${number % 13}`, pl: `School ${number % 13}` },
  texts: [{ language: 'en', title: `School ${number % 13}`, summary: 'A school.', main: '', rest: '' }],
})

beforeAll(() => index.put(Array.from({ length: all }, (_, number) => record((number * 7919) % all))))

// All of them would take half a minute: the first, the last and some in between, asked for in any order.
const asked = [100, 51, 1, 99, 50, 2, 49]

test.each(sorts.flatMap((sort) => ['school', ''].map((words) => [sort, words])))(
  'sorted by %s, pages of “%s” lead to 10,000 results, none of them twice',
  (sort, words) => {
    const question: Question = readQuestion({ q: words, sort, limit: String(limit) })
    const pageOf = (page: number) => index.answer({ ...question, page }, 'en')
    const ids = new Set<string>()
    for (const page of asked) {
      const answer = pageOf(page)
      expect([answer.total, answer.page, answer.pages]).toEqual([all, page, reached / limit])
      for (const { id } of answer.found) ids.add(id)
    }
    expect(ids.size).toBe(asked.length * limit)
    expect(pageOf(reached / limit + 1).found).toEqual(pageOf(reached / limit).found)
  },
)
