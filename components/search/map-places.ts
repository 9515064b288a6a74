import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { nutsCountry, outlineOf } from '@/lib/map/outlines'
import type { Facet, FacetValue } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import { goingToCountry, goingToRegion, releasing, searchPath } from './steps'
import { facetNamed, valueName } from './value-names'

/** A place that results lie in: on the map a shape, in the table a row. */
export type MapPlace = {
  key: string
  name: string
  count: number
  /** NUTS codes; none where it has no shape. */
  codes: string[]
  href: string
  isChosen: boolean
}

/** A country or, without a code, what lies in none that is listed; with its regions. */
export type MapCountryPlaces = { country: MapPlace | null; regions: MapPlace[] }

/** More shapes than these cannot be told apart, nor pressed, at the width of a page. */
const mostShapes = 48
/** Lengths of NUTS codes, fine to coarse. */
const levels = [5, 4, 3]

type Given = { locale: Locale; question: Question; facets: readonly Facet[] }

/** Countries and regions of the results, the most first; of the regions the finest that a map can show. */
export function mapPlaces({ locale, question, facets }: Given): MapCountryPlaces[] {
  const counted = (name: 'country' | 'region') =>
    facetNamed(facets, name).values.filter(({ count, state }) => count > 0 && state !== 'excluded')
  const regions = drawnRegions(counted('region'), question).map((one) => regionPlace(one, { locale, question }))
  const countries = counted('country')
    .map((one) => countryPlace(one, { locale, question }))
    .toSorted((one, other) => other.count - one.count)
  const placed = countries.map((country) => ({
    country,
    regions: regions.filter(({ key }) => country.codes.some((code) => key.startsWith(code))),
  }))
  const listed = new Set(placed.flatMap((one) => one.regions))
  const others = regions.filter((one) => !listed.has(one))
  return others.length > 0 ? [...placed, { country: null, regions: others }] : placed
}

/** The finest regions that are few enough, inside what was chosen; those without a code are not drawn, but listed. */
export function drawnRegions(values: readonly FacetValue[], { choices }: Pick<Question, 'choices'>): FacetValue[] {
  const chosen = choices.region.include
  const scopes = [...chosen, ...choices.country.include.map(nutsCountry)].filter((value) => !hasNoCode({ value }))
  const isInScope = ({ value }: FacetValue) => scopes.length === 0 || scopes.some((scope) => value.startsWith(scope))
  const coded = values.filter((one) => !hasNoCode(one) && isInScope(one))
  const cuts = levels.map((length) => leavesOf(coded, length))
  const cut = cuts.find((one) => one.length <= mostShapes) ?? []
  const others = values.filter((one) => hasNoCode(one) && (chosen.length === 0 || chosen.includes(one.value)))
  return [...cut, ...others]
}

const hasNoCode = ({ value }: Pick<FacetValue, 'value'>) => value.startsWith('r')

/** Regions of one level, and wider ones where nothing finer is known. */
function leavesOf(values: readonly FacetValue[], length: number): FacetValue[] {
  const known = values.filter(({ value }) => value.length <= length)
  return known.filter(({ value }) => !known.some((other) => other.value !== value && other.value.startsWith(value)))
}

type Asked = { locale: Locale; question: Question }

function countryPlace({ value, label, count }: FacetValue, { locale, question }: Asked): MapPlace {
  const isChosen = question.choices.country.include.includes(value)
  const next = isChosen ? releasing(question, 'country', value) : goingToCountry(question, value)
  const nuts = nutsCountry(value)
  return {
    ...{ key: value, name: label ?? countryName(value, locale), count, isChosen, href: searchPath(next, locale) },
    codes: outlineOf([nuts]).length > 0 ? [nuts] : [],
  }
}

function regionPlace({ value, label, count }: FacetValue, { locale, question }: Asked): MapPlace {
  const isChosen = question.choices.region.include.includes(value)
  const next = isChosen ? releasing(question, 'region', value) : goingToRegion(question, value)
  return {
    ...{ key: value, name: valueName('region', { value, label }, locale), count, isChosen },
    href: searchPath(next, locale),
    codes: outlineOf([value]).length > 0 ? [value] : [],
  }
}

/** How dark a count is drawn, from 1 to 4, beside the largest. */
export const shadeOf = (count: number, most: number) =>
  Math.max(1, Math.ceil((4 * Math.sqrt(count)) / Math.sqrt(most || 1)))
