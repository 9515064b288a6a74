import { topics } from '@/lib/search/concepts'
import type { SearchRecord } from '@/lib/search/record'
import { packed, weightOf } from './postings'
import type { TopicCounts } from './topic-reader'
import { createValueLists } from './value-lists'

/** What records speak of, whatever their language: numbers of topics with how much each counts. */
export type Topics = {
  /** Says what a record speaks of, instead of what was said before; nothing once it was taken away. */
  set: (record: number, weights: ReadonlyMap<number, number>) => void
  size: number
  /** How much a topic tells: the fewer records speak of it, the more. */
  rarity: (topic: number) => number
  /** Adds a record to a sum over topics, `share` of its length of 1. */
  addTo: (sum: Float64Array, record: number, share: number) => void
  /** How much of a sum over topics a record speaks of. */
  likeness: (sum: Float64Array, record: number) => number
}

/** A topic and its weight are one number: 16 bits each. */
const weightBits = 16
const steps = 8000

export function createTopics(): Topics {
  const lists = createValueLists()
  const holders = new Uint32Array(topics.length)
  let records = 0
  let derived: { rarities: Float64Array; lengths: Float32Array } | null = null

  const count = (record: number, step: 1 | -1) => {
    const [from, to] = [lists.start[record] ?? 0, lists.end[record] ?? 0]
    for (let place = from; place < to; place += 1) {
      const topic = topicIn(lists.pool()[place])
      holders[topic] = (holders[topic] ?? 0) + step
    }
    if (to > from) records += step
  }
  /** Worked out on first asking after a change, for all at once. */
  const derive = () => {
    const rarities = Float64Array.from(holders, (having) => Math.log(1 + (records - having + 0.5) / (having + 0.5)))
    const pool = lists.pool()
    const lengths = Float32Array.from(lists.start, (from, record) => {
      let squares = 0
      for (let place = from; place < (lists.end[record] ?? 0); place += 1)
        squares += (weightIn(pool[place]) * at(rarities, topicIn(pool[place]))) ** 2
      return Math.sqrt(squares)
    })
    return { rarities, lengths }
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
      derived = null
    },
    rarity: (topic) => {
      derived ??= derive()
      return at(derived.rarities, topic)
    },
    addTo: (sum, record, share) => {
      derived ??= derive()
      const pool = lists.pool()
      const factor = share / (at(derived.lengths, record) || 1)
      for (let place = lists.start[record] ?? 0; place < (lists.end[record] ?? 0); place += 1) {
        const topic = topicIn(pool[place])
        sum[topic] = at(sum, topic) + factor * weightIn(pool[place]) * at(derived.rarities, topic)
      }
    },
    likeness: (sum, record) => {
      derived ??= derive()
      const pool = lists.pool()
      let like = 0
      for (let place = lists.start[record] ?? 0; place < (lists.end[record] ?? 0); place += 1) {
        const topic = topicIn(pool[place])
        like += at(sum, topic) * weightIn(pool[place]) * at(derived.rarities, topic)
      }
      return like / (at(derived.lengths, record) || 1)
    },
  }
}

const topicIn = (entry = 0) => entry >>> weightBits
const weightIn = (entry = 0) => (entry & (2 ** weightBits - 1)) / steps
const at = (values: Float64Array | Float32Array, place: number) => values[place] ?? 0

const numbers = new Map(topics.map((id, number) => [id, number]))

/** The number of a concept that records can speak of. */
export const topicOf = (id: string): number | undefined => numbers.get(id)

/** What somebody has tagged a record with counts as a word in its main part and its summary. */
const tagWeight = 4

/** What a record speaks of, by its tags and by its texts in any language, of which each topic's best counts. */
export function topicsOf({ facets }: Pick<SearchRecord, 'facets'>, texts: readonly TopicCounts[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const facet of facets) {
    const topic = topicOf(facet)
    if (topic !== undefined) found.set(topic, tagWeight)
  }
  for (const counts of texts)
    for (const [topic, fields] of counts) found.set(topic, Math.max(found.get(topic) ?? 0, weightOf(packed(fields))))
  return found
}
