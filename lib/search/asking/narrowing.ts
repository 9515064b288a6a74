import { type FacetName, facetNames } from '@/lib/search/facets'
import type { Choice } from '@/lib/search/question'
import type { Tables } from '@/lib/search/store/tables'

type Choices = Partial<Record<FacetName, Choice>>

export type Narrowed = {
  /** Numbers of the records that every facet lets through, in the order given. */
  records: number[]
  /** For each value of each facet: how many records it would give beside all other facets' choices. */
  counts: Uint32Array
}

/**
 * Narrows records by what was chosen: any of a facet's values (a record may have several), all of the facets, none of what
 * was left out. A facet's counts ignore its own choice. One pass over the records.
 */
export function narrow(tables: Tables, candidates: readonly number[], all: readonly Choices[]): Narrowed {
  const { facets, records } = tables
  const rules = rulesOf(tables, all)
  const counts = new Uint32Array(facets.size())
  const places = Uint8Array.from({ length: facets.size() }, (_, number) => facets.at(number).place)
  const through: number[] = []
  for (const record of candidates) {
    const values = records[record]?.values
    if (!values) continue
    const hindered = hindrancesOf(values, rules, places)
    if (hindered === 0) through.push(record)
    // A bit for each facet that hinders: with none all values count, with one those of that facet.
    const isOne = (hindered & (hindered - 1)) === 0
    if (!isOne) continue
    for (const value of values)
      if (hindered === 0 || hindered === 1 << at(places, value)) counts[value] = at(counts, value) + 1
  }
  return { records: through, counts }
}

type Rules = {
  /** For each value: a bit for every rule it satisfies. */
  wanted: Uint32Array
  unwanted: Uint8Array
  /** For each rule the place of its facet. */
  places: number[]
}

/** One of some values must be there: that is a rule; where two narrow the same facet, both hold. */
function rulesOf({ facets }: Tables, all: readonly Choices[]): Rules {
  const rules: Rules = { wanted: new Uint32Array(facets.size()), unwanted: new Uint8Array(facets.size()), places: [] }
  for (const choices of all)
    for (const [place, name] of facetNames.entries()) {
      const { include, exclude } = choices[name] ?? { include: [], exclude: [] }
      for (const value of exclude) mark(facets.find(name, value), (number) => (rules.unwanted[number] = 1))
      const numbers = include.flatMap((value) => facets.find(name, value) ?? [])
      // Values that nothing has any more are cleaned away: alone they would hide everything.
      if (numbers.length === 0) continue
      const bit = 1 << (rules.places.push(place) - 1)
      for (const number of numbers) rules.wanted[number] = at(rules.wanted, number) | bit
    }
  return rules
}

/** The facets that keep a record out, a bit for the place of each. */
function hindrancesOf(values: Uint32Array, rules: Rules, places: Uint8Array): number {
  let met = 0
  let hindered = 0
  for (const value of values) {
    met |= at(rules.wanted, value)
    if (rules.unwanted[value]) hindered |= 1 << at(places, value)
  }
  for (const [rule, place] of rules.places.entries()) if ((met & (1 << rule)) === 0) hindered |= 1 << place
  return hindered
}

const at = (numbers: Uint32Array | Uint8Array, place: number) => numbers[place] ?? 0

const mark = (number: number | undefined, apply: (number: number) => void) => {
  if (number !== undefined) apply(number)
}
