import type { Tables } from '@/lib/search/store/tables'
import { probable } from './languages'
import { likenessOf } from './likeness'
import { firstOf } from './ordering'
import type { Plan } from './plan'
import { type Results, worthOf } from './results'
import { weights } from './weights'

/**
 * Scores records by how much of the question they are, by the topics they share with the best, and by their language. The less the question's own language has to
 * offer, the more others count; after some of those, its own come again.
 */
export function weighRecords(tables: Tables, plan: Plan, results: Results) {
  const { records, sum, cover, score } = results
  const { factors, own } = factorsOf(tables, plan, results)
  const foreign = foreignFactor(roomFor(plan, own), plan.units.length)
  const like = likenessOf(tables, plan, results)
  let most = 0
  for (const record of records) {
    score[record] = at(sum, record) * worthOf(at(cover, record))
    most = Math.max(most, at(score, record))
  }
  const strangers: number[] = []
  for (const [place, record] of records.entries()) {
    const factor = at(factors, place)
    if (factor < probable) strangers.push(record)
    const found = at(score, record) + weights.likeness.share * most * at(like, record)
    score[record] = found * Math.max(foreign, factor)
  }
  tireOf(strangers, score)
}

/** What the language of each record counts, and how many in the question's own say much of it. */
function factorsOf({ languageOf }: Tables, { languageFactors }: Plan, { records, text, cover }: Results) {
  const ofLanguage = Float64Array.from(languageFactors)
  const factors = new Float64Array(records.length)
  let own = 0
  for (const [place, record] of records.entries()) {
    const factor = ofLanguage[languageOf[text[record] ?? -1] ?? -1] ?? 1
    factors[place] = factor
    if (factor >= probable && at(cover, record) >= weights.foreign.cover) own += 1
  }
  return { factors, own }
}

/** A long question asks for something particular, which concepts carry into other languages less well than what is broad. */
function foreignFactor(room: number, units: number): number {
  const { least, most } = weights.foreign
  return least + (most - least) * room * (2 / Math.max(2, units))
}

/**
 * How much room there is for texts in other languages, from 0 to 1: the less the question's own has to offer, and the more
 * of the question is surely a concept, as other languages are reached by concepts alone.
 */
function roomFor({ units, concepts }: Plan, own: number): number {
  const { enough, guessed, bare } = weights.foreign
  const sure = units.map((_, place) => {
    const of = concepts.filter((one) => !one.isDropped && one.units.includes(place))
    return of.some(({ isGuessed }) => !isGuessed) ? 1 : of.length > 0 ? guessed : bare
  })
  const share = sure.reduce<number>((sum, one) => sum + one, 0) / Math.max(1, units.length)
  return Math.max(0, 1 - own / enough) * share
}

const mostOrdered = 60

function tireOf(strangers: readonly number[], score: Float64Array) {
  const { tiring, fresh } = weights.foreign
  const tired = (place: number) => 1 + tiring * Math.max(0, place - fresh)
  const best = firstOf(strangers, mostOrdered, (one, other) => at(score, other) - at(score, one))
  const ordered = new Set(best)
  for (const [place, record] of best.entries()) score[record] = at(score, record) / tired(place)
  for (const record of strangers) if (!ordered.has(record)) score[record] = at(score, record) / tired(mostOrdered)
}

const at = (values: Float64Array, place: number) => values[place] ?? 0
