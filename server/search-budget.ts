import { isIPv6 } from 'node:net'
import { LRUCache } from 'lru-cache'

/** Says whether one more search that nobody has asked before may be answered for an address. */
export type SearchBudget = (address: string) => boolean

/** A search costs some milliseconds of the one thread that serves everybody; people ask some in a minute. */
const atOnce = 60
const eachSecond = 1
const mostAddresses = 20_000

/**
 * A bucket of searches for every address, filled again second by second. Answers that are kept cost nothing and are not
 * counted. This machine's own addresses are not bounded: they are a proxy that was not named, or a bench.
 */
export function openSearchBudget(now: () => number = () => performance.now()): SearchBudget {
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: mostAddresses })
  return (address) => {
    if (isOwn(address)) return true
    const key = networkOf(address)
    const time = now()
    const { left, at } = buckets.get(key) ?? { left: atOnce, at: time }
    const filled = Math.min(atOnce, left + ((time - at) / 1000) * eachSecond)
    buckets.set(key, { left: Math.max(0, filled - 1), at: time })
    return filled >= 1
  }
}

const isOwn = (address: string) => /^$|^::1$|^(::ffff:)?127\./.test(address)

/** Whoever has one address of version 6 has a whole network of them. */
const networkOf = (address: string) =>
  isIPv6(address) && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address
