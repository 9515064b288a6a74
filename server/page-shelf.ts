import { LRUCache } from 'lru-cache'
import { openFrequency } from './frequency'
import type { Page } from './page'

export type Kept = { page: Page; seq: number | undefined }

/** Kept pages within a number of bytes. */
export type Shelf = {
  get: (key: string) => Kept | undefined
  has: (key: string) => boolean
  set: (key: string, kept: Kept) => void
  remove: (key: string) => void
  empty: () => void
  count: () => number
}

const sizeOf = ({ page }: Kept, key: string) => page.bodies.size + key.length * 2 + 600
const openPages = (maxBytes: number) =>
  new LRUCache<string, Kept>({ maxSize: maxBytes, maxEntrySize: maxBytes / 8, sizeCalculation: sizeOf })

/** For addresses of which there is a bounded number: whatever was asked longest ago makes room. */
export function openShelf(maxBytes: number): Shelf {
  const pages = openPages(maxBytes)
  return {
    get: (key) => pages.get(key),
    set: (key, kept) => void pages.set(key, kept),
    has: (key) => pages.has(key),
    remove: (key) => void pages.delete(key),
    empty: () => pages.clear(),
    count: () => pages.size,
  }
}

/** So many of those asked longest ago are compared, when room is needed. */
const compared = 32

/**
 * For addresses that anybody can invent: a new one only takes the place of others that were asked less often. Asking for
 * ever new ones, once each, moves nothing out that somebody comes back to.
 */
export function openGuardedShelf(maxBytes: number): Shelf {
  const pages = openPages(maxBytes)
  const frequency = openFrequency()

  /** The least asked of the oldest, enough of them to make room; undefined where they are asked as often as the new one. */
  const makingRoom = (key: string, needed: number): string[] | undefined => {
    const asked = frequency.of(key)
    const found: string[] = []
    let room = pages.maxSize - pages.calculatedSize
    for (const one of oldestOf(pages).sort((a, b) => a.asked - b.asked)) {
      if (room >= needed) break
      if (one.asked >= asked) return undefined
      found.push(one.key)
      room += one.size
    }
    return room >= needed ? found : undefined
  }
  const oldestOf = (from: typeof pages) => {
    const oldest: { key: string; size: number; asked: number }[] = []
    for (const key of from.rkeys()) {
      const kept = from.peek(key)
      if (kept) oldest.push({ key, size: sizeOf(kept, key), asked: frequency.of(key) })
      if (oldest.length === compared) break
    }
    return oldest
  }
  return {
    get: (key) => {
      frequency.note(key)
      return pages.get(key)
    },
    set: (key, kept) => {
      const needed = sizeOf(kept, key)
      if (needed > maxBytes / 8) return
      pages.delete(key)
      const leaving = pages.calculatedSize + needed <= pages.maxSize ? [] : makingRoom(key, needed)
      if (!leaving) return
      for (const one of leaving) pages.delete(one)
      pages.set(key, kept)
    },
    has: (key) => pages.has(key),
    remove: (key) => void pages.delete(key),
    empty: () => pages.clear(),
    count: () => pages.size,
  }
}
