import { createNumberLists } from './number-lists'

/** Where a word occurs: for each text, how often in its title, its summary, its main part and the rest. */
export type Postings = {
  add: (word: number, text: number, counts: FieldCounts) => void
  /** Calls `visit` for each text that has the word. */
  each: (word: number, visit: (text: number, counts: number) => void) => void
  /** In how many texts it occurs, those taken away since included. */
  count: (word: number) => number
}
export type FieldCounts = readonly [title: number, summary: number, main: number, rest: number]

/** Bits that hold the four counts: two for each of the short fields, three for each of the long ones. */
const countBits = 10
/** Texts that one index can number. */
export const mostTexts = 2 ** (32 - countBits)

export function createPostings(): Postings {
  const lists = createNumberLists()
  return {
    add: (word, text, counts) => lists.add(word, text * 2 ** countBits + packed(counts)),
    each: (word, visit) => lists.each(word, (entry) => visit(entry >>> countBits, entry & (2 ** countBits - 1))),
    count: lists.count,
  }
}

const least = Math.min

/** The counts of one word in one text, as lists keep them. */
export const packed = ([title, summary, main, rest]: FieldCounts): number =>
  least(title, 3) * 256 + least(summary, 3) * 64 + least(main, 7) * 8 + least(rest, 7)

/** How much the places count in which a word occurs: the title most, a second time less than the first. */
export const weightOf = (counts: number): number => weights[counts] ?? 0

/** The same for a word that stands once in a field, from 0 for the title. */
export const weightOnceIn = (field: number): number => weights[onceIn[field] ?? 0] ?? 0
const onceIn = [256, 64, 8, 1]

const saturated = (count: number) => (count === 0 ? 0 : 1 + 0.35 * Math.log2(count))
const weights = Float64Array.from(
  { length: 2 ** countBits },
  (_, counts) =>
    5 * saturated(counts >>> 8) +
    2.4 * saturated((counts >>> 6) & 3) +
    1.5 * saturated((counts >>> 3) & 7) +
    1 * saturated(counts & 7),
)
