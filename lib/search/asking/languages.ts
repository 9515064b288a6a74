import { isFunctionWord } from '@/lib/search/analyser/function-words'
import { languagesOfWord } from '@/lib/search/analyser/stems'
import type { Tables } from '@/lib/search/store/tables'
import { spellingsOf } from './spelling'

/** What a language that the question is hardly written in counts, beside the one it is. */
const strangersCount = 0.08
/** The reader's own language, where the words could be of several. */
const ownAdvantage = 0.3
/** A word that a language writes just so, accents included, and others do not. */
const writtenSo = 0.5

export type TypedWord = { word: string; raw: string }

/** A word that a language has if one letter of it is another. */
const misspelt = 0.8

/**
 * How well a question fits each language of the index, from `strangersCount` to 1: by how many of its words the language
 * has, function words included, which tell most. Read from what was published, since questions are too short to guess.
 */
export function languageFactors(tables: Tables, words: readonly TypedWord[], locale: string): number[] {
  const fits: number[] = tables.languages.map((language) => (language === locale ? ownAdvantage : 0))
  for (const one of words)
    for (const [place, fit] of fitsOf(tables, one).entries()) fits[place] = (fits[place] ?? 0) + fit
  const best = Math.max(...fits, 0.01)
  return fits.map((fit) => strangersCount + (1 - strangersCount) * (fit / best) ** 3)
}

function fitsOf(tables: Tables, one: TypedWord): number[] {
  const { dictionary } = tables
  const spoken = { ...one, number: dictionary.numberOf(one.word), possible: languagesOfWord(one.word) }
  const fits = tables.languages.map((language) => fitOf(dictionary, spoken, language))
  if (fits.some((fit) => fit > 0)) return fits
  const spellings = spellingsOf(tables, one.word).filter(({ edits }) => edits === 1)
  return tables.languages.map((language) =>
    spellings.some(({ word }) => dictionary.occursIn(word, language)) ? misspelt : 0,
  )
}

type Spoken = TypedWord & { number: number | undefined; possible: readonly string[] }

function fitOf(dictionary: Tables['dictionary'], { word, raw, number, possible }: Spoken, language: string): number {
  if (isFunctionWord(word, language)) return 1
  if (number !== undefined && dictionary.occursIn(number, language))
    return raw !== word && dictionary.isWrittenSo(raw, language) ? 1 + writtenSo : 1
  return possible.includes(language) && dictionary.formsOf(word, language).length > 0 ? 0.8 : 0
}

/** The factor from which a language is one the question is probably written in. */
export const probable = 0.7
