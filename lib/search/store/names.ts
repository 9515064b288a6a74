import { wordsOf } from '@/lib/search/analyser/words'
import { isTitled, shortKeyOf, type TitledFacet } from '@/lib/search/facets'
import type { SearchRecord } from '@/lib/search/record'
import { regionPath } from './facet-values'

/** A name that words of a question are. */
export type Named = { id: string; places: number[]; isReviewed: boolean }

/** What partners, projects and regions are called, so that what belongs to them is found by their names. */
export type Names = {
  put: (record: Pick<SearchRecord, 'id' | 'kind' | 'titles' | 'names' | 'nutsCodes'>) => void
  remove: (id: string) => void
  namedIn: (words: readonly string[]) => Named[]
  /** Whole keys of partners in one of whose names, present or past, all the words occur. */
  partnersNamed: (words: string) => string[]
  /** The title of a partner or project by its short or whole key, of a region by its value or whole key. */
  titleOf: (name: TitledFacet, value: string, locale: string) => string | null
}

type Entry = {
  id: string
  kind: TitledFacet
  value: string
  titles: Readonly<Record<string, string>>
  words: string[][]
}
const longestName = 8

export function createNames(): Names {
  const entries = new Map<string, Entry>()
  const byValue: Record<TitledFacet, Map<string, Entry>> = { region: new Map(), project: new Map(), partner: new Map() }
  const byWords = new Map<string, Set<string>>()
  const remove = (id: string) => {
    const entry = entries.get(id)
    if (!entry) return
    entries.delete(id)
    for (const key of [entry.value, id]) byValue[entry.kind].delete(key)
    // Two records may be of the same NUTS region.
    const same = [...entries.values()].find(({ kind, value }) => kind === entry.kind && value === entry.value)
    if (same) byValue[same.kind].set(same.value, same)
    for (const words of entry.words) byWords.get(words.join(' '))?.delete(id)
  }
  return {
    put: (record) => {
      const { id, kind, titles, names = [] } = record
      remove(id)
      if (!isTitled(kind)) return
      const value = kind === 'region' ? (regionPath(record).at(-1) ?? '') : shortKeyOf(id)
      const words = [...new Set([...Object.values(titles), ...names].flatMap(spellings))].map((title) =>
        wordsOf(title).map((one) => one.text),
      )
      const entry = {
        id,
        kind,
        value,
        titles,
        words: words.filter((one) => one.length > 0 && one.length <= longestName),
      }
      entries.set(id, entry)
      for (const key of [value, id]) byValue[kind].set(key, entry)
      for (const one of entry.words) byWords.set(one.join(' '), (byWords.get(one.join(' ')) ?? new Set()).add(id))
    },
    remove,
    namedIn: (words) =>
      spansOf(words.length).flatMap(({ from, to }) =>
        [...(byWords.get(words.slice(from, to).join(' ')) ?? [])].flatMap((id) => {
          const entry = entries.get(id)
          const places = words.slice(from, to).map((_, place) => from + place)
          return entry ? [{ id: `${entry.kind}:${entry.value}`, places, isReviewed: true }] : []
        }),
      ),
    partnersNamed: (words) => {
      const asked = wordsOf(words).map(({ text }) => text)
      if (asked.length === 0) return []
      return [...entries.values()]
        .filter(
          ({ kind, words: all }) => kind === 'partner' && all.some((one) => asked.every((word) => one.includes(word))),
        )
        .map(({ id }) => id)
    },
    titleOf: (name, value, locale) => {
      const titles = byValue[name].get(value)?.titles
      return titles?.[locale] ?? Object.values(titles ?? {})[0] ?? null
    },
  }
}

/** All stretches of neighbouring words that may be a name. */
const spansOf = (words: number) =>
  Array.from({ length: words }, (_, from) =>
    Array.from({ length: Math.min(longestName, words - from) }, (_, more) => ({ from, to: from + more + 1 })),
  ).flat()

/** A name as it stands, and without what stands in brackets; what stands there alone is often the short name. */
const spellings = (title: string) => [
  title,
  title.replace(/\([^)]*\)/g, ' '),
  ...[...title.matchAll(/\(([^)]{2,})\)/g)].map(([, inside = '']) => inside),
]
