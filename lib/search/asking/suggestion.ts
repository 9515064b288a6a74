import type { Tables } from '@/lib/search/store/tables'
import { probable } from './languages'
import type { Plan } from './plan'
import { spellingsOf } from './spelling'

/** The question with the likeliest spelling of each word that no text has; null where all are known or none is like it. */
export function suggestionOf(tables: Tables, { units, languageFactors }: Plan, typed: string): string | null {
  let changed = typed
  let isChanged = false
  for (const { words, start, end, expansions, phrases } of units.toReversed()) {
    const [word] = words
    if (words.length !== 1 || !word || phrases.length > 0 || expansions.some(({ isExact }) => isExact)) continue
    const [likeliest] = spellingsOf(tables, word)
      .filter((one) => isStillThere(tables, one.word))
      .toSorted((one, other) => one.edits - other.edits || factorOf(other.word) - factorOf(one.word))
    if (!likeliest) continue
    changed = changed.slice(0, start) + tables.dictionary.wordAt(likeliest.word) + changed.slice(end)
    isChanged = true
  }
  return isChanged ? changed : null

  function factorOf(number: number): number {
    const spoken = tables.languages.map((language, place) =>
      tables.dictionary.occursIn(number, language) ? (languageFactors[place] ?? 0) : 0,
    )
    return Math.max(...spoken, 0) >= probable ? 1 : 0
  }
}

/** Whether a text has the word that was not taken away: nobody is shown what only withdrawn records said. */
function isStillThere({ postings, recordOf }: Tables, word: number): boolean {
  let isThere = false
  postings.each(word, (text) => {
    isThere ||= (recordOf[text] ?? -1) >= 0
  })
  return isThere
}
