import type { FormWord } from '@/lib/search/concepts'
import { createColumn } from './column'
import { createNumberLists } from './number-lists'
import { createShortLists } from './short-lists'
import { createTextTable, type TextTable } from './text-table'

/** One of the ways to say a concept; concept and language by number. */
export type Form = { concept: number; language: number; isReviewed: boolean; isOnlyAsked: boolean }

/** Ways to say concepts, each with a number, and found again by their words. */
export type FormTable = {
  /** Takes a form in, unless the concept is said with the same stems in that language already. */
  add: (form: Form, words: readonly FormWord[]) => void
  at: (form: number) => Form
  conceptOf: (form: number) => number
  /** The forms that have just these stems, by number; -1 is the number of a stem that no form has. */
  saidWith: (language: number, stems: readonly number[]) => number[]
  /** How many words the longest form has that begins with a stem, in any language. */
  longestFrom: (stem: number) => number
  /** The forms of a concept, without those that are only asked with. */
  of: (concept: number) => number[]
  lengthOf: (form: number) => number
  stemAt: (form: number, place: number) => number
  wordAt: (form: number, place: number) => FormWord
  /** Stems and roots. */
  texts: TextTable
}

/** A root is the beginning of its stem, and no longer than a word can be. */
const rootBits = 6
const languageBits = 5

/** A hundred thousand forms as objects with texts of their own would weigh ten times as much. */
export function createFormTable(): FormTable {
  const texts = createTextTable()
  // Language and stems of a form, written as a text of their numbers.
  const keys = createTextTable()
  const ofKey = createShortLists()
  const [abouts, starts, words, longest] = [createColumn(), createColumn(), createColumn(), createColumn()]
  const ofConcept = createNumberLists()
  let [size, used] = [0, 0]

  const conceptOf = (form: number) => abouts.at(form) >>> (languageBits + 2)
  const lengthOf = (form: number) => (form + 1 < size ? starts.at(form + 1) : used) - starts.at(form)
  const stemAt = (form: number, place: number) => words.at(starts.at(form) + place) >>> rootBits
  const write = (form: Form, given: readonly FormWord[], stems: readonly number[]) => {
    abouts.set(size, packed(form))
    starts.set(size, used)
    for (const [place, { root }] of given.entries()) {
      texts.add(root)
      words.set(used + place, (stems[place] ?? 0) * 2 ** rootBits + root.length)
    }
    used += given.length
    size += 1
  }
  return {
    add: (form, given) => {
      const stems = given.map(({ stem }) => texts.add(stem))
      const [first] = stems
      if (first === undefined) return
      const key = keys.add(keyOf(form.language, stems))
      if (ofKey.read(key).some((one) => conceptOf(one) === form.concept)) return
      ofKey.add(key, size)
      longest.set(first, Math.max(longest.at(first), stems.length))
      if (!form.isOnlyAsked) ofConcept.add(form.concept, size)
      write(form, given, stems)
    },
    at: (form) => unpacked(abouts.at(form)),
    conceptOf,
    saidWith: (language, stems) => (stems.includes(-1) ? [] : ofKey.read(keys.find(keyOf(language, stems)))),
    longestFrom: (stem) => (stem < 0 ? 0 : longest.at(stem)),
    of: ofConcept.read,
    lengthOf,
    stemAt,
    wordAt: (form, place) => {
      const stem = texts.at(stemAt(form, place))
      return { stem, root: stem.slice(0, words.at(starts.at(form) + place) & (2 ** rootBits - 1)) }
    },
    texts,
  }
}

/** Two letters for each stem: there may be more of them than one letter can tell. */
const keyOf = (language: number, stems: readonly number[]) =>
  String.fromCharCode(language, ...stems.flatMap((stem) => [stem >>> 16, stem & 0xffff]))

const packed = ({ concept, language, isReviewed, isOnlyAsked }: Form) =>
  ((concept * 2 ** languageBits + language) * 2 + Number(isReviewed)) * 2 + Number(isOnlyAsked)

const unpacked = (about: number): Form => ({
  concept: about >>> (languageBits + 2),
  language: (about >>> 2) & (2 ** languageBits - 1),
  isReviewed: (about & 2) !== 0,
  isOnlyAsked: (about & 1) !== 0,
})
