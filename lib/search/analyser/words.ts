import { letters } from './letters'
import { eachWord } from './word-bounds'

/** A word of a text: how it is compared, how it is written (in lower case), and where it stands. */
export type Word = { text: string; raw: string; start: number; end: number }

/** Which words are meant, as they are compared, and with which character codes of a text they can begin. */
type Meant = { has: (word: string) => boolean; canBegin: (code: number) => boolean }
const everyWord: Meant = { has: () => true, canBegin: () => true }

const longest = 60

/**
 * The words of a text in their order, or those that are meant, by how they are compared. Hyphens and apostrophes part words;
 * what is left of `people's` is `people`.
 */
export function wordsOf(text: string, fold: (word: string) => string = letters, meant: Meant = everyWord): Word[] {
  const found: Word[] = []
  eachWord(text, (start, end) => {
    if (!meant.canBegin(text.charCodeAt(start))) return
    const raw = text.slice(start, end).toLowerCase()
    const word = shortened(fold(raw))
    const isRemnant = word === 's' && /['’]/.test(text[start - 1] ?? '')
    if (word !== '' && !isRemnant && meant.has(word)) found.push({ text: word, raw, start, end })
  })
  return found
}

/** Not cut through a character: half of one could not be written into an address. */
const shortened = (word: string) =>
  word.length <= longest ? word : word.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
