import { letters } from './analyser/letters'
import { languagesOfWord, stemOf } from './analyser/stems'
import { wordsOf } from './analyser/words'
import { countryWords } from './countries'
import ar from './vocabulary/ar.json'
import bg from './vocabulary/bg.json'
import cs from './vocabulary/cs.json'
import de from './vocabulary/de.json'
import el from './vocabulary/el.json'
import en from './vocabulary/en.json'
import es from './vocabulary/es.json'
import fr from './vocabulary/fr.json'
import hu from './vocabulary/hu.json'
import it from './vocabulary/it.json'
import lt from './vocabulary/lt.json'
import lv from './vocabulary/lv.json'
import nl from './vocabulary/nl.json'
import pl from './vocabulary/pl.json'
import pt from './vocabulary/pt.json'
import ro from './vocabulary/ro.json'
import sl from './vocabulary/sl.json'
import sv from './vocabulary/sv.json'
import uk from './vocabulary/uk.json'

type Vocabulary = {
  language: string
  /** Whether a speaker of the language has looked at it. */
  reviewed: boolean
  concepts: Record<string, { label: string; forms: string[] }>
}

export const vocabularies: readonly Vocabulary[] = [
  ...[ar, bg, cs, de, el, en, es, fr, hu, it, lt, lv, nl, pl, pt, ro, sl, sv, uk],
]

/** Words of a question that mean a concept: `from` the first of them `to` the one after the last. */
export type Meaning = { id: string; from: number; to: number; language: string; isReviewed: boolean }

type Entry = { id: string; language: string; isReviewed: boolean; length: number }

const keyOf = (words: readonly string[], language: string) =>
  `${language} ${words.map((word) => stemOf(word, language)).join(' ')}`

const entries = new Map<string, Entry[]>()
/** Single words by which texts of a language show that they are about a concept, folded. */
const wordsOfConcept = new Map<string, { word: string; language: string }[]>()

for (const { language, reviewed, concepts } of [...vocabularies, ...countryWords()])
  for (const [id, { label, forms }] of Object.entries(concepts))
    for (const form of [label, ...forms]) addForm(form, { id, language, isReviewed: reviewed })

function addForm(form: string, { id, language, isReviewed }: Omit<Entry, 'length'>) {
  const words = wordsOf(form).map(({ text }) => text)
  const key = keyOf(words, language)
  const same = entries.get(key) ?? []
  if (words.length > 0 && !same.some((one) => one.id === id))
    entries.set(key, [...same, { id, language, isReviewed, length: words.length }])
  const [only] = words
  if (words.length === 1 && only) wordsOfConcept.set(id, [...(wordsOfConcept.get(id) ?? []), { word: only, language }])
}

const longestForm = 5

/**
 * The concepts that words of a question mean, in any of the languages they can be written in; a longer form hides shorter
 * ones inside it in the same language. `words` are folded.
 */
export function meaningsOf(words: readonly string[]): Meaning[] {
  const found: Meaning[] = []
  for (let from = 0; from < words.length; from += 1) {
    for (const language of languagesOfWord(words[from] ?? '')) {
      for (let to = Math.min(words.length, from + longestForm); to > from; to -= 1) {
        const isInside = found.some((one) => one.language === language && one.from <= from && one.to >= to)
        if (isInside) continue
        const known = entries.get(keyOf(words.slice(from, to), language)) ?? []
        found.push(...known.map(({ id, isReviewed }) => ({ id, from, to, language, isReviewed })))
      }
    }
  }
  return found
}

/** Single words that mean a concept in each language, folded. */
export const wordsMeaning = (id: string): readonly { word: string; language: string }[] => wordsOfConcept.get(id) ?? []

/** The concepts of one kind that some words name: `theme` and `housing`, or its name in any language. */
export function conceptsNamed(prefix: string, words: string): string[] {
  const direct = `${prefix}:${prefix === 'country' ? words.toUpperCase() : letters(words)}`
  if (wordsOfConcept.has(direct)) return [direct]
  const asked = wordsOf(words).map(({ text }) => text)
  const found = meaningsOf(asked).filter(
    ({ id, from, to }) => id.startsWith(`${prefix}:`) && to - from === asked.length,
  )
  return [...new Set(found.map(({ id }) => id))]
}
