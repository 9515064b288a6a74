import { isFunctionWord } from '@/lib/search/analyser/function-words'
import { isSaidIn, spellingsInConcepts } from '@/lib/search/concepts'
import { probable } from './languages'
import { spellingsOf } from './spelling'
import type { Looking } from './units'

const mostReadings = 3

/**
 * The words with those that neither texts nor concepts have in their likeliest spellings, one way after the other, so that
 * what they mean is known all the same.
 */
export function respelled(words: readonly string[], looking: Looking): string[][] {
  const languages = looking.tables.languages.filter((_, place) => (looking.factors[place] ?? 0) >= probable)
  const spellings = words.map((word) => spellingsFor(word, languages, looking))
  const most = Math.max(0, ...spellings.map(({ length }) => length))
  return Array.from({ length: most }, (_, reading) =>
    words.map((word, place) => spellings[place]?.[reading] ?? spellings[place]?.[0] ?? word),
  )
}

function spellingsFor(word: string, languages: readonly string[], { tables }: Looking): string[] {
  const { dictionary } = tables
  const isKnown = (language: string) =>
    isFunctionWord(word, language) || isSaidIn(word, language) || dictionary.formsOf(word, language).length > 0
  if (languages.some(isKnown)) return []
  const inTexts = spellingsOf(tables, word)
    .filter((one) => languages.some((language) => dictionary.occursIn(one.word, language)))
    .map((one) => dictionary.wordAt(one.word))
  const inConcepts = languages.flatMap((language) => spellingsInConcepts(word, language))
  return [...new Set([...inTexts.slice(0, mostReadings), ...inConcepts.slice(0, mostReadings)])]
}
