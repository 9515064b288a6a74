import { letters } from './letters'

/** A word of a text: how it is compared, how it is written (in lower case), and where it stands. */
export type Word = { text: string; raw: string; start: number; end: number }

// An apostrophe is a letter in Ukrainian (м'ята) and the end of a word elsewhere (l'école, people's).
const pattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}ـ]*(?:(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})[\p{L}\p{M}]+)?/gu
const longest = 60

/** The words of a text in their order. Hyphens and apostrophes part words; what is left of `people's` is `people`. */
export function wordsOf(text: string, fold: (word: string) => string = letters): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(pattern)) {
    const raw = match[0].toLowerCase()
    const word = shortened(fold(raw))
    const isRemnant = word === 's' && /['’]/.test(text[match.index - 1] ?? '')
    if (word !== '' && !isRemnant)
      found.push({ text: word, raw, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** Not cut through a character: half of one could not be written into an address. */
const shortened = (word: string) =>
  word.length <= longest ? word : word.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
