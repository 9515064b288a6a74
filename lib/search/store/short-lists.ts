import { createColumn } from './column'

/** Many lists of a few whole numbers each, that are only ever added to. Lists are called by number, from 0. */
export type ShortLists = {
  add: (list: number, value: number) => void
  read: (list: number) => number[]
}

/** Each list is a ring of which the last number is known: most have only one, and knowing more of them would weigh more. */
export function createShortLists(): ShortLists {
  // Of each list where its last number is, counted from 1; of each number where the next one of its list is.
  const [lasts, values, nexts] = [createColumn(), createColumn(), createColumn()]
  let size = 0
  return {
    add: (list, value) => {
      const last = lasts.at(list) - 1
      values.set(size, value)
      nexts.set(size, last < 0 ? size : nexts.at(last))
      if (last >= 0) nexts.set(last, size)
      size += 1
      lasts.set(list, size)
    },
    read: (list) => {
      const last = list < 0 ? -1 : lasts.at(list) - 1
      if (last < 0) return []
      const found: number[] = []
      let place = last
      do {
        place = nexts.at(place)
        found.push(values.at(place))
      } while (place !== last)
      return found
    },
  }
}
