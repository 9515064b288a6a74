import { byName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { Facet, FacetValue } from '@/lib/search/answer'
import type { FacetName } from '@/lib/search/facets'
import type { Choice } from '@/lib/search/question'
import { valueName } from './value-names'

/** Shown before the reader asks for more. */
export const shownFirst = 8
/** The most values a page carries of one facet; a tree opens one branch at a time from here on. */
const most = 40

export type NamedValue = FacetValue & { name: string }

const fixedOrder: Partial<Record<FacetName, readonly string[]>> = {
  evidence: ['strong', 'good', 'some', 'none'],
  running: ['yes', 'no'],
}
const latestFirst: readonly FacetName[] = ['year', 'funded']

/** The values of a facet as the page lists them, with what was chosen even where nothing has it; and how many more there are. */
export function listedValues({ name, values }: Facet, choice: Choice, locale: Locale) {
  const all = [...values, ...unheardOf(values, choice)].map(
    (one): NamedValue => ({ ...one, name: valueName(name, one, locale) }),
  )
  const ordered = name === 'region' ? all : all.toSorted(orderOf(name, locale))
  const listed = name === 'region' ? inSight(ordered) : mostFrequent(ordered)
  return { listed, further: all.length - listed.length }
}

/** Values that the address names and nothing has. */
function unheardOf(values: readonly FacetValue[], { include, exclude }: Choice): FacetValue[] {
  const known = new Set(values.map(({ value }) => value))
  const missing = (all: readonly string[], state: FacetValue['state']) =>
    all
      .filter((value) => !known.has(value))
      .map((value): FacetValue => ({ value, label: null, count: 0, state, depth: 0 }))
  return [...missing(include, 'included'), ...missing(exclude, 'excluded')]
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

function mostFrequent(values: readonly NamedValue[]): NamedValue[] {
  let left = most
  return values.filter(({ state }) => {
    left -= 1
    return left >= 0 || state !== 'open'
  })
}

/** Of a tree too large for a page: its top, the way to what was chosen, and what lies in it. */
function inSight(values: readonly NamedValue[]): NamedValue[] {
  if (values.length <= most) return [...values]
  const chosen = values.filter(({ state }) => state !== 'open').map(({ value }) => value)
  return values.filter(
    ({ value, depth, state }) =>
      depth === 0 ||
      state !== 'open' ||
      chosen.some((one) => one.startsWith(value) || (value.startsWith(one) && value.length === one.length + 1)),
  )
}
