import { createTextTable } from './text-table'
import { createValueLists } from './value-lists'

/** The facets of every record as its document carries them: `theme:housing`, `region:<id>`. */
export type SaidFacets = {
  set: (record: number, facets: readonly string[]) => void
  of: (record: number) => string[]
  /** Tells of records whether they have one of some facets. */
  having: (facets: Iterable<string>) => (record: number) => boolean
}

/** Thousands of records say the same few hundred: each is kept once. */
export function createSaidFacets(): SaidFacets {
  const texts = createTextTable()
  const lists = createValueLists()
  const numbersOf = (record: number) => lists.pool().subarray(lists.start[record] ?? 0, lists.end[record] ?? 0)
  return {
    set: (record, facets) =>
      lists.set(
        record,
        facets.map((facet) => texts.add(facet)),
      ),
    of: (record) => Array.from(numbersOf(record), texts.at),
    having: (facets) => {
      const wanted = new Set([...facets].map((facet) => texts.find(facet)))
      return (record) => numbersOf(record).some((facet) => wanted.has(facet))
    },
  }
}
