import { type FacetName, facetNames } from '@/lib/search/facets'
import { type Choice, isChosen } from '@/lib/search/question'
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
export function narrow({ facets, records }: Tables, candidates: readonly number[], all: readonly Choices[]): Narrowed {
  const size = facets.size()
  const counts = new Uint32Array(size)
  const wanted = new Uint32Array(size)
  const unwanted = new Uint8Array(size)
  const places = Uint8Array.from({ length: size }, (_, number) => facets.at(number).place)
  // Each choice of values that one of must be there is a bit; where it narrows the same facet twice, both hold.
  const rules: { place: number; bit: number }[] = []
  for (const choices of all)
    for (const [place, name] of facetNames.entries()) {
      const choice = choices[name]
      if (!choice || !isChosen(choice)) continue
      for (const value of choice.exclude) mark(facets.find(name, value), (number) => (unwanted[number] = 1))
      const numbers = choice.include.map((value) => facets.find(name, value))
      // Values that nothing has any more are cleaned away: alone they would hide everything.
      if (numbers.every((number) => number === undefined)) continue
      const bit = 1 << rules.length
      rules.push({ place, bit })
      for (const one of numbers) mark(one, (number) => (wanted[number] = (wanted[number] ?? 0) | bit))
    }
  const whole = 2 ** rules.length - 1
  const placesOf = new Map(rules.map(({ place, bit }) => [bit, place]))
  const through: number[] = []
  for (const record of candidates) {
    const values = records[record]?.values
    if (!values) continue
    let met = 0
    let hinders = -1
    let hindered = 0
    for (const value of values) {
      met |= wanted[value] ?? 0
      if (unwanted[value] && hinders !== places[value]) {
        hinders = places[value] ?? 0
        hindered += 1
      }
    }
    const unmet = whole & ~met
    for (const [bit, place] of placesOf)
      if (unmet & bit && hinders !== place) {
        hinders = place
        hindered += 1
      }
    if (hindered > 1) continue
    if (hindered === 0) through.push(record)
    for (const value of values)
      if (hindered === 0 || places[value] === hinders) counts[value] = (counts[value] ?? 0) + 1
  }
  return { records: through, counts }
}

const mark = (number: number | undefined, apply: (number: number) => void) => {
  if (number !== undefined) apply(number)
}
