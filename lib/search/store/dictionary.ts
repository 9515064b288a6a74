import { trigramsIn, trigramsOf } from '@/lib/search/analyser/alike'
import { romanised } from '@/lib/search/analyser/romanised'
import { stemOf } from '@/lib/search/analyser/stems'
import { createColumn } from './column'
import { createNumberLists } from './number-lists'
import { createShortLists, type ShortLists } from './short-lists'
import { createTextTable, type TextTable } from './text-table'

/** All words of all texts, each with a number, and ways to find those that are like another. */
export type Dictionary = {
  /** The number of a word, which it gets now if it has none. Says that the word occurs in the language. */
  add: (word: string, language: string, raw: string) => number
  numberOf: (word: string) => number | undefined
  wordAt: (number: number) => string
  beginsWith: (number: number, letters: string) => boolean
  size: () => number
  /** The forms of a word that occur in a language: all that share its stem. */
  formsOf: (word: string, language: string) => readonly number[]
  /** Whether a word occurs in a language just so, accents included; `raw` is as typed, in lower case. */
  isWrittenSo: (raw: string, language: string) => boolean
  /** Whether a word occurs in the language just so. */
  occursIn: (number: number, language: string) => boolean
  /** Words in other letters that a word in Latin ones may stand for. */
  writtenAs: (latin: string) => readonly number[]
  /** Words that share at least `least` runs of three letters with one, its ends marked; `least` is least for its own length. */
  sharing: (word: string, least: (length: number) => number) => number[]
  /** Words that begin with some letters or end with them, and are longer. */
  beginningWith: (letters: string) => number[]
  endingWith: (letters: string) => number[]
}

/** What is known of a language: the words of each stem, and how words are written that are not so when folded. */
type Spoken = { bit: number; forms: Keyed; raw: TextTable }

/** Lists by a text instead of a number. */
type Keyed = { keys: TextTable; lists: ShortLists }
const createKeyed = (): Keyed => ({ keys: createTextTable(), lists: createShortLists() })
const append = ({ keys, lists }: Keyed, key: string, number: number) => lists.add(keys.add(key), number)
const listAt = ({ keys, lists }: Keyed, key: string) => lists.read(keys.find(key))

export function createDictionary(): Dictionary {
  const words = createTextTable()
  // One bit for each language a word occurs in.
  const spoken = createColumn()
  const languages = new Map<string, Spoken>()
  const withTrigram = { keys: createTextTable(), lists: createNumberLists() }
  const inLatin = createKeyed()

  // Of each word how many runs of letters it shares with another one that is being compared; otherwise all zero.
  let shared = new Uint8Array(0)

  const addNew = (word: string, number: number) => {
    const latin = romanised(word)
    if (latin) append(inLatin, latin, number)
    if (!/^\d/.test(word)) for (const trigram of distinctTrigrams(word)) withTrigram.lists.add(trigram, number)
  }
  const distinctTrigrams = (word: string): Set<number> => {
    const marked = `^${word}$`
    const found = new Set<number>()
    for (let end = 3; end <= marked.length; end += 1) found.add(withTrigram.keys.add(marked, end - 3, end))
    return found
  }
  const spokenIn = (language: string): Spoken => {
    const known = languages.get(language)
    if (known) return known
    const fresh = { bit: (2 ** languages.size) | 0, forms: createKeyed(), raw: createTextTable() }
    languages.set(language, fresh)
    return fresh
  }
  const having = (letters: string, marked: string, fits: (word: number) => boolean) =>
    rarest(trigramsIn(marked)).filter((word) => words.lengthOf(word) > letters.length && fits(word))
  /** Words with the run of three letters that the fewest have. */
  const rarest = (trigrams: readonly string[]) => {
    const { keys, lists } = withTrigram
    const known = trigrams.map((trigram) => keys.find(trigram))
    return lists.read(
      known.reduce((least, one) => (lists.count(one) < lists.count(least) ? one : least), known[0] ?? -1),
    )
  }
  const formsAt = (stem: string, language: string) => {
    const known = languages.get(language)
    return known ? listAt(known.forms, stem) : []
  }

  return {
    add: (word, language, raw) => {
      const own = spokenIn(language)
      if (raw !== word) own.raw.add(raw)
      const size = words.size()
      const number = words.add(word)
      if (number === size) addNew(word, number)
      if ((spoken.at(number) & own.bit) === 0) {
        spoken.set(number, spoken.at(number) | own.bit)
        append(own.forms, stemOf(word, language), number)
      }
      return number
    },
    numberOf: (word) => {
      const number = words.find(word)
      return number < 0 ? undefined : number
    },
    wordAt: words.at,
    beginsWith: words.beginsWith,
    size: words.size,
    formsOf: (word, language) => formsAt(stemOf(word, language), language),
    isWrittenSo: (raw, language) => (languages.get(language)?.raw.find(raw) ?? -1) >= 0,
    occursIn: (number, language) => (spoken.at(number) & (languages.get(language)?.bit ?? 0)) !== 0,
    writtenAs: (latin) => listAt(inLatin, latin),
    sharing: (word, least) => {
      if (shared.length < words.size()) shared = new Uint8Array(Math.ceil(words.size() * 1.2))
      const touched: number[] = []
      for (const trigram of new Set(trigramsOf(word)))
        withTrigram.lists.each(withTrigram.keys.find(trigram), (number) => {
          const count = shared[number] ?? 0
          if (count === 0) touched.push(number)
          shared[number] = count + 1
        })
      const fewest = least(word.length)
      const found = touched.filter((number) => {
        const count = shared[number] ?? 0
        return count >= fewest && count >= least(words.lengthOf(number))
      })
      for (const number of touched) shared[number] = 0
      return found
    },
    beginningWith: (letters) => having(letters, `^${letters}`, (word) => words.beginsWith(word, letters)),
    endingWith: (letters) => having(letters, `${letters}$`, (word) => words.endsWith(word, letters)),
  }
}
