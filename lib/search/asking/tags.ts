import { createSheet } from '@/lib/search/sheet'
import type { Tables } from '@/lib/search/store/tables'
import type { Plan, PlannedConcept } from './plan'
import { bitsIn, type Results } from './results'
import { weights } from './weights'

/** Records tagged with a concept of the question gain, and those whose words do not say it come in. */
export function addTagged(tables: Tables, plan: Plan, results: Results) {
  const gains = gainsOf(tables, plan.concepts)
  if (gains.records.length === 0) return
  letIn(tables, results, { records: gains.records, mayEnter: !plan.units.some(({ isRequired }) => isRequired) })
  const { text, sum, cover, units } = results
  const added = coverOf(plan.units.length)
  for (const record of gains.records) {
    if (text[record] === -1) continue
    const known = at(units, record)
    const fresh = at(gains.units, record) & ~known
    const own = fresh & at(gains.own, record)
    sum[record] = at(sum, record) + at(gains.score, record)
    cover[record] = Math.min(1, at(cover, record) + added(own, fresh & ~own))
    units[record] = known | fresh
  }
}

type Gained = { records: readonly number[]; mayEnter: boolean }

/** Notes what is tagged, and adds what was not found by words unless words are required. */
function letIn({ firstTextOf }: Tables, { text, tagged, records }: Results, gained: Gained) {
  for (const record of gained.records) {
    if (text[record] === -1) {
      if (!gained.mayEnter) continue
      records.push(record)
      text[record] = firstTextOf[record] ?? -1
    }
    tagged[record] = 1
  }
}

const at = (values: Float64Array | Uint16Array, place: number) => values[place] ?? 0

/** How much of a question of so many units some tags are: its own, and those wider than what it asks. */
function coverOf(count: number): (own: number, wider: number) => number {
  const { tag, widerTag } = weights
  const most = 2 ** count
  const own = Float64Array.from({ length: most }, (_, bits) => (tag.cover * bitsIn(bits)) / Math.max(1, count))
  const wider = Float64Array.from({ length: most }, (_, bits) => (widerTag.cover * bitsIn(bits)) / Math.max(1, count))
  return (ownBits, widerBits) => (own[ownBits] ?? 0) + (wider[widerBits] ?? 0)
}

/** For each tagged record: what it gains, which units of the question its tags tell of, and which their own tags do. */
type Gains = { records: number[]; units: Uint16Array; own: Uint16Array; score: Float64Array }

const blankGains = createSheet<Gains>(
  (size) => ({
    records: [],
    units: new Uint16Array(size),
    own: new Uint16Array(size),
    score: new Float64Array(size),
  }),
  ({ records, ...columns }) => {
    for (const column of Object.values(columns)) column.fill(0)
    records.length = 0
  },
)

function gainsOf(tables: Tables, concepts: readonly PlannedConcept[]): Gains {
  const gains = blankGains(tables.records.length)
  for (const { value, broader, units, isDropped } of concepts) {
    const having = isDropped ? none : recordsWith(tables, value === undefined ? broader : [value])
    if (having.length === 0) continue
    const bits = units.reduce((all, place) => all | (1 << place), 0)
    const idf = Math.log(1 + (tables.numberOf.size - having.length + 0.5) / (having.length + 0.5))
    const { quality } = value === undefined ? weights.widerTag : weights.tag
    addGains(gains, having, { score: quality * idf * units.length ** 0.5, bits, isOwn: value !== undefined })
  }
  return gains
}

const none = new Uint32Array()

/** Records that have all of some facet values. */
function recordsWith(tables: Tables, [first, ...others]: readonly number[]): Uint32Array {
  if (first === undefined) return none
  const having = tables.tagged(first)
  return others.length === 0
    ? having
    : having.filter((record) => others.every((value) => tables.values.has(record, value)))
}

type Gain = { score: number; bits: number; isOwn: boolean }

/** Two concepts of the same words are one gain, the better one. */
function addGains(gains: Gains, having: Uint32Array, { score, bits, isOwn }: Gain) {
  const { records, units, own, score: scores } = gains
  for (const record of having) {
    const known = units[record] ?? 0
    const before = scores[record] ?? 0
    if (known === 0) records.push(record)
    scores[record] = (known & bits) === bits ? Math.max(before, score) : before + score
    units[record] = known | bits
    if (isOwn) own[record] = (own[record] ?? 0) | bits
  }
}
