import type { Tables } from '@/lib/search/store/tables'
import { bitsIn, type Ranked } from './candidate'
import type { Plan, PlannedConcept } from './plan'

/** What a theme, a group or a place counts that a record is tagged with, beside words in it. */
const tagWeight = 0.7
/** How much of what a tag stands for it tells. */
const tagCover = 0.6

type Gain = { score: number; units: number }

/** Records tagged with a concept of the question gain, and those whose words do not say it come in. */
export function addTagged(tables: Tables, plan: Plan, found: Map<number, Ranked>) {
  const mayEnter = !plan.units.some(({ isRequired }) => isRequired)
  const count = Math.max(1, plan.units.length)
  for (const [record, { score: gain, units }] of gainsOf(tables, plan.concepts)) {
    const known = found.get(record)
    const score = gain * factorOf(tables, plan, record)
    if (known) {
      known.score += score
      known.cover = Math.min(1, known.cover + (tagCover * bitsIn(units & ~known.units)) / count)
      known.units |= units
    } else if (mayEnter) {
      const cover = (tagCover * bitsIn(units)) / count
      const worth = score * (0.2 + 0.8 * cover ** 2)
      found.set(record, {
        record,
        score: worth,
        isExact: false,
        text: tables.records[record]?.texts[0] ?? -1,
        units,
        cover,
      })
    }
  }
}

function gainsOf(tables: Tables, concepts: readonly PlannedConcept[]): Map<number, Gain> {
  const gained = new Map<number, Gain>()
  for (const { value, units, isDropped } of concepts) {
    if (isDropped || value === undefined) continue
    const bits = units.reduce((all, place) => all | (1 << place), 0)
    const tagged = tables.tagged(value)
    const idf = Math.log(1 + (tables.numberOf.size - tagged.length + 0.5) / (tagged.length + 0.5))
    const score = tagWeight * idf * units.length ** 0.5
    for (const record of tagged) gained.set(record, joined(gained.get(record), { score, units: bits }))
  }
  return gained
}

/** Two concepts of the same words are one gain, the better one. */
const joined = (known: Gain | undefined, gain: Gain): Gain =>
  known
    ? {
        score: (known.units & gain.units) === gain.units ? Math.max(known.score, gain.score) : known.score + gain.score,
        units: known.units | gain.units,
      }
    : gain

/** How much a record counts by the languages it is written in. */
const factorOf = ({ records, languageOf }: Tables, { languageFactors }: Plan, record: number) =>
  Math.max(0, ...(records[record]?.texts ?? []).map((text) => languageFactors[languageOf[text] ?? -1] ?? 0))
