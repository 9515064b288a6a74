import type { Tables } from '@/lib/search/store/tables'
import { bitsIn, type Candidate, type Ranked } from './candidate'
import { firstOf } from './ordering'
import { textsWithPhrase, togetherness, unitsByWord } from './phrases'
import type { Plan } from './plan'
import { type Scores, scoreTexts } from './scoring'
import { addTagged } from './tags'

/** How many of the best texts are read to see whether the words stand together. */
const mostRead = 200
/** How much of a question's weight a record must have to be worth showing: of a long one, less. */
const leastCover = (units: number) => (units < 3 ? 0.22 : units < 5 ? 0.16 : 0.1)
/** How much less than the best a close match may score. */
const leastOfBest = 0.003

/** Every record, for questions without words; unwanted words still count. */
export function everything(tables: Tables, plan: Plan): Candidate[] {
  const without = recordsWith(tables, plan)
  return tables.records.flatMap((kept, record) =>
    kept && !without.has(record) ? { record, score: 0, isExact: true, text: kept.texts[0] ?? -1 } : [],
  )
}

/** One candidate for each record that has some of the words: by its best text. */
function candidatesOf(tables: Tables, plan: Plan): Map<number, Ranked> {
  const scores = scoreTexts(tables, plan)
  rewardTogetherness(tables, plan, scores)
  const required = plan.units.reduce((bits, { isRequired }, place) => (isRequired ? bits | (1 << place) : bits), 0)
  const found = new Map<number, Ranked>()
  for (const text of scores.texts) {
    if (((scores.exact[text] ?? 0) & required) !== required) continue
    const candidate = candidateOf(tables, scores, { text, whole: 2 ** plan.units.length - 1 })
    const known = found.get(candidate.record)
    if (!known || isBetter(candidate, known)) found.set(candidate.record, candidate)
  }
  return found
}

function candidateOf(tables: Tables, scores: Scores, { text, whole }: { text: number; whole: number }): Ranked {
  const record = tables.recordOf[text] ?? -1
  const score = (scores.score[text] ?? 0) * (tables.records[record]?.advantage ?? 1)
  const isExact = scores.exact[text] === whole
  return { record, score, isExact, text, units: scores.any[text] ?? 0, cover: scores.cover[text] ?? 0 }
}

const isBetter = (one: Candidate, other: Candidate) =>
  one.isExact === other.isExact ? one.score > other.score : one.isExact

/** Reads the best texts: words that stand together, as in the question, count more than the same words apart. */
function rewardTogetherness(tables: Tables, { units }: Plan, { texts, score, any }: Scores) {
  if (units.length < 2) return
  const several = texts.filter((text) => bitsIn(any[text] ?? 0) > 1)
  const best = firstOf(several, mostRead, (one, other) => (score[other] ?? 0) - (score[one] ?? 0))
  const unitOf = unitsByWord(units, tables.dictionary.size())
  for (const text of best)
    score[text] = (score[text] ?? 0) * (1 + 0.6 * togetherness(tables.tokens.of(text), unitOf, units.length))
}

/** Records that have something which must not be there. */
function recordsWith(tables: Tables, { unwanted }: Plan): Set<number> {
  const found = new Set<number>()
  const note = (text: number) => found.add(tables.recordOf[text] ?? -1)
  for (const { words, isPhrase } of unwanted) {
    const [only] = words
    if (isPhrase) for (const [text] of textsWithPhrase(tables, words)) note(text)
    else if (only !== undefined) tables.postings.each(only, note)
  }
  return found
}

/**
 * Everything a question finds: by its words, in any spelling or language, and by what records are tagged with. What has too
 * little of the question, or far less than the best, is left out, unless there is nothing else.
 */
export function rankedRecords(tables: Tables, plan: Plan): Candidate[] {
  const found = candidatesOf(tables, plan)
  addTagged(tables, plan, found)
  const without = recordsWith(tables, plan)
  const all = [...found.values()].filter(({ record }) => !without.has(record))
  const best = all.reduce((most, { score }) => Math.max(most, score), 0)
  const worthy = all.filter(
    ({ cover, isExact, score }) => isExact || (cover >= leastCover(plan.units.length) && score >= best * leastOfBest),
  )
  return worthy.length > 0 ? worthy : all
}
