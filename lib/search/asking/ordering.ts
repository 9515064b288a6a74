import type { Sort } from '@/lib/search/question'
import type { Tables } from '@/lib/search/store/tables'

/** A record that was found. */
export type Candidate = { record: number; score: number; isExact: boolean; text: number }

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
export const titleIn = (record: Titled, locale: string) =>
  record?.titles[locale] ?? Object.values(record?.titles ?? {})[0] ?? ''

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** The first `count` of some in an order, without ordering the rest. */
export function firstOf<One>(all: readonly One[], count: number, order: (one: One, other: One) => number): One[] {
  if (all.length <= count * 4) return all.toSorted(order).slice(0, count)
  // A heap whose root is the last of the best so far.
  const heap: One[] = []
  const isAfter = (one: number, other: number) => order(heap[one] as One, heap[other] as One) > 0
  const swap = (one: number, other: number) => {
    const kept = heap[one] as One
    heap[one] = heap[other] as One
    heap[other] = kept
  }
  const sink = () => {
    for (let place = 0; ; ) {
      let largest = place
      for (const child of [place * 2 + 1, place * 2 + 2])
        if (child < heap.length && isAfter(child, largest)) largest = child
      if (largest === place) return
      swap(place, largest)
      place = largest
    }
  }
  for (const one of all) {
    if (heap.length < count) {
      heap.push(one)
      for (let place = heap.length - 1; place > 0; ) {
        const parent = (place - 1) >> 1
        if (!isAfter(place, parent)) break
        swap(place, parent)
        place = parent
      }
    } else if (order(one, heap[0] as One) < 0) {
      heap[0] = one
      sink()
    }
  }
  return heap.sort(order)
}
