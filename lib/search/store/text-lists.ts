import { createByteLists, readNumber, writeNumber } from './byte-lists'
import { createColumn } from './column'

/** Many lists of texts, each with a note below 2 ** `noteBits`. Lists are called by number, from 0. */
export type TextLists = {
  /** Adds a text to a list, not before those that it has. The smallest notes take no room of their own. */
  add: (list: number, text: number, note: number) => void
  /** Calls `visit` for each text of a list. */
  each: (list: number, visit: (text: number, note: number) => void) => void
  count: (list: number) => number
}

export const noteBits = 10
/** Bits that say which note it is, for the smallest; all set for any other, which is said behind. */
const smallBits = 3
const other = 2 ** smallBits - 1
/** Texts that one index can number. */
export const mostTexts = 2 ** (31 - smallBits)

/** Of each text only how far it is from the one before, together with its note: most take two bytes, many one. */
export function createTextLists(): TextLists {
  const lists = createByteLists()
  const [counts, lasts] = [createColumn(), createColumn()]
  const entry = new Uint8Array(8)
  return {
    add: (list, text, note) => {
      const step = text - lasts.at(list)
      let end = writeNumber(step * 2 ** smallBits + Math.min(note, other), entry, 0)
      if (note >= other) end = writeNumber(note - other, entry, end)
      lists.add(list, entry, end)
      lasts.set(list, text)
      counts.set(list, counts.at(list) + 1)
    },
    each: (list, visit) => {
      let left = counts.at(list)
      if (left === 0) return
      const reading = lists.read(list)
      for (let text = 0; left > 0; left -= 1) {
        lists.next(reading)
        const value = readNumber(reading)
        text += value >>> smallBits
        const note = value & other
        visit(text, note < other ? note : other + readNumber(reading))
      }
    },
    count: (list) => counts.at(list),
  }
}
