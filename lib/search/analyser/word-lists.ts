import { letters } from './letters'

/** Tells whether a folded word is in the list of a language; the lists are written as the languages write them. */
export function wordLists(lists: Record<string, string>): (word: string, language: string) => boolean {
  const folded = new Map(
    Object.entries(lists).map(([language, list]) => [language, new Set(list.split(' ').map(letters))]),
  )
  return (word, language) => folded.get(language)?.has(word) ?? false
}
