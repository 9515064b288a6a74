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
  const rules = rulesOf(tables, all)
  if (rules.isFree && candidates.length === tables.numberOf.size)
    return { records: [...candidates], counts: countsOfAll(tables) }
  const places = placesOf(tables)
  const { pool, start, end } = { ...tables.values, pool: tables.values.pool() }
  const counts = new Uint32Array(places.length)
  const through: number[] = []
  for (const record of candidates) {
    const span = { pool, from: at(start, record), to: at(end, record) }
    const hindered = rules.isFree ? 0 : hindrancesOf(span, rules, places)
    if (hindered === 0) through.push(record)
    // A bit for each facet that hinders: with none all values count, with one those of that facet.
    const isOne = (hindered & (hindered - 1)) === 0
    if (!isOne) continue
    for (let place = span.from; place < span.to; place += 1) {
      const value = at(pool, place)
      if (hindered === 0 || hindered === 1 << at(places, value)) counts[value] = at(counts, value) + 1
    }
  }
  return { records: through, counts }
}

const knownPlaces = new WeakMap<Tables, Uint8Array>()

/** The place of each value's facet. */
function placesOf(tables: Tables): Uint8Array {
  const { facets } = tables
  const known = knownPlaces.get(tables)
  if (known?.length === facets.size()) return known
  const places = Uint8Array.from({ length: facets.size() }, (_, number) => facets.at(number).place)
  knownPlaces.set(tables, places)
  return places
}

const wholes = new WeakMap<Tables, { changes: number; counts: Uint32Array }>()

/** The counts of all records, which the beginning of every search shows. */
function countsOfAll(tables: Tables): Uint32Array {
  const known = wholes.get(tables)
  if (known?.changes === tables.changes()) return known.counts
  const { start, end } = tables.values
  const pool = tables.values.pool()
  const counts = new Uint32Array(tables.facets.size())
  for (const record of tables.numberOf.values())
    for (let place = at(start, record); place < at(end, record); place += 1)
      counts[at(pool, place)] = at(counts, at(pool, place)) + 1
  wholes.set(tables, { changes: tables.changes(), counts })
  return counts
}

/** Whether any record has a value. */
export function isHeld(tables: Tables, name: FacetName, value: string): boolean {
  const number = tables.facets.find(name, value)
  return number !== undefined && at(countsOfAll(tables), number) > 0
}

type Rules = {
  /** For each value: a bit for every rule it satisfies. */
  wanted: Uint32Array
  unwanted: Uint8Array
  /** For each rule the place of its facet. */
  places: number[]
  /** Nothing was chosen. */
  isFree: boolean
}

/** One of some values must be there: that is a rule; where two narrow the same facet, both hold. */
function rulesOf(tables: Tables, all: readonly Choices[]): Rules {
  const { facets } = tables
  const ofAll = countsOfAll(tables)
  const rules: Rules = {
    wanted: new Uint32Array(facets.size()),
    unwanted: new Uint8Array(facets.size()),
    places: [],
    isFree: true,
  }
  for (const choices of all)
    for (const [place, name] of facetNames.entries()) {
      const { include, exclude } = choices[name] ?? { include: [], exclude: [] }
      for (const value of exclude) mark(facets.find(name, value), (number) => (rules.unwanted[number] = 1))
      if (exclude.length > 0) rules.isFree = false
      const numbers = include
        .flatMap((value) => facets.find(name, value) ?? [])
        .filter((number) => at(ofAll, number) > 0)
      // Values that nothing has any more are cleaned away: alone they would hide everything.
      if (numbers.length === 0) continue
      rules.isFree = false
      const bit = 1 << (rules.places.push(place) - 1)
      for (const number of numbers) rules.wanted[number] = at(rules.wanted, number) | bit
    }
  return rules
}

type Span = { pool: Uint32Array; from: number; to: number }

/** The facets that keep a record out, a bit for the place of each. */
function hindrancesOf({ pool, from, to }: Span, rules: Rules, places: Uint8Array): number {
  let met = 0
  let hindered = 0
  for (let place = from; place < to; place += 1) {
    const value = at(pool, place)
    met |= at(rules.wanted, value)
    if (rules.unwanted[value]) hindered |= 1 << at(places, value)
  }
  for (let rule = 0; rule < rules.places.length; rule += 1)
    if ((met & (1 << rule)) === 0) hindered |= 1 << at(rules.places, rule)
  return hindered
}

const at = (numbers: Uint32Array | Uint8Array | number[], place: number) => numbers[place] ?? 0

const mark = (number: number | undefined, apply: (number: number) => void) => {
  if (number !== undefined) apply(number)
}
