import { createColumn } from './column'

/** Many lists of whole numbers that are only ever added to. Lists are called by number, from 0. */
export type NumberLists = {
  add: (list: number, value: number) => void
  count: (list: number) => number
  each: (list: number, visit: (value: number) => void) => void
  /** A copy; empty for a list that nothing was added to, or that there is not (-1). */
  read: (list: number) => number[]
}

/** Numbers that a block can hold; lists take pieces of blocks, and no piece reaches over the end of one. */
const blockBits = 16
const blockSize = 2 ** blockBits
/** A list's pieces hold 1, 2, 4 … numbers, so that short ones are small and long ones have few. */
const largestPiece = 1024
const doublingUntil = 2 * largestPiece - 1

/**
 * Most lists are short and some are very long: as arrays of their own the short ones would weigh many times what they hold.
 * Here a list is a chain of pieces out of large blocks, each with the place of the next one behind its last number, as
 * Lucene keeps postings that are being written. Only the last block is ever moved, to grow: there are many tables with little.
 */
export function createNumberLists(): NumberLists {
  const blocks: Uint32Array[] = []
  let used = 0
  // Of each list where it begins, where its next number goes, and how many it has.
  const [heads, tails, counts] = [createColumn(), createColumn(), createColumn()]

  const newPiece = (size: number) => {
    const last = blocks.at(-1)
    const needed = used + size + 1
    if (!last || needed > blockSize) {
      blocks.push(new Uint32Array(roomBeside(blocks.length)))
      used = 0
    } else if (needed > last.length) {
      const larger = new Uint32Array(Math.min(blockSize, Math.ceil(needed * growth)))
      larger.set(last)
      blocks[blocks.length - 1] = larger
    }
    const place = (blocks.length - 1) * blockSize + used
    used += size + 1
    return place
  }
  const write = (place: number, value: number) => {
    const block = blocks[place >>> blockBits]
    if (block) block[place & (blockSize - 1)] = value
  }
  const each: NumberLists['each'] = (list, visit) => {
    let left = list < 0 ? 0 : counts.at(list)
    let place = heads.at(list)
    for (let size = 1; left > 0; size = Math.min(size * 2, largestPiece)) {
      const block = blocks[place >>> blockBits]
      if (!block) return
      const from = place & (blockSize - 1)
      const to = from + Math.min(size, left)
      for (let at = from; at < to; at += 1) visit(block[at] as number)
      left -= to - from
      place = block[from + size] ?? 0
    }
  }
  return {
    add: (list, value) => {
      const count = counts.at(list)
      let place = tails.at(list)
      if (isWhole(count)) {
        const piece = newPiece(Math.min(count + 1, largestPiece))
        if (count === 0) heads.set(list, piece)
        else write(place, piece)
        place = piece
      }
      write(place, value)
      tails.set(list, place + 1)
      counts.set(list, count + 1)
    },
    count: (list) => (list < 0 ? 0 : counts.at(list)),
    each,
    read: (list) => {
      const values: number[] = []
      each(list, (value) => values.push(value))
      return values
    },
  }
}

const growth = 1.5
const leastRoom = 2 * largestPiece
/** How large a block begins beside so many: with a quarter of what they hold, as far as it may grow. */
const roomBeside = (blocks: number) => Math.min(blockSize, Math.max(leastRoom, (blocks * blockSize) / 4))

/** Whether the last piece of a list with so many numbers is full, or there is none yet. */
const isWhole = (count: number) =>
  count <= doublingUntil ? (count & (count + 1)) === 0 : (count - doublingUntil) % largestPiece === 0
