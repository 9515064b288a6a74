import { weightOnceIn } from '@/lib/search/store/postings'
import type { Tables } from '@/lib/search/store/tables'
import { fieldEnd } from '@/lib/search/store/token-store'
import type { Unit } from './plan'

/** Calls `visit` for each text in which words stand next to each other, with how much the best place counts. */
export function eachWithPhrase(
  tables: Tables,
  phrase: readonly number[],
  visit: (text: number, weight: number) => void,
): void {
  const [rarest] = phrase.toSorted((one, other) => tables.postings.count(one) - tables.postings.count(other))
  if (rarest === undefined) return
  tables.postings.each(rarest, (text) => {
    if ((tables.recordOf[text] ?? -1) < 0) return
    const field = fieldOfPhrase(tables.tokens.of(text), phrase, rarest)
    // Not as pairs: an array of two numbers makes the whole one broken too, and slow wherever it goes.
    if (field >= 0) visit(text, phrase.length ** 0.5 * weightOnceIn(field))
  })
}

/** The first field in which a phrase stands, from 0 for the title; -1 where none has it. Looked for by its rarest word. */
function fieldOfPhrase(tokens: Uint32Array, phrase: readonly number[], rarest: number): number {
  const before = phrase.indexOf(rarest)
  for (let place = tokens.indexOf(rarest); place >= 0; place = tokens.indexOf(rarest, place + 1)) {
    const start = place - before
    if (phrase.every((word, next) => tokens[start + next] === word)) return fieldAt(tokens, start)
  }
  return -1
}

function fieldAt(tokens: Uint32Array, place: number): number {
  let field = 0
  for (let end = tokens.indexOf(fieldEnd); end >= 0 && end < place; end = tokens.indexOf(fieldEnd, end + 1)) field += 1
  return field
}

/** Tells of each word which unit of the question it stands for, counted from 1; 0 for none. */
export function unitsByWord(units: readonly Unit[], words: number): Uint8Array {
  const found = new Uint8Array(words)
  for (const [place, { expansions }] of units.entries())
    for (const { word } of expansions) if (!found[word]) found[word] = place + 1
  return found
}

const near = 4
const longAgo = -1000
/** How much neighbours count in the title, the summary, the main part and the rest. */
const fieldWorth = [1, 0.7, 0.5, 0.5]
/** Words the other way round say the same less surely. */
const turnedRound = 0.7

/**
 * How much the words of a question stand together in a text, from 0 to 1: neighbours in the question that are neighbours in
 * the text, most of all in the title; with up to three words between them, less. After Büttcher, Clarke and Lushman, Term
 * Proximity Scoring (2006).
 */
export function togetherness(tokens: Uint32Array, unitOf: Uint8Array, units: number): number {
  const best = new Float64Array(units + 1)
  const last = new Int32Array(units + 2).fill(longAgo)
  let field = 0
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place] ?? fieldEnd
    if (token === fieldEnd) {
      field += 1
      last.fill(longAgo)
      continue
    }
    const unit = unitOf[token] ?? 0
    if (unit > 0) meet({ best, last, unit, place, worth: fieldWorth[field] ?? 0 })
  }
  let sum = 0
  for (let pair = 1; pair < units; pair += 1) sum += best[pair] ?? 0
  return sum / (units - 1)
}

type Meeting = { best: Float64Array; last: Int32Array; unit: number; place: number; worth: number }

/** Notes how close a word stands to its neighbours in the question that came before it. */
function meet({ best, last, unit, place, worth }: Meeting) {
  raise(best, unit - 1, worth * closeness(place - (last[unit - 1] ?? longAgo)))
  raise(best, unit, worth * turnedRound * closeness(place - (last[unit + 1] ?? longAgo)))
  last[unit] = place
}

const closeness = (distance: number) => (distance <= near ? 1 / Math.sqrt(distance) : 0)
const raise = (values: Float64Array, place: number, value: number) => {
  if (value > (values[place] ?? 0)) values[place] = value
}
