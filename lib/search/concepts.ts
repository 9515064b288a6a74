import { isFunctionWord } from './analyser/function-words'
import { letters } from './analyser/letters'
import { languagesOfWord, stemOf } from './analyser/stems'
import { wordsOf } from './analyser/words'
import { countryWords } from './countries'
import { subjects } from './subjects'
import { vocabularies } from './vocabulary'

/** Words of a question that mean a concept: their places in the question. */
export type Meaning = { id: string; places: number[]; language: string; isReviewed: boolean }

/** One way to say a concept in a language: the stems of its words, without those that say nothing alone. */
export type ConceptForm = { language: string; stems: readonly string[] }

type Entry = { id: string; isReviewed: boolean }

const entries = new Map<string, Entry[]>()
const formsOfConcept = new Map<string, ConceptForm[]>()

const keyOf = (stems: readonly string[], language: string) => `${language} ${stems.join(' ')}`
const stemsOf = (words: readonly string[], language: string) =>
  words.filter((word) => !isFunctionWord(word, language)).map((word) => stemOf(word, language))

for (const { language, reviewed, concepts } of [...vocabularies, ...subjects, ...countryWords()])
  for (const [id, { label, forms }] of Object.entries(concepts))
    for (const form of [label, ...forms]) addForm(form, id, { language, isReviewed: reviewed })

function addForm(form: string, id: string, { language, isReviewed }: { language: string; isReviewed: boolean }) {
  const words = wordsOf(form).map(({ text }) => text)
  const stems = stemsOf(words, language)
  const key = keyOf(stems, language)
  const same = entries.get(key) ?? []
  if (stems.length === 0 || same.some((one) => one.id === id)) return
  entries.set(key, [...same, { id, isReviewed }])
  formsOfConcept.set(id, [...(formsOfConcept.get(id) ?? []), { language, stems }])
}

const longestForm = 5

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
  for (let from = 0; from < content.length; from += 1)
    for (let to = Math.min(content.length, from + longestForm); to > Math.max(from, hiddenUntil); to -= 1) {
      const inside = content.slice(from, to)
      const known = entries.get(
        keyOf(
          inside.map(({ stem }) => stem),
          language,
        ),
      )
      if (!known) continue
      const places = inside.map(({ place }) => place)
      found.push(...known.map(({ id, isReviewed }) => ({ id, places, language, isReviewed })))
      hiddenUntil = to
      break
    }
  return found
}

/** Every way to say a concept. */
export const formsOf = (id: string): readonly ConceptForm[] => formsOfConcept.get(id) ?? []

/** The concepts of one kind that some words name: `theme` and `housing`, or its name in any language. */
export function conceptsNamed(prefix: string, words: string): string[] {
  const direct = `${prefix}:${prefix === 'country' ? words.toUpperCase() : letters(words)}`
  if (formsOfConcept.has(direct)) return [direct]
  const asked = wordsOf(words).map(({ text }) => text)
  const found = meaningsOf(asked).filter(
    ({ id, places, language }) =>
      id.startsWith(`${prefix}:`) && places.length === asked.filter((word) => !isFunctionWord(word, language)).length,
  )
  return [...new Set(found.map(({ id }) => id))]
}
