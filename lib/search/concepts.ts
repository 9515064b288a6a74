import { editsBetween } from './analyser/alike'
import { isFunctionWord } from './analyser/function-words'
import { letters } from './analyser/letters'
import { languagesOfWord, rootOf, stemOf } from './analyser/stems'
import { wordsOf } from './analyser/words'
import { countryWords } from './countries'
import { languageLessons } from './language-lessons'
import { subjects } from './subjects'
import { vocabularies } from './vocabulary'

/** Words of a question that mean a concept: their places in the question. */
export type Meaning = { id: string; places: number[]; language: string; isReviewed: boolean }

/** One way to say a concept in a language: its words without those that say nothing alone, by their stems and roots. */
export type ConceptForm = { language: string; words: readonly FormWord[] }
/** What begins with the root of a word, where that is long enough to tell, is of the same root. */
export type FormWord = { stem: string; root: string }

const longestForm = 5

type Entry = { id: string; isReviewed: boolean }

const entries = new Map<string, Entry[]>()
/** How many words the longest form has that begins with a stem, by language and stem. */
const longestFrom = new Map<string, number>()
const formsOfConcept = new Map<string, ConceptForm[]>()

/** The words of all forms, by language. */
const wordsInForms = new Map<string, Set<string>>()

const keyOf = (stems: readonly string[], language: string) => `${language} ${stems.join(' ')}`

for (const { language, reviewed, concepts } of [...vocabularies, ...subjects, ...countryWords()])
  for (const [id, { label, forms }] of Object.entries(concepts))
    for (const form of [label, ...forms]) addForm(form, { id, language, isReviewed: reviewed })
// Asked for with hundreds of names of languages; texts are about language courses when they say so in a general way, too.
for (const { id, language, reviewed, forms } of languageLessons)
  for (const form of forms) addForm(form, { id, language, isReviewed: reviewed, isOnlyAsked: true })

type Form = { id: string; language: string; isReviewed: boolean; isOnlyAsked?: boolean }

function addForm(form: string, { id, language, isReviewed, isOnlyAsked = false }: Form) {
  const words = wordsOf(form).map(({ text }) => text)
  const said = words
    .filter((word) => !isFunctionWord(word, language))
    .map((word) => ({ stem: stemOf(word, language), root: rootOf(word, language) }))
  const stems = said.map(({ stem }) => stem)
  const known = wordsInForms.get(language) ?? new Set()
  wordsInForms.set(language, known)
  for (const word of words) known.add(word)
  const key = keyOf(stems, language)
  const same = entries.get(key) ?? []
  if (stems.length === 0 || same.some((one) => one.id === id)) return
  entries.set(key, [...same, { id, isReviewed }])
  const begin = keyOf(stems.slice(0, 1), language)
  longestFrom.set(begin, Math.max(longestFrom.get(begin) ?? 0, Math.min(stems.length, longestForm)))
  if (!isOnlyAsked) formsOfConcept.set(id, [...(formsOfConcept.get(id) ?? []), { language, words: said }])
}

/**
 * The concepts that words of a question mean, in any of the languages they can be written in; a longer form hides shorter
 * ones inside it in the same language. `words` are folded.
 */
export function meaningsOf(words: readonly string[]): Meaning[] {
  const languages = new Set(words.flatMap((word) => languagesOfWord(word)))
  return [...languages].flatMap((language) => meaningsIn(words, language))
}

function meaningsIn(words: readonly string[], language: string): Meaning[] {
  const content = words.flatMap((word, place) =>
    isFunctionWord(word, language) ? [] : [{ place, stem: stemOf(word, language) }],
  )
  const found: Meaning[] = []
  let hiddenUntil = 0
  for (const [from, { stem }] of content.entries()) {
    const longest = longestFrom.get(keyOf([stem], language)) ?? 0
    for (let to = Math.min(content.length, from + longest); to > Math.max(from, hiddenUntil); to -= 1) {
      const inside = content.slice(from, to)
      const known = entries.get(
        keyOf(
          inside.map((one) => one.stem),
          language,
        ),
      )
      if (!known) continue
      const places = inside.map(({ place }) => place)
      found.push(...known.map(({ id, isReviewed }) => ({ id, places, language, isReviewed })))
      hiddenUntil = to
      break
    }
  }
  return found
}

/** Whether a concept is said with a word in a language, just so. */
export const isSaidIn = (word: string, language: string): boolean => wordsInForms.get(language)?.has(word) ?? false

/** Words that concepts are said with in a language and that a word may be a misspelling of: one edit away. */
export function spellingsInConcepts(word: string, language: string): string[] {
  if (word.length < shortestMisspelt || !languagesOfWord(word).some((one) => one === language)) return []
  const isNear = (other: string) => Math.abs(other.length - word.length) < 2 && editsBetween(word, other, 1) === 1
  return [...(wordsInForms.get(language) ?? [])].filter(isNear)
}
/** Shorter ones are one edit away from too many others. */
const shortestMisspelt = 5

/** Everything that records are about and people look for, in a fixed order; where something happens is not among it. */
export const topics: readonly string[] = [...vocabularies, ...subjects].reduce<string[]>((all, { concepts }) => {
  const known = new Set(all)
  return [...all, ...Object.keys(concepts).filter((id) => !known.has(id))]
}, [])

/** Every way to say a concept. */
export const formsOf = (id: string): readonly ConceptForm[] => formsOfConcept.get(id) ?? []

/** What pages call a concept, where the same word in a question means too many other things. */
const alsoNamed: Readonly<Record<string, string>> = { 'theme:work': 'theme:employment' }

/** The concepts of one kind that some words name: `theme` and `housing`, or its name in any language. */
export function conceptsNamed(prefix: string, words: string): string[] {
  const named = `${prefix}:${prefix === 'country' ? words.toUpperCase() : letters(words)}`
  const direct = alsoNamed[named] ?? named
  if (formsOfConcept.has(direct)) return [direct]
  const asked = wordsOf(words).map(({ text }) => text)
  const found = meaningsOf(asked).filter(
    ({ id, places, language }) =>
      id.startsWith(`${prefix}:`) && places.length === asked.filter((word) => !isFunctionWord(word, language)).length,
  )
  return [...new Set(found.map(({ id }) => id))]
}
