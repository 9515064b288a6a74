import { createDraft } from '@/lib/search/sheet'
import type { Tables } from '@/lib/search/store/tables'
import { topicOf } from '@/lib/search/store/topics'
import { firstOf } from './ordering'
import type { Plan } from './plan'
import { type Results, worthOf } from './results'
import { weights } from './weights'

const none = new Float64Array()

/**
 * How much each record speaks of the topics of a question and of those that its best results speak of beside them, from 0 to
 * 1 for the one that does most; nothing where the question names no topic. Topics have no language: what the best results in
 * one say tells which records in another are close. After Rocchio (1971), over topics instead of words.
 */
export function likenessOf(tables: Tables, plan: Plan, results: Results): Float64Array {
  const asked = askedTopics(tables, plan)
  if (!asked) return none
  const sum = Float64Array.from(asked)
  const best = bestOf(tables, { plan, results, asked })
  const whole = best.reduce((all, { share }) => all + share, 0)
  for (const { record, share } of best)
    tables.topics.addTo(sum, record, (weights.likeness.feedback * share) / Math.max(whole, 1e-9))
  for (const { id, isDropped } of plan.concepts) if (isDropped) sum[topicOf(id) ?? -1] = 0
  return tables.topics.likeness(sum, results.records)
}

/** The topics of the question, by how rare they are; null where it names none. */
function askedTopics({ topics }: Tables, { concepts }: Plan): Float64Array | null {
  const sum = new Float64Array(topics.size)
  let squares = 0
  for (const { id, isDropped } of concepts) {
    const topic = isDropped ? undefined : topicOf(id)
    if (topic === undefined || sum[topic] !== 0) continue
    sum[topic] = topics.rarity(topic)
    squares += topics.rarity(topic) ** 2
  }
  return squares === 0 ? null : sum.map((value) => value / Math.sqrt(squares))
}

const draft = createDraft()

type Found = { plan: Plan; results: Results; asked: Float64Array }

/** The results that have most of the question, by its words and its topics, in whatever language. */
function bestOf(tables: Tables, { plan, results, asked }: Found): { record: number; share: number }[] {
  const { records, sum, cover, text } = results
  const { first, foreign, seeds } = weights.likeness
  const like = tables.topics.likeness(asked, records)
  const found = draft(tables.records.length)
  let most = 1e-9
  for (const record of records) {
    found[record] = at(sum, record) * worthOf(at(cover, record))
    most = Math.max(most, at(found, record))
  }
  const ofLanguage = Float64Array.from(plan.languageFactors, (factor) => Math.max(foreign, factor))
  for (const record of records) {
    const factor = ofLanguage[tables.languageOf[text[record] ?? -1] ?? -1] ?? 1
    found[record] = (at(found, record) / most + first * at(like, record)) * factor
  }
  const best = firstOf(records, seeds, (one, other) => at(found, other) - at(found, one))
  return best.map((record) => ({ record, share: at(found, record) }))
}

const at = (values: Float64Array, place: number) => values[place] ?? 0
