import { conceptNumber, topics } from '@/lib/search/concepts'
import type { SearchRecord } from '@/lib/search/record'
import { createDraft } from '@/lib/search/sheet'
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
  /**
   * How much of a sum over topics each of some records speaks of, by their numbers: only theirs, 1 at most, good until asked
   * again.
   */
  likeness: (sum: Float64Array, records: readonly number[]) => Float64Array
}

/** A topic and its weight are one number: 16 bits each. */
const weightBits = 16
const weightMask = 2 ** weightBits - 1
const steps = 8000

/** How much topics tell, and for each record what its list has to be divided by to be of the length 1. */
type Lengths = { rarities: Float64Array; lengths: Float64Array }

export function createTopics(): Topics {
  const lists = createValueLists()
  const holders = new Uint32Array(topics.length)
  let records = 0
  let known: Lengths | null = null
  const draft = createDraft()

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
    known ??= lengthsOf(
      lists,
      Float64Array.from(holders, (having) => Math.log(1 + (records - having + 0.5) / (having + 0.5))),
    )
    return known
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
      known = null
    },
    rarity: (topic) => at(current().rarities, topic),
    addTo: (sum, record, share) => {
      const { rarities, lengths } = current()
      const pool = lists.pool()
      for (let place = at(lists.start, record); place < at(lists.end, record); place += 1) {
        const topic = topicIn(at(pool, place))
        const value = (at(rarities, topic) * weightIn(at(pool, place))) / at(lengths, record)
        sum[topic] = at(sum, topic) + share * value
      }
    },
    likeness: (sum, some) => likenessIn(lists, { ...current(), sum, like: draft(lists.start.length) }, some),
  }
}

function lengthsOf(lists: ValueLists, rarities: Float64Array): Lengths {
  const pool = lists.pool()
  const lengths = Float64Array.from(lists.start, (start, record) => {
    let squares = 0
    for (let place = start; place < at(lists.end, record); place += 1)
      squares += (weightIn(at(pool, place)) * at(rarities, topicIn(at(pool, place)))) ** 2
    return Math.sqrt(squares)
  })
  return { rarities, lengths }
}

/** Runs through every topic of every record that was found: reads arrays directly, which are never left here. */
function likenessIn(
  lists: ValueLists,
  { rarities, lengths, sum, like }: Lengths & { sum: Float64Array; like: Float64Array },
  records: readonly number[],
): Float64Array {
  const pool = lists.pool()
  const worth = rarities.map((rarity, topic) => rarity * at(sum, topic))
  let most = 0
  for (const record of records) {
    const to = lists.end[record] as number
    let sought = 0
    for (let place = lists.start[record] as number; place < to; place += 1) {
      const entry = pool[place] as number
      sought += (worth[entry >>> weightBits] as number) * (entry & weightMask)
    }
    like[record] = sought > 0 ? sought / (lengths[record] as number) : 0
    most = Math.max(most, like[record] as number)
  }
  if (most > 0) for (const record of records) like[record] = (like[record] as number) / most
  return like
}

const topicIn = (entry: number) => entry >>> weightBits
const weightIn = (entry: number) => (entry & weightMask) / steps
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
