import { createColumn } from './column'

/** Texts, each once and with a number, from 0 in the order in which they came. */
export type TextTable = {
  /** The number of a text, or of a stretch of one; it gets one now if it has none. */
  add: (text: string, from?: number, to?: number) => number
  /** The same without giving it one: -1 where it has none. */
  find: (text: string, from?: number, to?: number) => number
  at: (number: number) => string
  lengthOf: (number: number) => number
  beginsWith: (number: number, letters: string) => boolean
  endsWith: (number: number, letters: string) => boolean
  size: () => number
}

/**
 * All letters stand next to each other in one array, and a table of numbers finds a text again: a quarter of a million words
 * as strings in a map would weigh five times as much, and the collector of garbage would look at each of them every time.
 */
export function createTextTable(): TextTable {
  const starts = createColumn(16)
  let letters = new Uint16Array(64)
  // Open addressing: a place holds the number of a text counted from 1, and is at most two thirds full.
  let places = new Uint32Array(32)
  let [size, used] = [0, 0]

  const startOf = (number: number) => starts.at(number)
  const endOf = (number: number) => (number + 1 < size ? starts.at(number + 1) : used)
  /** Whether the letters of a text stand in another from a place on. */
  const isAt = (number: number, text: string, from: number) => {
    const start = startOf(number)
    const length = endOf(number) - start
    for (let place = 0; place < length; place += 1)
      if (letters[start + place] !== text.charCodeAt(from + place)) return false
    return true
  }
  /** Where a text is kept, or where it would be. */
  const placeOf = (text: string, from: number, to: number) => {
    const mask = places.length - 1
    let place = hashOf(text, from, to) & mask
    for (let found = places[place] ?? 0; found > 0; found = places[place] ?? 0) {
      if (endOf(found - 1) - startOf(found - 1) === to - from && isAt(found - 1, text, from)) break
      place = (place + 1) & mask
    }
    return place
  }
  const write = (text: string, from: number, to: number) => {
    if (used + to - from > letters.length) {
      const larger = new Uint16Array(Math.ceil((used + to - from) * growth))
      larger.set(letters)
      letters = larger
    }
    starts.set(size, used)
    for (let place = from; place < to; place += 1) letters[used + place - from] = text.charCodeAt(place)
    used += to - from
    size += 1
  }
  const spread = () => {
    places = new Uint32Array(places.length * 2)
    const mask = places.length - 1
    for (let number = 0; number < size; number += 1) {
      let place = hashOfLetters(letters, startOf(number), endOf(number)) & mask
      while (places[place]) place = (place + 1) & mask
      places[place] = number + 1
    }
  }
  return {
    add: (text, from = 0, to = text.length) => {
      const place = placeOf(text, from, to)
      const known = places[place] ?? 0
      if (known > 0) return known - 1
      write(text, from, to)
      places[place] = size
      if (size * 3 > places.length * 2) spread()
      return size - 1
    },
    find: (text, from = 0, to = text.length) => (places[placeOf(text, from, to)] ?? 0) - 1,
    at: (number) => {
      if (number < 0 || number >= size) return ''
      return Reflect.apply(String.fromCharCode, null, letters.subarray(startOf(number), endOf(number)))
    },
    lengthOf: (number) => endOf(number) - startOf(number),
    beginsWith: (number, begin) => {
      const start = startOf(number)
      return endOf(number) - start >= begin.length && hasAt(letters, start, begin)
    },
    endsWith: (number, end) => {
      const start = endOf(number) - end.length
      return start >= startOf(number) && hasAt(letters, start, end)
    },
    size: () => size,
  }
}

const growth = 1.5

function hasAt(letters: Uint16Array, start: number, text: string): boolean {
  for (let place = 0; place < text.length; place += 1)
    if (letters[start + place] !== text.charCodeAt(place)) return false
  return true
}

/** FNV-1a, letter by letter, with the last stirring of MurmurHash: its low bits tell which place. */
function hashOf(text: string, from: number, to: number): number {
  let hash = basis
  for (let place = from; place < to; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), prime)
  return stirred(hash)
}

function hashOfLetters(letters: Uint16Array, from: number, to: number): number {
  let hash = basis
  for (let place = from; place < to; place += 1) hash = Math.imul(hash ^ (letters[place] as number), prime)
  return stirred(hash)
}

const basis = 0x811c9dc5
const prime = 0x01000193
function stirred(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
