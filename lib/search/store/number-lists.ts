import { createByteLists, readNumber, writeNumber } from './byte-lists'
import { createColumn } from './column'

/** Many lists of whole numbers from 0 that are only ever added to. Lists are called by number, from 0. */
export type NumberLists = {
  add: (list: number, value: number) => void
  count: (list: number) => number
  each: (list: number, visit: (value: number) => void) => void
  /** A copy; empty for a list that nothing was added to, or that there is not (-1). */
  read: (list: number) => number[]
}

/** Of each number only how far it is from the one before: neighbours are mostly near, and take a byte or two. */
export function createNumberLists(): NumberLists {
  const lists = createByteLists()
  const [counts, lasts] = [createColumn(), createColumn()]
  const entry = new Uint8Array(8)

  const count: NumberLists['count'] = (list) => (list < 0 ? 0 : counts.at(list))
  const each: NumberLists['each'] = (list, visit) => {
    let left = count(list)
    if (left === 0) return
    const reading = lists.read(list)
    for (let value = 0; left > 0; left -= 1) {
      lists.next(reading)
      value += signed(readNumber(reading))
      visit(value)
    }
  }
  return {
    add: (list, value) => {
      lists.add(list, entry, writeNumber(unsigned(value - lasts.at(list)), entry, 0))
      lasts.set(list, value)
      counts.set(list, counts.at(list) + 1)
    },
    count,
    each,
    read: (list) => {
      const values: number[] = []
      each(list, (value) => values.push(value))
      return values
    },
  }
}

/** 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 … */
const unsigned = (step: number) => (step >= 0 ? step * 2 : -step * 2 - 1)
const signed = (number: number) => ((number & 1) === 0 ? number / 2 : -(number + 1) / 2)
