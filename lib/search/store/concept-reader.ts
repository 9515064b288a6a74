import { stemOf, tellingLength } from '@/lib/search/analyser/stems'
import { conceptForms, numberOfLanguage } from '@/lib/search/concepts'
import type { Dictionary } from './dictionary'
import { createLexicon, type Lexicon } from './lexicon'
import { type FieldCounts, packed, weightOf, weightOnceIn } from './postings'
import { fieldEnd } from './token-store'

/** A concept in a text: how often it is said in each field, and how much the words count with which it is said best. */
export type Said = { counts: [title: number, summary: number, main: number, rest: number]; weight: number }
export type ConceptsSaid = Map<number, Said>

type Text = {
  tokens: Uint32Array
  language: string
  /** How often a word of the text stands in each of its fields. */
  countsOf: (token: number) => FieldCounts
}

/** Reads what texts speak of, by the words of the vocabulary in their language. */
export type ConceptReader = { read: (text: Text) => ConceptsSaid }

/** Words of a saying may have others between them: articles, possessives. */
const reach = 3
const nothing: readonly number[] = []

let lexicon: Lexicon | undefined

/** Words of a language whose stems are remembered: texts say the same words again and again. */
const mostRemembered = 2 ** 13
/** What was worked out last for each remainder of a word's number: as good as a map, at a tenth of its weight. */
type Remembered = { tokens: Uint32Array; stems: (readonly number[])[] }
const createRemembered = (): Remembered => ({
  tokens: new Uint32Array(mostRemembered).fill(fieldEnd),
  stems: Array.from({ length: mostRemembered }, () => nothing),
})

export function createConceptReader(dictionary: Dictionary): ConceptReader {
  const remembered = new Map<string, Remembered>()
  return {
    read: ({ tokens, language, countsOf }) => {
      const found: ConceptsSaid = new Map()
      const number = numberOfLanguage(language)
      if (number < 0) return found
      // The same for all indexes.
      const speech = { lexicon: (lexicon ??= createLexicon()), language, number }
      const known = remembered.get(language) ?? createRemembered()
      remembered.set(language, known)
      const stemsOf = (token: number): readonly number[] => {
        const place = token % mostRemembered
        if (known.tokens[place] === token) return known.stems[place] ?? nothing
        const stems = stemsIn(dictionary.wordAt(token), speech)
        known.tokens[place] = token
        known.stems[place] = stems
        return stems
      }
      const said = Array.from(tokens, (token) => (token === fieldEnd ? null : stemsOf(token)))
      let field = 0
      for (let place = 0; place < said.length; place += 1) {
        const stems = said[place]
        if (stems === null) field += 1
        else if (stems !== nothing) {
          const ofWord = weightOf(packed(countsOf(tokens[place] as number)))
          for (const [concept, words] of conceptsAt(said, place, speech))
            noteOne(found, concept, { field, weight: words === 1 ? ofWord : weightOfSeveral(words, field) })
        }
      }
      return found
    },
  }
}

/** How a language, which also has a number, says concepts. */
type Speech = { lexicon: Lexicon; language: string; number: number }

function noteOne(found: ConceptsSaid, concept: number, { field, weight }: { field: number; weight: number }) {
  const said = found.get(concept) ?? { counts: [0, 0, 0, 0], weight: 0 }
  said.counts[field] = (said.counts[field] ?? 0) + 1
  said.weight = Math.max(said.weight, weight)
  found.set(concept, said)
}

/** Several words together tell more than one. */
const weightOfSeveral = (words: number, field: number) => Math.sqrt(words) * weightOnceIn(field)

/** The stems of the vocabulary that a word has, begins with or, in languages that join words, ends with. */
function stemsIn(word: string, { lexicon, language, number }: Speech): readonly number[] {
  const { begins, ends } = tellingLength(language)
  const found = new Set<number>()
  const { texts } = conceptForms
  const own = texts.find(stemOf(word, language))
  if (own >= 0 && lexicon.has(own, number)) found.add(own)
  const add = (stem: number) => found.add(stem)
  for (let length = Math.min(begins, ends); length < word.length; length += 1) {
    if (length >= begins) lexicon.stemsOf(texts.find(word, 0, length), number, add)
    if (length >= ends) lexicon.stemsOf(texts.find(word, word.length - length), number, add)
  }
  return found.size === 0 ? nothing : [...found]
}

/** The stems of each word of a text; null for the end of a field. */
type Stems = readonly (readonly number[] | null)[]

/** The concepts that are said from a place on, each with the number of words of the longest way to say it. */
function conceptsAt(said: Stems, place: number, { lexicon, number }: Speech): Map<number, number> {
  const found = new Map<number, number>()
  for (const stem of said[place] ?? nothing)
    lexicon.formsFrom(stem, number, (form) => {
      const concept = conceptForms.conceptOf(form)
      const words = conceptForms.lengthOf(form)
      if ((found.get(concept) ?? 0) < words && isFollowed(said, place, form)) found.set(concept, words)
    })
  return found
}

/** Whether the words of a form behind its first one follow a place in their order. */
function isFollowed(said: Stems, from: number, form: number): boolean {
  let at = from
  for (let place = 1; place < conceptForms.lengthOf(form) && at >= 0; place += 1)
    at = placeOf(conceptForms.stemAt(form, place), said, at)
  return at >= 0
}

/** Where a stem stands within reach behind a place, in the same field; -1 where it does not. */
function placeOf(stem: number, said: Stems, from: number): number {
  for (let place = from + 1; place <= from + reach; place += 1) {
    const stems = said[place]
    // The end of the field, or of the text.
    if (!stems) return -1
    if (stems.includes(stem)) return place
  }
  return -1
}
