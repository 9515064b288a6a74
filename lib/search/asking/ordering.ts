import { compareLetters } from '@/lib/format/order'
import type { Sort } from '@/lib/search/question'
import type { Tables } from '@/lib/search/store/tables'
import type { Results } from './results'

type Order = (one: number, other: number) => number

/** Compares records for a sort; the key settles what else is equal, so that the order is always the same. */
export function comparing(
  { records }: Tables,
  { score, exact }: Results,
  { sort, locale }: { sort: Sort; locale: string },
): Order {
  const byKey: Order = (one, other) => compareLetters(records[one]?.id ?? '', records[other]?.id ?? '')
  // Letter by letter: quick, and enough between records of one day.
  const latest: Order = (one, other) =>
    compareLetters(records[other]?.happenedOn ?? '', records[one]?.happenedOn ?? '') ||
    compareLetters(titleIn(records[one], locale), titleIn(records[other], locale)) ||
    byKey(one, other)
  const { compare: inAlphabet } = new Intl.Collator(locale, { numeric: true })
  const relevant: Order = (one, other) => (score[other] ?? 0) - (score[one] ?? 0) || latest(one, other)
  const orders: Record<Sort, Order> = {
    relevance: (one, other) => (exact[other] ?? 0) - (exact[one] ?? 0) || relevant(one, other),
    date: latest,
    title: (one, other) =>
      inAlphabet(titleIn(records[one], locale), titleIn(records[other], locale)) || byKey(one, other),
    evidence: (one, other) => (records[other]?.evidence ?? 0) - (records[one]?.evidence ?? 0) || relevant(one, other),
  }
  return orders[sort]
}

type Titled = { titles: Readonly<Record<string, string>>; anyTitle: string } | undefined
const titleIn = (record: Titled, locale: string) => record?.titles[locale] ?? record?.anyTitle ?? ''

/** The first `count` of some in an order, without ordering the rest where only a page is wanted. */
export function firstOf<One>(all: readonly One[], count: number, order: (one: One, other: One) => number): One[] {
  if (all.length <= count * 4 || count > mostInserted) return all.toSorted(order).slice(0, count)
  const best: One[] = []
  for (const one of all) {
    const last = best.at(-1)
    if (best.length === count && last !== undefined && order(one, last) >= 0) continue
    best.splice(placeFor(one, best, order), 0, one)
    if (best.length > count) best.pop()
  }
  return best
}

/** Where more are wanted than this, moving them costs more than ordering all. */
const mostInserted = 500

function placeFor<One>(one: One, sorted: readonly One[], order: (one: One, other: One) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(sorted[middle] as One, one) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
