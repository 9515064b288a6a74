import { weightOf } from '@/lib/search/store/postings'
import type { Tables } from '@/lib/search/store/tables'
import { textsWithPhrase } from './phrases'
import type { Plan, Unit } from './plan'

/** What the words of a question found in the texts: bits say which units were found, and how. */
export type Scores = {
  /** Texts that have something, in no order. */
  texts: number[]
  score: Float64Array
  exact: Uint16Array
  close: Uint16Array
  /** How much of the question's weight was found, from 0 to 1. */
  cover: Float64Array
}

/** Quotes say that just this is looked for. */
const phraseQuality = 1.3

/** Adds up, for every text, what each unit of the question found in it. Weights are Robertson's idf, for each language apart. */
export function scoreTexts(tables: Tables, { units, languageFactors }: Plan): Scores {
  const size = tables.recordOf.length
  const found: Scores = {
    texts: [],
    score: new Float64Array(size),
    exact: new Uint16Array(size),
    close: new Uint16Array(size),
    cover: new Float64Array(size),
  }
  const seen = new Uint8Array(size)
  const whole = new Float64Array(tables.languages.length)
  const one: UnitScores = { texts: [], best: new Float64Array(size), exactBest: new Uint8Array(size) }
  for (const [place, unit] of units.entries()) {
    scoreUnit(tables, unit, one)
    const idf = idfOf(tables, one.texts)
    for (const [language, weight] of idf.entries()) whole[language] = (whole[language] ?? 0) + weight
    for (const text of one.texts) {
      const language = tables.languageOf[text] ?? 0
      const weight = idf[language] ?? 0
      if (!seen[text]) found.texts.push(text)
      seen[text] = 1
      found.score[text] = at(found.score, text) + at(one.best, text) * weight
      const isExact = one.exactBest[text] === 1
      found.cover[text] = at(found.cover, text) + weight * (isExact ? 1 : 0.75)
      found.close[text] = (found.close[text] ?? 0) | (1 << place)
      if (isExact) found.exact[text] = (found.exact[text] ?? 0) | (1 << place)
      one.best[text] = 0
      one.exactBest[text] = 0
    }
    one.texts.length = 0
  }
  for (const text of found.texts) {
    const language = tables.languageOf[text] ?? 0
    const cover = Math.min(1, at(found.cover, text) / Math.max(whole[language] ?? 1, 1e-9))
    found.cover[text] = cover
    found.score[text] = at(found.score, text) * (languageFactors[language] ?? 1) * (0.25 + 0.75 * cover * cover)
  }
  return found
}

type UnitScores = { texts: number[]; best: Float64Array; exactBest: Uint8Array }

function scoreUnit(tables: Tables, unit: Unit, one: UnitScores) {
  const { postings, recordOf, languageOf } = tables
  const note = (text: number, score: number, isExact: boolean) => {
    if ((recordOf[text] ?? -1) < 0) return
    if (one.best[text] === 0) one.texts.push(text)
    if (score > at(one.best, text)) one.best[text] = score
    if (isExact) one.exactBest[text] = 1
  }
  for (const { word, quality, language, isExact } of unit.expansions)
    postings.each(word, (text, counts) => {
      if (language === -1 || languageOf[text] === language) note(text, quality * weightOf(counts), isExact)
    })
  for (const phrase of unit.phrases)
    for (const [text, weight] of textsWithPhrase(tables, phrase)) note(text, phraseQuality * weight, true)
}

/** How much a unit tells in each language: the fewer texts have it, the more. */
function idfOf({ languageOf, textsIn, languages }: Tables, texts: readonly number[]): Float64Array {
  const having = new Float64Array(languages.length)
  for (const text of texts) {
    const language = languageOf[text] ?? 0
    having[language] = at(having, language) + 1
  }
  return having.map((count, language) => Math.log(1 + ((textsIn[language] ?? 0) + 6 - count + 0.5) / (count + 0.5)))
}

const at = (values: Float64Array, place: number) => values[place] ?? 0
