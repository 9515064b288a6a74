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
    const field = fieldOfPhrase(tables.tokens.of(text), phrase)
    if (field >= 0) found.push([text, phrase.length ** 0.5 * weightOf(fieldCounts[field] ?? 0)])
  })
  return found
}

/** Counts that say "once in this field", as postings keep them. */
const fieldCounts = [256, 64, 8, 1]

/** The first field in which a phrase stands, from 0 for the title; -1 where none has it. */
function fieldOfPhrase(tokens: Uint32Array, phrase: readonly number[]): number {
  const [first] = phrase
  let field = 0
  for (let place = 0; place < tokens.length; place += 1) {
    if (tokens[place] === fieldEnd) field += 1
    else if (tokens[place] === first && phrase.every((word, next) => tokens[place + next] === word)) return field
  }
  return -1
}

const near = 4

/**
 * How much the words of a question stand together in a text, from 0 to 1: neighbours in the question that are neighbours in
 * the text, in the title twice as much; with up to three words between them, less. After Büttcher, Clarke and Lushman, Term
 * Proximity Scoring (2006).
 */
export function togetherness(tokens: Uint32Array, units: readonly Unit[]): number {
  if (units.length < 2) return 0
  const unitOf = new Map<number, number>()
  for (const [place, { expansions }] of units.entries())
    for (const { word } of expansions) if (!unitOf.has(word)) unitOf.set(word, place)
  const best = new Float64Array(units.length - 1)
  const last = new Int32Array(units.length).fill(-1000)
  let field = 0
  for (let place = 0; place < tokens.length; place += 1) {
    const token = tokens[place] ?? fieldEnd
    if (token === fieldEnd) {
      field += 1
      last.fill(-1000)
      continue
    }
    const unit = unitOf.get(token)
    if (unit === undefined) continue
    last[unit] = place
    const worth = field === 0 ? 1 : field === 1 ? 0.7 : 0.5
    for (const [pair, other, factor] of [
      [unit - 1, unit - 1, 1],
      [unit, unit + 1, 0.7],
    ] as const) {
      const distance = place - (last[other] ?? -1000)
      if (pair >= 0 && pair < best.length && distance > 0 && distance <= near)
        best[pair] = Math.max(best[pair] ?? 0, (worth * factor) / distance ** 0.5)
    }
  }
  return best.reduce((sum, one) => sum + one, 0) / best.length
}
