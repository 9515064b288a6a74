import type { Tables } from '@/lib/search/store/tables'
import { firstOf } from './ordering'
import { eachWithPhrase, togetherness, unitsByWord } from './phrases'
import type { Plan } from './plan'
import { bitsIn, blankResults, type Results, worthOf } from './results'
import { type Scores, textsOf } from './scores'
import { scoreTexts } from './scoring'
import { addTagged } from './tags'
import { weighRecords } from './weighing'
import { weights } from './weights'

/** How many of the best texts are read to see whether the words stand together. */
const mostRead = 200
/** How much of a question's weight a record must have to be worth showing: of a long one, less. */
const leastCover = (units: number) => 0.4 / Math.max(2, units)
/** How much less than the best a close match may score. */
const leastOfBest = 0.003

/**
 * Everything a question finds: by its words, in any spelling or language, and by what records are tagged with. What has too
 * little of the question is left out, unless there is nothing else; so is what scores far less than the best, unless it is
 * tagged with what was asked for. Without words: everything.
 */
export function resultsOf(tables: Tables, plan: Plan): Results {
  const results = plan.units.length === 0 ? everything(tables) : byWords(tables, plan)
  if (plan.unwanted.length === 0) return results
  const without = recordsWith(tables, plan)
  return { ...results, records: results.records.filter((record) => !without.has(record)) }
}

function everything(tables: Tables): Results {
  const results = blankResults(tables)
  for (let record = 0; record < tables.records.length; record += 1) {
    if (!tables.records[record]) continue
    results.records.push(record)
    results.exact[record] = 1
  }
  return results
}

function byWords(tables: Tables, plan: Plan): Results {
  const results = bestTexts(tables, plan)
  addTagged(tables, plan, results)
  weighRecords(tables, plan, results)
  const { records, score, exact, cover, tagged } = results
  let best = 0
  for (const record of records) best = Math.max(best, at(score, record))
  const least = { cover: leastCover(plan.units.length), score: best * leastOfBest }
  const worthy = records.filter(
    (record) =>
      exact[record] === 1 ||
      (at(cover, record) >= least.cover && (tagged[record] === 1 || at(score, record) >= least.score)),
  )
  return worthy.length > 0 ? { ...results, records: worthy } : results
}

/** One result for each record that has some of the words: by its best text. */
function bestTexts(tables: Tables, plan: Plan): Results {
  const scores = scoreTexts(tables, plan)
  rewardTogetherness(tables, plan, scores)
  const required = plan.units.reduce((bits, { isRequired }, place) => (isRequired ? bits | (1 << place) : bits), 0)
  const whole = 2 ** plan.units.length - 1
  const results = blankResults(tables)
  for (const text of textsOf(scores)) {
    const exact = scores.exact[text] ?? 0
    if ((exact & required) === required)
      take(tables, results, {
        scores,
        text,
        isExact: exact === whole ? 1 : 0,
        factor: plan.languageFactors[tables.languageOf[text] ?? -1] ?? 1,
      })
  }
  return results
}

type Taken = { scores: Scores; text: number; isExact: 0 | 1; factor: number }

/** Takes a text for its record, unless another of its texts is better. */
function take({ recordOf, advantages }: Tables, results: Results, { scores, text, isExact, factor }: Taken) {
  const record = recordOf[text] ?? -1
  const sum = at(scores.score, text) * (advantages[record] ?? 1)
  const score = sum * worthOf(at(scores.cover, text)) * Math.max(weights.foreign.least, factor)
  const isNew = results.text[record] === -1
  const known = results.exact[record] ?? 0
  if (isNew) results.records.push(record)
  else if (isExact < known || (isExact === known && score <= at(results.score, record))) return
  results.score[record] = score
  results.sum[record] = sum
  results.exact[record] = isExact
  results.text[record] = text
  results.units[record] = scores.any[text] ?? 0
  results.cover[record] = at(scores.cover, text)
}

/** Reads the best texts: words that stand together, as in the question, count more than the same words apart. */
function rewardTogetherness(tables: Tables, { units }: Plan, scores: Scores) {
  if (units.length < 2) return
  const { score, any, cover } = scores
  const several: number[] = []
  for (const text of textsOf(scores)) if (bitsIn(any[text] ?? 0) > 1) several.push(text)
  const worth = (text: number) => at(score, text) * worthOf(at(cover, text))
  const best = firstOf(several, mostRead, (one, other) => worth(other) - worth(one))
  const unitOf = unitsByWord(units, tables.dictionary.size())
  for (const text of best)
    score[text] = at(score, text) * (1 + weights.together * togetherness(tables.tokens.of(text), unitOf, units.length))
}

/** Records that have something which must not be there. */
function recordsWith(tables: Tables, { unwanted }: Plan): Set<number> {
  const found = new Set<number>()
  const note = (text: number) => found.add(tables.recordOf[text] ?? -1)
  for (const { words, isPhrase } of unwanted) {
    const [only] = words
    if (isPhrase) eachWithPhrase(tables, words, note)
    else if (only !== undefined) tables.postings.each(only, note)
  }
  return found
}

const at = (values: Float64Array, place: number) => values[place] ?? 0
