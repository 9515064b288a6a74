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

export function noResults({ records: { length } }: Tables): Results {
  return {
    records: [],
    score: new Float64Array(length),
    sum: new Float64Array(length),
    exact: new Uint8Array(length),
    text: new Int32Array(length).fill(-1),
    units: new Uint16Array(length),
    cover: new Float64Array(length),
    tagged: new Uint8Array(length),
  }
}

const { leastWorth } = weights

/** What is found counts by how much of the question it is. */
export const worthOf = (cover: number) => leastWorth + (1 - leastWorth) * cover

/** How many bits are set. */
export function bitsIn(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1
  return count
}
