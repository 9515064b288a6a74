import { trigramsIn, trigramsOf } from '@/lib/search/analyser/alike'
import { romanised } from '@/lib/search/analyser/romanised'
import { stemOf } from '@/lib/search/analyser/stems'

/** All words of all texts, each with a number, and ways to find those that are like another. */
export type Dictionary = {
  /** The number of a word, which it gets now if it has none. Says that the word occurs in the language. */
  add: (word: string, language: string, raw: string) => number
  numberOf: (word: string) => number | undefined
  wordAt: (number: number) => string
  size: () => number
  /** The forms of a word that occur in a language: all that share its stem. */
  formsOf: (word: string, language: string) => readonly number[]
  /** The same by language and stem, `pl mieszk`. */
  formsAt: (stemKey: string) => readonly number[]
  /** Whether a word occurs in a language just so, accents included; `raw` is as typed, in lower case. */
  isWrittenSo: (raw: string, language: string) => boolean
  /** Whether a word occurs in the language just so. */
  occursIn: (number: number, language: string) => boolean
  /** Words in other letters that a word in Latin ones may stand for. */
  writtenAs: (latin: string) => readonly number[]
  /** Words that share at least `least` runs of three letters with one, its ends marked. */
  sharing: (word: string, least: (length: number) => number) => number[]
  /** Words that begin with some letters or end with them, and are longer. */
  beginningWith: (letters: string) => number[]
  endingWith: (letters: string) => number[]
}

export function createDictionary(): Dictionary {
  const numbers = new Map<string, number>()
  const words: string[] = []
  // One bit for each language a word occurs in.
  const spoken: number[] = []
  const languages: string[] = []
  const forms = new Map<string, number[]>()
  const withTrigram = new Map<string, number[]>()
  const rawForms = new Set<string>()
  const inLatin = new Map<string, number[]>()

  const addNew = (found: string) => {
    // A stretch of a text would keep the whole text in memory.
    const word = [...found].join('')
    const number = words.length
    numbers.set(word, number)
    words.push(word)
    spoken.push(0)
    const latin = romanised(word)
    if (latin) append(inLatin, latin, number)
    if (!/^\d/.test(word)) for (const trigram of new Set(trigramsOf(word))) append(withTrigram, trigram, number)
    return number
  }
  const bitOf = (language: string) => {
    const known = languages.indexOf(language)
    return (2 ** (known < 0 ? languages.push(language) - 1 : known)) | 0
  }
  const having = (letters: string, marked: string, fits: (word: string) => boolean) =>
    rarest(trigramsIn(marked).map((trigram) => withTrigram.get(trigram) ?? [])).filter((number) => {
      const word = words[number] ?? ''
      return word.length > letters.length && fits(word)
    })

  return {
    add: (word, language, raw) => {
      if (raw !== word) rawForms.add(`${language} ${raw}`)
      const number = numbers.get(word) ?? addNew(word)
      const bit = bitOf(language)
      if (((spoken[number] ?? 0) & bit) === 0) {
        spoken[number] = (spoken[number] ?? 0) | bit
        append(forms, `${language} ${stemOf(word, language)}`, number)
      }
      return number
    },
    numberOf: (word) => numbers.get(word),
    wordAt: (number) => words[number] ?? '',
    size: () => words.length,
    formsOf: (word, language) => forms.get(`${language} ${stemOf(word, language)}`) ?? [],
    formsAt: (stemKey) => forms.get(stemKey) ?? [],
    isWrittenSo: (raw, language) => rawForms.has(`${language} ${raw}`),
    occursIn: (number, language) => ((spoken[number] ?? 0) & bitOf(language)) !== 0,
    writtenAs: (latin) => inLatin.get(latin) ?? [],
    sharing: (word, least) => {
      const shared = new Uint8Array(words.length)
      const touched: number[] = []
      for (const trigram of new Set(trigramsOf(word)))
        for (const number of withTrigram.get(trigram) ?? []) {
          if (shared[number] === 0) touched.push(number)
          shared[number] = (shared[number] ?? 0) + 1
        }
      return touched.filter((number) => (shared[number] ?? 0) >= least(words[number]?.length ?? 0))
    },
    beginningWith: (letters) => having(letters, `^${letters}`, (word) => word.startsWith(letters)),
    endingWith: (letters) => having(letters, `${letters}$`, (word) => word.endsWith(letters)),
  }
}

/** Adds to a list. Most lists stay short, and a list that grows by itself would take room for sixteen more. */
function append(map: Map<string, number[]>, key: string, number: number) {
  const known = map.get(key)
  if (known && known.length >= shortList) known.push(number)
  else map.set(key, known ? [...known, number] : [number])
}
const shortList = 8

const rarest = (lists: readonly (readonly number[])[]) =>
  lists.reduce<readonly number[]>((least, one) => (one.length < least.length ? one : least), lists[0] ?? [])
