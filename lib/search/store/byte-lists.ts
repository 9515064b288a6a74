import { createColumn } from './column'

/** Many lists of entries of some bytes each, that are only ever added to. Lists are called by number, from 0. */
export type ByteLists = {
  /** Adds an entry: the first `length` of some bytes, of which the first must not be 0. */
  add: (list: number, bytes: Uint8Array, length: number) => void
  /** Before the first entry of a list that has one. */
  read: (list: number) => Reading
  /** Goes on to the next entry; to be called before each is read, and only as often as there are any. */
  next: (reading: Reading) => void
}

/** A place in a list: entries are read from `bytes` at `at`, which is then left behind them. */
export type Reading = {
  bytes: Uint8Array
  at: number
  /** Where the piece of the list ends in `bytes`. */
  end: number
  /** Bytes in all pieces up to this one. */
  room: number
}

/** Bytes that a block can hold; lists take pieces of blocks, and no piece reaches over the end of one. */
const blockBits = 18
const blockSize = 2 ** blockBits
/** Pieces grow with their list, so that short ones are small and long ones have few. */
const firstPiece = 4
const [smallestPiece, largestPiece] = [8, 4096]
const pieceBehind = (room: number) => Math.min(Math.max(room >>> 2, smallestPiece), largestPiece)
/** Behind the last piece: how many bytes all have. Behind any other: where the next one is. */
const linkBytes = 4

/**
 * Most lists are short and some are very long: as arrays of their own the short ones would weigh many times what they hold.
 * Here a list is a chain of pieces out of large blocks, as Lucene keeps postings that are being written. An entry never
 * reaches from one piece into the next; what is left of a piece is 0. Only the last block is ever moved, to grow: there are
 * many tables with little.
 */
export function createByteLists(): ByteLists {
  const blocks: Uint8Array[] = []
  let used = 0
  // Of each list where it begins, where its next entry goes, and where its last piece ends; 0 where nothing was added.
  const [heads, tails, ends] = [createColumn(), createColumn(), createColumn()]

  const blockAt = (place: number) => blocks[place >>> blockBits] as Uint8Array
  const newPiece = (size: number, room: number) => {
    const last = blocks.at(-1)
    const needed = used + size + linkBytes
    if (!last || needed > blockSize) {
      blocks.push(new Uint8Array(roomBeside(blocks.length)))
      used = 0
    } else if (needed > last.length) {
      const larger = new Uint8Array(Math.min(blockSize, Math.ceil(needed * growth)))
      larger.set(last)
      blocks[blocks.length - 1] = larger
    }
    const place = (blocks.length - 1) * blockSize + used
    used += size + linkBytes
    writeLink(blockAt(place), (place & (blockSize - 1)) + size, room)
    return place
  }
  const linkAt = (place: number) => readLink(blockAt(place), place & (blockSize - 1))
  /** Puts another piece behind the last one of a list. */
  const extend = (list: number) => {
    const end = ends.at(list)
    const room = end === 0 ? 0 : linkAt(end)
    const size = end === 0 ? firstPiece : pieceBehind(room)
    const piece = newPiece(size, room + size)
    if (end === 0) heads.set(list, piece)
    else writeLink(blockAt(end), end & (blockSize - 1), piece)
    tails.set(list, piece)
    ends.set(list, piece + size)
  }
  return {
    add: (list, bytes, length) => {
      while (ends.at(list) - tails.at(list) < length) extend(list)
      const tail = tails.at(list)
      const block = blockAt(tail)
      const start = tail & (blockSize - 1)
      for (let place = 0; place < length; place += 1) block[start + place] = bytes[place] as number
      tails.set(list, tail + length)
    },
    read: (list) => {
      const head = heads.at(list)
      const at = head & (blockSize - 1)
      return { bytes: blockAt(head), at, end: at + firstPiece, room: firstPiece }
    },
    next: (reading) => {
      while (reading.at === reading.end || reading.bytes[reading.at] === 0) {
        const place = readLink(reading.bytes, reading.end)
        const size = pieceBehind(reading.room)
        reading.bytes = blockAt(place)
        reading.at = place & (blockSize - 1)
        reading.end = reading.at + size
        reading.room += size
      }
    },
  }
}

const growth = 1.5
const leastRoom = 2 * largestPiece
/** How large a block begins beside so many: with a quarter of what they hold, as far as it may grow. */
const roomBeside = (blocks: number) => Math.min(blockSize, Math.max(leastRoom, (blocks * blockSize) / 4))

function writeLink(bytes: Uint8Array, at: number, link: number) {
  for (let place = 0; place < linkBytes; place += 1) bytes[at + place] = link >>> (8 * place)
}

function readLink(bytes: Uint8Array, at: number): number {
  const byte = (place: number) => bytes[at + place] as number
  return (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> 0
}

/** Bits of a number that a byte holds; the highest one marks the last byte. */
const groupSize = 128

/**
 * Writes a whole number from 0 in as many bytes as it needs, the highest first, which is therefore never 0. Returns the place
 * behind it.
 */
export function writeNumber(value: number, into: Uint8Array, at: number): number {
  let end = at
  for (let rest = value; rest >= groupSize; rest = Math.floor(rest / groupSize)) end += 1
  into[end] = (value % groupSize) + groupSize
  let rest = Math.floor(value / groupSize)
  for (let place = end - 1; place >= at; place -= 1) {
    into[place] = rest % groupSize
    rest = Math.floor(rest / groupSize)
  }
  return end + 1
}

/** Reads such a number and goes behind it. */
export function readNumber(reading: Reading): number {
  const { bytes } = reading
  let value = 0
  for (;;) {
    const byte = bytes[reading.at++] as number
    if (byte >= groupSize) return value * groupSize + (byte - groupSize)
    value = value * groupSize + byte
  }
}
