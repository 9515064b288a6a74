import { readQuestion } from '@/lib/search/question'
import type { SearchRecord, SearchText } from '@/lib/search/record'
import { createSearchIndex, type SearchIndex } from '@/lib/search/search-index'

type Words = Partial<Omit<SearchText, 'language'>>
type More = Partial<Omit<SearchRecord, 'texts'>> & { texts?: Record<string, Words | string> }

/** A key that begins with its number, so that short keys differ. */
export const keyOf = (number: number) => `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`

/** A practice; a text that is one word or more is its title. */
export function aRecord(number: number, { texts = {}, ...more }: More = {}): SearchRecord {
  const written = Object.entries(texts).map(([language, words]): SearchText => {
    const given = typeof words === 'string' ? { title: words } : words
    return { title: '', summary: '', main: '', rest: '', ...given, language }
  })
  const title = written[0]?.title ?? ''
  return {
    ...{ id: keyOf(number), kind: 'practice', facets: [], nutsCodes: [], countryCode: null, happenedOn: null },
    titles: { en: title, pl: title },
    ...more,
    texts: written,
  }
}

export function anIndex(...records: SearchRecord[]): SearchIndex {
  const index = createSearchIndex()
  index.put(records)
  return index
}

/** What the parameters of an address find. */
export const ask = (index: SearchIndex, asked: Record<string, string>, locale = 'en') =>
  index.answer(readQuestion(asked), locale)

/** The numbers of what is found, in its order. */
export const found = (index: SearchIndex, asked: Record<string, string> | string, locale = 'en') =>
  ask(index, typeof asked === 'string' ? { q: asked } : asked, locale).found.map(({ id }) =>
    Number.parseInt(id.slice(0, 8), 16),
  )

/** How many results each value of a facet has. */
export const countsOf = (index: SearchIndex, name: string, asked: Record<string, string> = {}) =>
  Object.fromEntries(
    (ask(index, asked).facets.find((facet) => facet.name === name)?.values ?? []).map(({ value, count }) => [
      value,
      count,
    ]),
  )
