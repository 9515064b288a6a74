import { editsBetween } from './analyser/alike'
import { isFunctionWord } from './analyser/function-words'
import { letters } from './analyser/letters'
import { languagesOfWord, rootOf, stemOf } from './analyser/stems'
import { wordsOf } from './analyser/words'
import { countryWords } from './countries'
import { languageLessons } from './language-lessons'
import { createFormTable, type FormTable } from './store/form-table'
import { createTextTable, type TextTable } from './store/text-table'
import { subjectsOf, type Vocabulary, vocabularyLanguages, vocabularyOf } from './vocabulary'

/** Words of a question that mean a concept: their places in the question. */
export type Meaning = { id: string; places: number[]; language: string; isReviewed: boolean }

/** A word of a way to say a concept: what begins with its root, where that is long enough to tell, is of the same root. */
export type FormWord = { stem: string; root: string }

const longestForm = 5

const table = createFormTable()
/** Concepts by number, and their numbers. */
const ids: string[] = []
const numbers = new Map<string, number>()

/** The words of all forms, by language. */
const wordsInForms: readonly TextTable[] = vocabularyLanguages.map(() => createTextTable())

for (const language of vocabularyLanguages) addAll(vocabularyOf(language))
for (const language of vocabularyLanguages) addAll(subjectsOf(language))
/** Everything that records are about and people look for, in a fixed order; where something happens is not among it. */
export const topics: readonly string[] = [...ids]
for (const vocabulary of countryWords()) addAll(vocabulary)
// Asked for with hundreds of names of languages; texts are about language courses when they say so in a general way, too.
for (const { id, language, reviewed, forms } of languageLessons())
  for (const form of forms) addForm(form, { id, language, isReviewed: reviewed, isOnlyAsked: true })

function addAll({ language, reviewed, concepts }: Vocabulary) {
  for (const [id, { label, forms }] of Object.entries(concepts))
    for (const form of [label, ...forms]) addForm(form, { id, language, isReviewed: reviewed, isOnlyAsked: false })
}

type Given = { id: string; language: string; isReviewed: boolean; isOnlyAsked: boolean }

function addForm(form: string, { id, language, isReviewed, isOnlyAsked }: Given) {
  const concept = numbers.get(id) ?? ids.push(id) - 1
  numbers.set(id, concept)
  const number = numberOfLanguage(language)
  const words = wordsOf(form).map(({ text }) => text)
  for (const word of words) wordsInForms[number]?.add(word)
  const said = words
    .filter((word) => !isFunctionWord(word, language))
    .map((word) => ({ stem: stemOf(word, language), root: rootOf(word, language) }))
  table.add({ concept, language: number, isReviewed, isOnlyAsked }, said)
}

/** The number of a language in the forms of concepts; -1 for one that has none. */
export function numberOfLanguage(language: string): number {
  return vocabularyLanguages.indexOf(language)
}

/** Every way to say a concept, as numbers: a topic has the number that is its place in `topics`, other concepts higher ones. */
export const conceptForms: Omit<FormTable, 'add'> = table

/** How many concepts there are; their numbers begin with 0. */
export const conceptCount = ids.length

/** The number of a concept that texts can speak of; nothing for what has no words of its own. */
export const conceptNumber = (id: string): number | undefined => numbers.get(id)

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
    isFunctionWord(word, language) ? [] : [{ place, stem: table.texts.find(stemOf(word, language)) }],
  )
  const found: Meaning[] = []
  let hiddenUntil = 0
  for (const [from, { stem }] of content.entries()) {
    const longest = Math.min(longestForm, table.longestFrom(stem))
    for (let to = Math.min(content.length, from + longest); to > Math.max(from, hiddenUntil); to -= 1) {
      const inside = content.slice(from, to)
      const known = table.saidWith(
        numberOfLanguage(language),
        inside.map((one) => one.stem),
      )
      if (known.length === 0) continue
      const places = inside.map(({ place }) => place)
      for (const { concept, isReviewed } of known.map(table.at))
        found.push({ id: ids[concept] ?? '', places, language, isReviewed })
      hiddenUntil = to
      break
    }
  }
  return found
}

/** Whether a concept is said with a word in a language, just so. */
export const isSaidIn = (word: string, language: string): boolean =>
  (wordsInForms[numberOfLanguage(language)]?.find(word) ?? -1) >= 0

/** Words that concepts are said with in a language and that a word may be a misspelling of: one edit away. */
export function spellingsInConcepts(word: string, language: string): string[] {
  const known = wordsInForms[numberOfLanguage(language)]
  if (!known || word.length < shortestMisspelt || !languagesOfWord(word).some((one) => one === language)) return []
  const found: string[] = []
  // One edit leaves the first two letters as they are, or the last two.
  const [begin, end] = [word.slice(0, 2), word.slice(-2)]
  for (let number = 0; number < known.size(); number += 1) {
    if (Math.abs(known.lengthOf(number) - word.length) > 1) continue
    if (!known.beginsWith(number, begin) && !known.endsWith(number, end)) continue
    const other = known.at(number)
    if (editsBetween(word, other, 1) === 1) found.push(other)
  }
  return found
}
/** Shorter ones are one edit away from too many others. */
const shortestMisspelt = 5

/** What pages call a concept, where the same word in a question means too many other things. */
const alsoNamed: Readonly<Record<string, string>> = { 'theme:work': 'theme:employment' }

/** The concepts of one kind that some words name: `theme` and `housing`, or its name in any language. */
export function conceptsNamed(prefix: string, words: string): string[] {
  const named = `${prefix}:${prefix === 'country' ? words.toUpperCase() : letters(words)}`
  const direct = alsoNamed[named] ?? named
  if (numbers.has(direct)) return [direct]
  const asked = wordsOf(words).map(({ text }) => text)
  const found = meaningsOf(asked).filter(
    ({ id, places, language }) =>
      id.startsWith(`${prefix}:`) && places.length === asked.filter((word) => !isFunctionWord(word, language)).length,
  )
  return [...new Set(found.map(({ id }) => id))]
}
