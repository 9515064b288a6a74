import { weightOf } from '@/lib/search/store/postings'
import type { Tables } from '@/lib/search/store/tables'
import { fieldEnd } from '@/lib/search/store/token-store'
import type { Unit } from './plan'

/** Texts in which words stand next to each other, with how much the best place counts. */
export function textsWithPhrase(tables: Tables, phrase: readonly number[]): [text: number, weight: number][] {
  const [rarest] = phrase.toSorted((one, other) => tables.postings.count(one) - tables.postings.count(other))
  if (rarest === undefined) return []
  const found: [number, number][] = []
  tables.postings.each(rarest, (text) => {
    if ((tables.recordOf[text] ?? -1) < 0) return
    const field = fieldOfPhrase(tables.tokens.of(text), phrase, rarest)
    if (field >= 0) found.push([text, phrase.length ** 0.5 * weightOf(fieldCounts[field] ?? 0)])
  })
  return found
}

/** Counts that say "once in this field", as postings keep them. */
const fieldCounts = [256, 64, 8, 1]

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

/** Words of a saying may have others between them: articles, possessives. */
const reach = 3

/** What was worked out for sayings, as long as nothing changes: popular ones are asked for again and again. */
const answers = new WeakMap<Tables, { changes: number; held: number; texts: Map<Saying, TextWeights> }>()
/** Texts that all kept answers may have together, twelve bytes each. */
const mostHeld = 2_000_000

export type TextWeights = { texts: Uint32Array; weights: Float64Array }

/** Texts of a language that say something: its words in their order, each in any of its forms. */
export function textsSaying(tables: Tables, saying: Saying): TextWeights {
  const changes = tables.changes()
  let kept = answers.get(tables)
  if (!kept || kept.changes !== changes || kept.held > mostHeld) kept = { changes, held: 0, texts: new Map() }
  answers.set(tables, kept)
  const known = kept.texts.get(saying)
  if (known) return known
  const found = findTextsSaying(tables, saying)
  kept.texts.set(saying, found)
  kept.held += found.texts.length + 20
  return found
}

function findTextsSaying(tables: Tables, { language, words }: Saying): TextWeights {
  const countOf = (forms: readonly number[]) => forms.reduce((sum, word) => sum + tables.postings.count(word), 0)
  const [rarest = []] = words.toSorted((one, other) => countOf(one) - countOf(other))
  const [begin = new Set<number>(), ...next] = words.map((forms) => new Set(forms))
  const best = slateOf(tables)
  const met: number[] = []
  for (const word of rarest)
    tables.postings.each(word, (text, counts) => {
      if (tables.languageOf[text] !== language) return
      const before = best[text] ?? 0
      if (before === 0) met.push(text)
      else if (next.length > 0) return
      const weight = next.length === 0 ? weightOf(counts) : sayingWeight(tables.tokens.of(text), begin, next)
      if (before === 0 || weight > before) best[text] = weight || saysNothing
    })
  const texts = Uint32Array.from(met.filter((text) => (best[text] ?? 0) > 0))
  const weights = Float64Array.from(texts, (text) => best[text] ?? 0)
  for (const text of met) best[text] = 0
  return { texts, weights }
}

/** In a text that has the words, but not together. */
const saysNothing = -1
const slates = new WeakMap<Tables, Float64Array>()

/** A number for each text, all zero; to be wiped by whoever wrote on it. A map of texts for each saying took most of the time. */
function slateOf(tables: Tables): Float64Array {
  const size = tables.recordOf.length
  const known = slates.get(tables)
  if (known && known.length >= size) return known
  const slate = new Float64Array(Math.ceil(size * 1.2))
  slates.set(tables, slate)
  return slate
}
export type Saying = { language: number; words: readonly (readonly number[])[] }

function sayingWeight(tokens: Uint32Array, begin: ReadonlySet<number>, next: readonly ReadonlySet<number>[]): number {
  let field = 0
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place] ?? fieldEnd
    if (token === fieldEnd) field += 1
    else if (begin.has(token) && continues(tokens, place, next))
      return (next.length + 1) ** 0.5 * weightOf(fieldCounts[field] ?? 0)
  }
  return 0
}

function continues(tokens: Uint32Array, from: number, next: readonly ReadonlySet<number>[]): boolean {
  let place = from
  return next.every((forms) => {
    const step = tokens.subarray(place + 1, place + 1 + reach).findIndex((token) => forms.has(token))
    place += step + 1
    return step >= 0
  })
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
