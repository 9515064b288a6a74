import { weightOf } from '@/lib/search/store/postings'
import type { Tables } from '@/lib/search/store/tables'
import { probable } from './languages'
import { eachWithPhrase } from './phrases'
import type { Plan, PlannedConcept, Unit } from './plan'
import { blankScores, type Scores, textsOf, type UnitScores, wipe } from './scores'
import { weights } from './weights'

/** What the letters of a word tell in a language, beside what it means there: less where the question is hardly in it. */
const lettersFactor = (languageFactor = 1) => {
  const { letters } = weights.foreign
  return languageFactor >= probable ? 1 : letters + (1 - letters) * (languageFactor / probable)
}

/** Adds up, for every text, what each unit of the question found in it. Weights are Robertson's idf, for each language apart. */
export function scoreTexts(tables: Tables, { units, concepts, languageFactors }: Plan): Scores {
  const { found, one } = blankScores(tables.recordOf.length)
  const whole = new Float64Array(tables.languages.length)
  for (const [place, unit] of units.entries()) {
    scoreUnit(tables, unit, { one, languageFactors })
    for (const concept of concepts)
      if (concept.units.includes(place)) scoreConcept(tables, concept, { one, languageFactors })
    const idf = idfOf(tables, textsOf(one))
    for (const [language, weight] of idf.entries()) whole[language] = at(whole, language) + weight
    for (const text of textsOf(one)) addUnit(found, { text, place, one, weight: at(idf, languageAt(tables, text)) })
    wipe(one)
  }
  for (const text of textsOf(found)) {
    const language = languageAt(tables, text)
    const cover = Math.min(1, at(found.cover, text) / Math.max(at(whole, language), 1e-9))
    found.cover[text] = cover
  }
  return found
}

const languageAt = ({ languageOf }: Tables, text: number) => languageOf[text] ?? 0

type Addition = { text: number; place: number; one: UnitScores; weight: number }

function addUnit(found: Scores, { text, place, one, weight }: Addition) {
  const isExact = one.isExact[text] === 1
  const bit = 1 << place
  if (!found.any[text]) found.texts[found.count++] = text
  found.any[text] = (found.any[text] ?? 0) | bit
  if (isExact) found.exact[text] = (found.exact[text] ?? 0) | bit
  found.score[text] = at(found.score, text) + at(one.best, text) * weight
  found.cover[text] = at(found.cover, text) + weight * at(one.cover, text)
}

type Noted = { text: number; score: number; isExact: boolean; cover: number }

function note(tables: Tables, one: UnitScores, { text, score, isExact, cover }: Noted) {
  if ((tables.recordOf[text] ?? -1) < 0) return
  if (one.best[text] === 0) one.texts[one.count++] = text
  if (score > at(one.best, text)) one.best[text] = score
  if (cover > at(one.cover, text)) one.cover[text] = cover
  if (isExact) one.isExact[text] = 1
}

type Noting = { one: UnitScores; languageFactors: readonly number[] }

function scoreUnit(tables: Tables, unit: Unit, { one, languageFactors }: Noting) {
  for (const { word, quality, language, isExact } of unit.expansions)
    tables.postings.each(word, (text, counts) => {
      const own = languageAt(tables, text)
      if (language !== -1 && own !== language) return
      // In a language the question is not written in, the same letters are another word or a loan.
      const isSure = isExact && (languageFactors[own] ?? 0) >= probable
      const factor = lettersFactor(languageFactors[own])
      note(tables, one, {
        text,
        score: factor * quality * weightOf(counts),
        isExact: isSure,
        cover: isExact ? 1 : weights.closeCover,
      })
    })
  for (const phrase of unit.phrases)
    eachWithPhrase(tables, phrase, (text, weight) =>
      note(tables, one, {
        text,
        score: lettersFactor(languageFactors[languageAt(tables, text)]) * weights.quality.phrase * weight,
        isExact: true,
        cover: 1,
      }),
    )
}

function scoreConcept(tables: Tables, { number, isTaggable, kin }: PlannedConcept, { one, languageFactors }: Noting) {
  const isCounted = (text: number) => !isTaggable || (languageFactors[languageAt(tables, text)] ?? 0) >= probable
  if (number !== undefined)
    scoreSaid(tables, one, { concept: number, isCounted, ...(isTaggable ? weights.theme : weights.subject) })
  for (const concept of kin) scoreSaid(tables, one, { concept, isCounted: () => true, ...weights.kin })
}

type Said = { concept: number; isCounted: (text: number) => boolean; quality: number; cover: number }

function scoreSaid(tables: Tables, one: UnitScores, { concept, isCounted, quality, cover }: Said) {
  tables.said.each(concept, (text, weight) => {
    if (isCounted(text)) note(tables, one, { text, score: quality * weight, isExact: false, cover })
  })
}

/** How much a unit tells in each language: the fewer texts have it, the more. */
function idfOf({ languageOf, textsIn, languages }: Tables, texts: Int32Array): Float64Array {
  const having = new Float64Array(languages.length)
  for (const text of texts) {
    const language = languageOf[text] ?? 0
    having[language] = at(having, language) + 1
  }
  return having.map((count, language) =>
    count === 0 ? weights.unknownWord : Math.log(1 + ((textsIn[language] ?? 0) + 6 - count + 0.5) / (count + 0.5)),
  )
}

const at = (values: Float64Array, place: number) => values[place] ?? 0
