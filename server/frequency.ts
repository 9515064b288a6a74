import { randomInt } from 'node:crypto'

export type Frequency = {
  note: (key: string) => void
  /** About how often a key was noted lately: never too low, seldom too high. */
  of: (key: string) => number
}

const rows = 4
const width = 2 ** 16
const most = 15

/**
 * Counts how often keys are asked for, however many there are, in a fixed quarter of a megabyte: a key has one counter in
 * each of four rows, the smallest of them is its count. All are halved now and then, so that what was is forgotten.
 */
export function openFrequency(): Frequency {
  const counters = Array.from({ length: rows }, () => new Uint8Array(width))
  // Nobody outside can choose keys that share their counters.
  const seed = randomInt(2 ** 31)
  let noted = 0

  const placesOf = (key: string) => {
    const [one, other] = [hashOf(key, seed), hashOf(key, ~seed) | 1]
    return counters.map((row, number) => ({ row, place: (one + number * other) >>> 16 }))
  }
  const least = (places: ReturnType<typeof placesOf>) => Math.min(...places.map(({ row, place }) => row[place] ?? 0))
  const halve = () => {
    for (const row of counters) for (let place = 0; place < width; place += 1) row[place] = (row[place] ?? 0) >>> 1
  }
  return {
    note: (key) => {
      const places = placesOf(key)
      const count = least(places)
      // Only the smallest: the others already count somebody else.
      if (count < most) for (const { row, place } of places) if (row[place] === count) row[place] = count + 1
      noted += 1
      if (noted % width === 0) halve()
    },
    of: (key) => least(placesOf(key)),
  }
}

/** FNV-1a, its bits mixed once more at the end. */
function hashOf(key: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let place = 0; place < key.length; place += 1) hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 12)
}
