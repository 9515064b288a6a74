import type { Tables } from '@/lib/search/store/tables'
import type { Plan, PlannedConcept } from './plan'
import { bitsIn, type Results } from './results'

/** What a theme, a group or a place counts that a record is tagged with, beside words in it. */
const tagWeight = 0.7
/** How much of what a tag stands for it tells. */
const tagCover = 0.6

/** Records tagged with a concept of the question gain, and those whose words do not say it come in. */
export function addTagged(tables: Tables, plan: Plan, results: Results) {
  const tagged = plan.concepts.filter(({ value, isDropped }) => value !== undefined && !isDropped)
  if (tagged.length === 0) return
  const mayEnter = !plan.units.some(({ isRequired }) => isRequired)
  const count = Math.max(1, plan.units.length)
  const gains = gainsOf(tables, tagged)
  for (const record of gains.records) {
    const score = at(gains.score, record) * factorOf(tables, plan, record)
    const gain = { record, score, bits: at(gains.units, record), count }
    results.tagged[record] = 1
    if (results.text[record] !== -1) raise(results, gain)
    else if (mayEnter) enter(results, gain, tables.records[record]?.texts[0] ?? -1)
  }
}

type RecordGain = { record: number; score: number; bits: number; count: number }

function raise(results: Results, { record, score, bits, count }: RecordGain) {
  const known = at(results.units, record)
  results.score[record] = at(results.score, record) + score
  results.cover[record] = Math.min(1, at(results.cover, record) + (tagCover * bitsIn(bits & ~known)) / count)
  results.units[record] = known | bits
}

function enter(results: Results, { record, score, bits, count }: RecordGain, text: number) {
  const cover = (tagCover * bitsIn(bits)) / count
  results.records.push(record)
  results.text[record] = text
  results.score[record] = score * (0.2 + 0.8 * cover ** 2)
  results.cover[record] = cover
  results.units[record] = bits
}

const at = (values: Float64Array | Uint16Array, place: number) => values[place] ?? 0

type Gains = { records: number[]; units: Uint16Array; score: Float64Array }

function gainsOf(tables: Tables, concepts: readonly PlannedConcept[]): Gains {
  const { length } = tables.records
  const gains: Gains = { records: [], units: new Uint16Array(length), score: new Float64Array(length) }
  for (const { value = -1, units } of concepts) {
    const bits = units.reduce((all, place) => all | (1 << place), 0)
    const tagged = tables.tagged(value)
    const idf = Math.log(1 + (tables.numberOf.size - tagged.length + 0.5) / (tagged.length + 0.5))
    const score = tagWeight * idf * units.length ** 0.5
    for (const record of tagged) addGain(gains, { record, score, bits })
  }
  return gains
}

/** Two concepts of the same words are one gain, the better one. */
function addGain(gains: Gains, { record, score, bits }: { record: number; score: number; bits: number }) {
  const known = gains.units[record] ?? 0
  const before = gains.score[record] ?? 0
  if (known === 0) gains.records.push(record)
  gains.score[record] = (known & bits) === bits ? Math.max(before, score) : before + score
  gains.units[record] = known | bits
}

/** How much a record counts by the languages it is written in. */
function factorOf({ records, languageOf }: Tables, { languageFactors }: Plan, record: number): number {
  let best = 0
  for (const text of records[record]?.texts ?? []) best = Math.max(best, languageFactors[languageOf[text] ?? -1] ?? 0)
  return best
}
