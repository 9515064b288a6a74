import { byName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { PageKind } from '@/lib/public/addresses'
import type { Facet, FacetValue } from '@/lib/search/answer'
import type { FacetName } from '@/lib/search/facets'
import { valueName } from './value-names'

/** Shown before the reader asks for more. */
const shownFirst = 8
/** Those with the most results, from which the first are taken in the order of the facet. */
const weighed = 30
/** The most values a page carries of the one facet that shows more; a tree opens one branch at a time from here on. */
const most = 150

export type NamedValue = FacetValue & { name: string }

/** Practices first: they are what most people come for. */
const kinds: readonly PageKind[] = [
  ...(['practice', 'gap', 'pilot', 'roundtable', 'region', 'project', 'partner', 'publication'] as const),
  ...(['press', 'event', 'campaign', 'round', 'score', 'codebook'] as const),
]
const fixedOrder: Partial<Record<FacetName, readonly string[]>> = {
  kind: kinds,
  evidence: ['strong', 'good', 'some', 'none'],
  running: ['yes', 'no'],
}
const latestFirst: readonly FacetName[] = ['year', 'funded']

/**
 * The values of a facet as the page lists them: the first few and whatever is chosen, or all in their order where the reader
 * asked for `more`; and how many are not among them.
 */
export function listedValues({ name, values }: Facet, { locale, isMore }: { locale: Locale; isMore: boolean }) {
  const limit = isMore ? most : weighed
  const kept = name === 'region' ? inSight(values, limit) : mostFrequent(values, limit)
  const named = kept.map((one): NamedValue => ({ ...one, name: valueName(name, one, locale) }))
  const sorted = name === 'region' ? named : named.toSorted(orderOf(name, locale))
  const listed = isMore ? sorted : firstOf(sorted)
  return { listed, further: values.length - listed.length }
}

/** One value more is no longer than the words that would hide it. */
function firstOf(values: readonly NamedValue[]) {
  const count = values.length === shownFirst + 1 ? shownFirst + 1 : shownFirst
  return values.filter(({ state }, place) => place < count || state !== 'open')
}

function orderOf(name: FacetName, locale: Locale) {
  const fixed = fixedOrder[name]
  const compare = byName(locale)
  return (one: NamedValue, other: NamedValue) => {
    if (fixed) return fixed.indexOf(one.value) - fixed.indexOf(other.value)
    if (latestFirst.includes(name)) return one.value < other.value ? 1 : -1
    return other.count - one.count || compare(one.name, other.name)
  }
}

/** The answer lists what most results have first; what was chosen stays, however few have it. */
const mostFrequent = (values: readonly FacetValue[], limit: number) =>
  values.filter(({ state }, place) => place < limit || state !== 'open')

/** Of a tree too large for a page: its top, the way to what was chosen, and what lies in it. */
function inSight(values: readonly FacetValue[], limit: number): readonly FacetValue[] {
  if (values.length <= limit) return values
  const chosen = values.filter(({ state }) => state !== 'open').map(({ value }) => value)
  return values.filter(
    ({ value, depth, state }) =>
      depth === 0 ||
      state !== 'open' ||
      chosen.some((one) => one.startsWith(value) || (value.startsWith(one) && value.length === one.length + 1)),
  )
}
