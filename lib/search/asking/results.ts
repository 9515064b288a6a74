import { createSheet } from '@/lib/search/sheet'
import type { Tables } from '@/lib/search/store/tables'
import { weights } from './weights'

/**
 * Records that were found, as columns by the numbers of the records: a question may find a hundred thousand, of which a
 * page shows twenty.
 */
export type Results = {
  /** In no order. */
  records: number[]
  score: Float64Array
  /** What was found added up, without regard to how much of the question it is. */
  sum: Float64Array
  /** 1 for those that match exactly. */
  exact: Uint8Array
  /** The best text of each. */
  text: Int32Array
  /** The units of the question each has, a bit for each. */
  units: Uint16Array
  /** How much of the question's weight they are, from 0 to 1. */
  cover: Float64Array
  /** 1 for those tagged with a concept of the question. */
  tagged: Uint8Array
}

const sheet = createSheet<Results>(
  (size) => ({
    records: [],
    score: new Float64Array(size),
    sum: new Float64Array(size),
    exact: new Uint8Array(size),
    text: new Int32Array(size).fill(-1),
    units: new Uint16Array(size),
    cover: new Float64Array(size),
    tagged: new Uint8Array(size),
  }),
  ({ records, text, ...columns }) => {
    for (const column of Object.values(columns)) column.fill(0)
    text.fill(-1)
    records.length = 0
  },
)

/** Nothing found yet; good until the next question is asked. */
export const blankResults = ({ records: { length } }: Tables): Results => sheet(length)

const { leastWorth } = weights

/** What is found counts by how much of the question it is. */
export const worthOf = (cover: number) => leastWorth + (1 - leastWorth) * cover

/** How many bits are set. */
export function bitsIn(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1
  return count
}
