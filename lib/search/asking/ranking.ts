import type { Tables } from '@/lib/search/store/tables'
import { type Candidate, firstOf } from './ordering'
import { textsWithPhrase, togetherness } from './phrases'
import type { Plan } from './plan'
import { type Scores, scoreTexts } from './scoring'

/** How many of the best texts are read to see whether the words stand together. */
const mostRead = 400
/** How much of a question's weight a record must have to be worth showing. */
const leastCover = 0.42
/** What a theme, a group or a place counts that a record is tagged with, beside words in it. */
const conceptWeight = 1.6

/** Every record, for questions without words; unwanted words still count. */
export function everything(tables: Tables, plan: Plan): Candidate[] {
  const without = recordsWith(tables, plan)
  return tables.records.flatMap((kept, record) =>
    kept && !without.has(record) ? { record, score: 0, isExact: true, text: kept.texts[0] ?? -1 } : [],
  )
}

type Ranked = Candidate & { units: number; cover: number }

/** One candidate for each record that has some of the words: by its best text. */
export function candidatesOf(tables: Tables, plan: Plan): Map<number, Ranked> {
  const scores = scoreTexts(tables, plan)
  rewardTogetherness(tables, plan, scores)
  const whole = 2 ** plan.units.length - 1
  const required = plan.units.reduce((bits, { isRequired }, place) => (isRequired ? bits | (1 << place) : bits), 0)
  const without = recordsWith(tables, plan)
  const found = new Map<number, Ranked>()
  for (const text of scores.texts) {
    const record = tables.recordOf[text] ?? -1
    const exact = scores.exact[text] ?? 0
    if ((exact & required) !== required || without.has(record)) continue
    const isExact = exact === whole
    const known = found.get(record)
    const score = (scores.score[text] ?? 0) * mildly(tables, record)
    const isBetter =
      !known || Number(isExact) - Number(known.isExact) > 0 || (isExact === known.isExact && score > known.score)
    if (isBetter)
      found.set(record, {
        record,
        score,
        isExact,
        text,
        units: scores.close[text] ?? 0,
        cover: scores.cover[text] ?? 0,
      })
  }
  return found
}

/** Evidence, freshness and being a practice decide between what fits equally well, never more. */
function mildly({ records }: Tables, record: number): number {
  const kept = records[record]
  if (!kept) return 1
  const year = Number(kept.happenedOn?.slice(0, 4) ?? 2000)
  const recent = Math.min(Math.max((year - 2010) / 20, 0), 1)
  return 1 + 0.015 * kept.evidence + 0.02 * recent + (kept.kind === 'practice' ? 0.03 : 0)
}

/** Reads the best texts: words that stand together, as in the question, count more than the same words apart. */
function rewardTogetherness(tables: Tables, { units }: Plan, { texts, score }: Scores) {
  if (units.length < 2) return
  const best = firstOf(texts, mostRead, (one, other) => (score[other] ?? 0) - (score[one] ?? 0))
  for (const text of best) score[text] = (score[text] ?? 0) * (1 + 0.6 * togetherness(tables.tokens.of(text), units))
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
 * Adds what the question's concepts find: records tagged with them gain, and those whose words say it otherwise, or in
 * another language, come in. What has too little of the question is left out, unless there is nothing else.
 */
export function addConcepts(
  tables: Tables,
  plan: Plan,
  dropped: readonly string[],
  found: Map<number, Ranked>,
): Candidate[] {
  const without = recordsWith(tables, plan)
  const required = plan.units.some(({ isRequired }) => isRequired)
  const gained = new Map<number, { score: number; units: number }>()
  for (const { id, value, units } of plan.concepts) {
    if (dropped.includes(id) || value === undefined) continue
    const bits = units.reduce((all, place) => all | (1 << place), 0)
    const tagged = recordsTagged(tables, value)
    const idf = Math.log(1 + (tables.numberOf.size - tagged.length + 0.5) / (tagged.length + 0.5))
    for (const record of tagged) {
      const known = gained.get(record) ?? { score: 0, units: 0 }
      // Two concepts of the same words are one gain, the better one.
      const isSame = (known.units & bits) === bits
      const score = conceptWeight * idf * units.length ** 0.5
      gained.set(record, {
        score: isSame ? Math.max(known.score, score) : known.score + score,
        units: known.units | bits,
      })
    }
  }
  const count = Math.max(1, plan.units.length)
  for (const [record, { score, units }] of gained) {
    const known = found.get(record)
    if (known) {
      const added = bitsIn(units & ~known.units) / count
      known.score += score
      known.units |= units
      known.cover = Math.min(1, known.cover + 0.6 * added)
    } else if (!required && !without.has(record)) {
      const cover = (0.6 * bitsIn(units)) / count
      found.set(record, {
        record,
        score: score * (0.25 + 0.75 * cover),
        isExact: false,
        text: tables.records[record]?.texts[0] ?? -1,
        units,
        cover,
      })
    }
  }
  const all = [...found.values()]
  const worthy = all.filter(({ cover, isExact }) => isExact || cover >= leastCover)
  return worthy.length > 0 ? worthy : all
}

function recordsTagged({ records }: Tables, value: number): number[] {
  const tagged: number[] = []
  for (const [record, kept] of records.entries()) if (kept?.values.includes(value)) tagged.push(record)
  return tagged
}

const bitsIn = (bits: number) => {
  let count = 0
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1
  return count
}
