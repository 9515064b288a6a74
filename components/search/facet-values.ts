import { byName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { PageKind } from '@/lib/public/addresses'
import type { Facet, FacetValue } from '@/lib/search/answer'
import type { FacetName } from '@/lib/search/facets'
import { valueName } from './value-names'

/** Shown before the reader asks for more. */
const shownFirst = 8

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
export function listedValues(
  { name, values, further = 0 }: Facet,
  { locale, isMore }: { locale: Locale; isMore: boolean },
) {
  const named = values.map((one): NamedValue => ({ ...one, name: valueName(name, one, locale) }))
  const sorted = name === 'region' ? named : named.toSorted(orderOf(name, locale))
  const listed = isMore ? sorted : firstOf(sorted)
  return { listed, further: further + values.length - listed.length }
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
