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
const shortList = 32
const exactList = 6

export function createPostings(): Postings {
  // Most words occur in a few texts only, where a typed array would weigh more than what it holds.
  const lists: (number[] | Uint32Array)[] = []
  const lengths: number[] = []
  return {
    add: (word, text, counts) => {
      const entry = text * 2 ** countBits + packed(counts)
      const length = lengths[word] ?? 0
      const list = lists[word]
      // A list that grows by itself would take room for sixteen more.
      if (!list || length < exactList) lists[word] = [...(list ?? []), entry]
      else {
        const roomy = roomIn(list, length)
        roomy[length] = entry
        lists[word] = roomy
      }
      lengths[word] = length + 1
    },
    each: (word, visit) => {
      const list = lists[word]
      const length = lengths[word] ?? 0
      for (let place = 0; place < length; place += 1) {
        const entry = list?.[place] ?? 0
        visit(entry >>> countBits, entry & (2 ** countBits - 1))
      }
    },
    count: (word) => lengths[word] ?? 0,
  }
}

function roomIn(list: number[] | Uint32Array, length: number): number[] | Uint32Array {
  if (length < shortList || length < list.length) return list
  const larger = new Uint32Array(Math.ceil(length * 1.5))
  larger.set(list)
  return larger
}

const least = Math.min

/** The counts of one word in one text, as lists keep them. */
export const packed = ([title, summary, main, rest]: FieldCounts): number =>
  least(title, 3) * 256 + least(summary, 3) * 64 + least(main, 7) * 8 + least(rest, 7)

/** How much the places count in which a word occurs: the title most, a second time less than the first. */
export const weightOf = (counts: number): number => weights[counts] ?? 0

const saturated = (count: number) => (count === 0 ? 0 : 1 + 0.35 * Math.log2(count))
const weights = Float64Array.from(
  { length: 2 ** countBits },
  (_, counts) =>
    5 * saturated(counts >>> 8) +
    2.4 * saturated((counts >>> 6) & 3) +
    1.5 * saturated((counts >>> 3) & 7) +
    1 * saturated(counts & 7),
)
