import type { Sort } from '@/lib/search/question'
import type { Tables } from '@/lib/search/store/tables'
import type { Candidate } from './candidate'

/** Compares records for a sort; the key settles what else is equal, so that the order is always the same. */
export function comparing(
  { records }: Tables,
  sort: Sort,
  locale: string,
): (one: Candidate, other: Candidate) => number {
  const of = ({ record }: Candidate) => records[record]
  const latest = (one: Candidate, other: Candidate) =>
    compare(of(other)?.happenedOn ?? '', of(one)?.happenedOn ?? '') || title(one, other)
  const collator = new Intl.Collator(locale, { numeric: true })
  const title = (one: Candidate, other: Candidate) =>
    collator.compare(titleIn(of(one), locale), titleIn(of(other), locale)) ||
    compare(of(one)?.id ?? '', of(other)?.id ?? '')
  const orders: Record<Sort, (one: Candidate, other: Candidate) => number> = {
    relevance: (one, other) =>
      Number(other.isExact) - Number(one.isExact) || other.score - one.score || latest(one, other),
    date: latest,
    title,
    evidence: (one, other) =>
      (of(other)?.evidence ?? 0) - (of(one)?.evidence ?? 0) || other.score - one.score || latest(one, other),
  }
  return orders[sort]
}

type Titled = { titles: Readonly<Record<string, string>> } | undefined
const titleIn = (record: Titled, locale: string) =>
  record?.titles[locale] ?? Object.values(record?.titles ?? {})[0] ?? ''

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

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
