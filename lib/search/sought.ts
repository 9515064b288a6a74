import { letters } from './analyser/letters'

/** Words that are looked for in texts, as words are compared. */
export type Sought = {
  has: (word: string) => boolean
  /** Whether one of them can be written with this character code at its beginning: few words of a text need a closer look. */
  canBegin: (code: number) => boolean
}

export function soughtOf(words: Iterable<string>): Sought {
  const all = new Set(words)
  const beginnings = new Set(Array.from(all, (word) => word.charCodeAt(0)))
  return {
    has: (word) => all.has(word),
    canBegin: (code) => {
      const compared = comparedAs(code)
      return compared === unclear || beginnings.has(compared)
    },
  }
}

/** By the code of a character, the code with which a word that begins with it begins once it is compared; 0 where nobody has asked. */
const beginnings = new Uint16Array(2 ** 16)
/** No character has this code. */
const unclear = 0xffff

function comparedAs(code: number): number {
  const known = beginnings[code]
  if (known) return known
  const [first] = isHalf(code) ? '' : letters(String.fromCharCode(code))
  return (beginnings[code] = first?.charCodeAt(0) ?? unclear)
}

/** Half of a character tells nothing by itself. */
const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff
