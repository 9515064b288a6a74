import { createTextLists, noteBits } from './text-lists'

/** Where a word occurs: for each text, how often in its title, its summary, its main part and the rest. */
export type Postings = {
  add: (word: number, text: number, counts: FieldCounts) => void
  /** Calls `visit` for each text that has the word. */
  each: (word: number, visit: (text: number, counts: number) => void) => void
  /** In how many texts it occurs, those taken away since included. */
  count: (word: number) => number
}
export type FieldCounts = readonly [title: number, summary: number, main: number, rest: number]

export function createPostings(): Postings {
  const { add, each, count } = createTextLists()
  return {
    add: (word, text, counts) => add(word, text, rankOf[packed(counts)] as number),
    each: (word, visit) => each(word, (text, rank) => visit(text, byRank[rank] as number)),
    count,
  }
}

const least = Math.min

/** The counts of one word in one text as one number: two bits for each of the short fields, three for each of the long ones. */
export const packed = ([title, summary, main, rest]: FieldCounts): number =>
  least(title, 3) * 256 + least(summary, 3) * 64 + least(main, 7) * 8 + least(rest, 7)

/** How much the places count in which a word occurs: the title most, a second time less than the first. */
export const weightOf = (counts: number): number => weights[counts] ?? 0

/** The same for a word that stands once in a field, from 0 for the title. */
export const weightOnceIn = (field: number): number => weights[onceIn[field] ?? 0] ?? 0
const onceIn = [256, 64, 8, 1]

/** How often a word occurs in all, by its counts; most often once. */
const occurrences = (counts: number) => (counts >>> 8) + ((counts >>> 6) & 3) + ((counts >>> 3) & 7) + (counts & 7)
/** All counts there can be, the commonest first, since lists keep the smallest numbers in the least room. */
const byRank = Uint16Array.from({ length: 2 ** noteBits }, (_, counts) => counts).sort(
  (one, other) => (occurrences(one) || Infinity) - (occurrences(other) || Infinity) || one - other,
)
const rankOf = new Uint16Array(byRank.length)
for (const [rank, counts] of byRank.entries()) rankOf[counts] = rank

const saturated = (count: number) => (count === 0 ? 0 : 1 + 0.35 * Math.log2(count))
const weights = Float64Array.from(
  { length: 2 ** noteBits },
  (_, counts) =>
    5 * saturated(counts >>> 8) +
    2.4 * saturated((counts >>> 6) & 3) +
    1.5 * saturated((counts >>> 3) & 7) +
    1 * saturated(counts & 7),
)
