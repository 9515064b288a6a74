import type { Facet, FacetValue } from './answer'
import type { Question } from './question'

/** Those with the most results, from which a page takes the first it shows. */
const weighed = 30
/** The most values a page carries of the one facet that shows more; a tree opens one branch at a time from here on. */
const most = 150

/** Facets with as many of their values as a page can list; a map shows them all. */
export function listed(facets: readonly Facet[], { more, view }: Pick<Question, 'more' | 'view'>): Facet[] {
  return facets.map((facet) => (view === 'map' ? facet : shortened(facet, facet.name === more ? most : weighed)))
}

function shortened({ name, values }: Facet, limit: number): Facet {
  const kept = name === 'region' ? inSight(values, limit) : mostFrequent(values, limit)
  return { name, values: kept, further: values.length - kept.length }
}

/** The answer lists what most results have first; what was chosen stays, however few have it. */
const mostFrequent = (values: readonly FacetValue[], limit: number) =>
  values.filter(({ state }, place) => place < limit || state !== 'open')

/** Of a tree too large for a page: its top, the way to what was chosen, and what lies in it. */
function inSight(values: FacetValue[], limit: number): FacetValue[] {
  if (values.length <= limit) return values
  const chosen = values.filter(({ state }) => state !== 'open').map(({ value }) => value)
  return values.filter(
    ({ value, depth, state }) =>
      depth === 0 ||
      state !== 'open' ||
      chosen.some((one) => one.startsWith(value) || (value.startsWith(one) && value.length === one.length + 1)),
  )
}
