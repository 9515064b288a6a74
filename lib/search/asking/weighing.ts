import { createDraft } from '@/lib/search/sheet'
import type { Tables } from '@/lib/search/store/tables'
import { probable } from './languages'
import { likenessOf } from './likeness'
import type { Plan, PlannedConcept } from './plan'
import { bitsIn, type Results, worthOf } from './results'
import { weights } from './weights'

/**
 * Scores records by how much of the question they are, by the topics they share with the best, and by their language: the
 * less the question's own has to offer, the more others count.
 */
export function weighRecords(tables: Tables, plan: Plan, results: Results) {
  const { records, sum, cover, score, units } = results
  const { factors, own } = factorsOf(tables, plan, results)
  const foreign = foreignFactor(roomFor(plan, own), plan.units.length)
  const like = likenessOf(tables, plan, results)
  const whole = wholenessOf(plan)
  let most = 0
  for (const record of records) {
    score[record] = at(sum, record) * worthOf(at(cover, record))
    most = Math.max(most, at(score, record))
  }
  for (const [place, record] of records.entries()) {
    const factor = at(factors, place)
    const found = at(score, record) + weights.likeness.share * most * at(like, record)
    score[record] = found * Math.max(foreign, factor) * (whole[units[record] ?? 0] ?? 1)
  }
}

const draft = createDraft()

/** What the language of each record counts, and how many in the question's own say much of it. */
function factorsOf({ languageOf, records: all }: Tables, { languageFactors }: Plan, { records, text, cover }: Results) {
  const ofLanguage = Float64Array.from(languageFactors)
  const factors = draft(all.length)
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

/**
 * What is left of a record that has some of the units of a question, by their bits: less where a concept is said in several
 * words of which it has one only, as "driving" is no driving licence.
 */
function wholenessOf({ units, concepts }: Plan): Float64Array {
  const meant = concepts.filter((one) => !one.isDropped && !one.isGuessed && one.units.length > 1).map(bitsOf)
  if (meant.length === 0) return nothingBroken
  return Float64Array.from({ length: 2 ** units.length }, (_, having) => {
    let [whole, broken] = [0, 0]
    for (const bits of meant)
      if ((having & bits) === bits) whole |= bits
      else broken |= bits
    return 1 - (weights.brokenConcept * bitsIn(having & broken & ~whole)) / Math.max(1, bitsIn(having))
  })
}

const nothingBroken = new Float64Array()
const bitsOf = ({ units }: PlannedConcept) => units.reduce((all, place) => all | (1 << place), 0)

const at = (values: Float64Array, place: number) => values[place] ?? 0
