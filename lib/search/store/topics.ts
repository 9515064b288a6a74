import { conceptNumber, topics } from '@/lib/search/concepts'
import type { SearchRecord } from '@/lib/search/record'
import type { ConceptsSaid } from './concept-reader'
import { packed, weightOf } from './postings'
import { createValueLists, type ValueLists } from './value-lists'

/** What records speak of, whatever their language: numbers of topics with how much each counts. */
export type Topics = {
  size: number
  /** Says what a record speaks of, instead of what was said before; nothing once it was taken away. */
  set: (record: number, weights: ReadonlyMap<number, number>) => void
  /** How much a topic tells: the fewer records speak of it, the more. */
  rarity: (topic: number) => number
  /** Adds a record to a sum over topics, `share` of its length of 1. */
  addTo: (sum: Float64Array, record: number, share: number) => void
  /** How much of a sum over topics each of some records speaks of, by their numbers; its most is 1. */
  likeness: (sum: Float64Array, records: readonly number[]) => Float64Array
}

/** A topic and its weight are one number: 16 bits each. */
const weightBits = 16
const steps = 8000

/** What records speak of as vectors of the length 1: those of a record lie from `start` to before the next one's. */
type Vectors = { rarities: Float64Array; start: Uint32Array; topic: Uint16Array; value: Float32Array }

export function createTopics(): Topics {
  const lists = createValueLists()
  const holders = new Uint32Array(topics.length)
  let records = 0
  let vectors: Vectors | null = null

  const count = (record: number, step: 1 | -1) => {
    const [from, to, pool] = [at(lists.start, record), at(lists.end, record), lists.pool()]
    for (let place = from; place < to; place += 1) {
      const topic = topicIn(at(pool, place))
      holders[topic] = at(holders, topic) + step
    }
    if (to > from) records += step
  }
  /** Worked out for all records on first asking after a change. */
  const current = () => {
    vectors ??= vectorsOf(
      lists,
      Float64Array.from(holders, (having) => Math.log(1 + (records - having + 0.5) / (having + 0.5))),
    )
    return vectors
  }
  return {
    size: topics.length,
    set: (record, weights) => {
      count(record, -1)
      const entries = [...weights].map(
        ([topic, weight]) => topic * 2 ** weightBits + Math.round(Math.sqrt(weight) * steps),
      )
      lists.set(record, entries)
      count(record, 1)
      vectors = null
    },
    rarity: (topic) => at(current().rarities, topic),
    addTo: (sum, record, share) => {
      const { start, topic, value } = current()
      for (let place = at(start, record); place < at(start, record + 1); place += 1) {
        const number = at(topic, place)
        sum[number] = at(sum, number) + share * at(value, place)
      }
    },
    likeness: (sum, some) => likenessIn(current(), sum, some),
  }
}

function vectorsOf(lists: ValueLists, rarities: Float64Array): Vectors {
  const start = startsOf(lists)
  const size = at(start, start.length - 1)
  const vectors = { rarities, start, topic: new Uint16Array(size), value: new Float32Array(size) }
  const pool = lists.pool()
  for (let record = 0; record + 1 < start.length; record += 1)
    fill(vectors, record, { pool, from: at(lists.start, record) })
  return vectors
}

/** The lists next to each other: those of records that have changed lie apart. */
function startsOf({ start, end }: ValueLists): Uint32Array {
  const starts = new Uint32Array(start.length + 1)
  for (let record = 0; record < start.length; record += 1)
    starts[record + 1] = at(starts, record) + at(end, record) - at(start, record)
  return starts
}

/** Fills in the vector of a record from its list, which begins at a place of the pool. */
function fill({ rarities, start, topic, value }: Vectors, record: number, list: { pool: Uint32Array; from: number }) {
  const [from, to] = [at(start, record), at(start, record + 1)]
  let squares = 0
  for (let place = from; place < to; place += 1) {
    const entry = at(list.pool, list.from + place - from)
    topic[place] = topicIn(entry)
    value[place] = weightIn(entry) * at(rarities, topicIn(entry))
    squares += at(value, place) ** 2
  }
  for (let place = from; place < to; place += 1) value[place] = at(value, place) / Math.sqrt(squares)
}

function likenessIn(vectors: Vectors, sum: Float64Array, records: readonly number[]): Float64Array {
  const like = new Float64Array(vectors.start.length - 1)
  let most = 0
  for (const record of records) {
    const sought = product(vectors, sum, record)
    like[record] = sought
    if (sought > most) most = sought
  }
  if (most > 0) for (const record of records) like[record] = (like[record] as number) / most
  return like
}

/** Runs through every topic of every record that was found: reads arrays directly, which are never left here. */
function product({ start, topic, value }: Vectors, sum: Float64Array, record: number): number {
  const to = start[record + 1] as number
  let sought = 0
  for (let place = start[record] as number; place < to; place += 1)
    sought += (sum[topic[place] as number] as number) * (value[place] as number)
  return sought
}

const topicIn = (entry: number) => entry >>> weightBits
const weightIn = (entry: number) => (entry & (2 ** weightBits - 1)) / steps
const at = (values: ArrayLike<number>, place: number) => values[place] ?? 0

/** The number of a concept that records can speak of. */
export function topicOf(id: string): number | undefined {
  const number = conceptNumber(id)
  return number !== undefined && number < topics.length ? number : undefined
}

/** What somebody has tagged a record with counts as a word in its main part and its summary. */
const tagWeight = 4

/** What a record speaks of, by its tags and by its texts in any language, of which each topic's best counts. */
export function topicsOf(
  { facets }: Pick<SearchRecord, 'facets'>,
  texts: readonly ConceptsSaid[],
): Map<number, number> {
  const found = new Map<number, number>()
  for (const facet of facets) {
    const topic = topicOf(facet)
    if (topic !== undefined) found.set(topic, tagWeight)
  }
  for (const said of texts)
    for (const [topic, { counts }] of said)
      if (topic < topics.length) found.set(topic, Math.max(found.get(topic) ?? 0, weightOf(packed(counts))))
  return found
}
