import { type FacetName, facetNames, isFacetValue, shortKeyOf } from '@/lib/search/facets'
import type { SearchRecord } from '@/lib/search/record'

/** Numbers for the values of all facets. */
export type FacetTable = {
  numberOf: (name: FacetName, value: string) => number
  find: (name: FacetName, value: string) => number | undefined
  at: (number: number) => { name: FacetName; value: string; place: number }
  size: () => number
}

export function createFacetTable(): FacetTable {
  const numbers = new Map<string, number>()
  const values: { name: FacetName; value: string; place: number }[] = []
  return {
    numberOf: (name, value) => {
      const key = `${name}:${value}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, values.length)
      values.push({ name, value, place: facetNames.indexOf(name) })
      return values.length - 1
    },
    find: (name, value) => numbers.get(`${name}:${value}`),
    at: (number) => {
      const found = values[number]
      if (!found) throw new RangeError(`no facet has the number ${number}`)
      return found
    },
    size: () => values.length,
  }
}

/** What other records add to the facets of one. */
export type Surroundings = {
  /** Regions by their whole key. */
  regions: ReadonlyMap<string, Pick<SearchRecord, 'id' | 'nutsCodes' | 'countryCode'>>
  /** Projects at whose roundtables a practice was told of, by the practice's whole key. */
  projects: ReadonlyMap<string, ReadonlySet<string>>
}

type Value = [name: FacetName, value: string]

/** All values of a record: its own, the wider regions that its region lies in, the projects that told of it. */
export function valuesOf(record: SearchRecord, around: Surroundings): Value[] {
  const { id, kind, facets, countryCode, happenedOn, texts } = record
  const named = facets.flatMap((facet) => valuesIn(facet, around))
  const values: Value[] = [
    ['kind', kind],
    ...texts.map(({ language }): Value => ['language', language]),
    ...named,
    ...(kind === 'region' ? regionValues(id, around) : []),
    ...(countryCode ? [['country', countryCode] satisfies Value] : []),
    ...[...(around.projects.get(id) ?? [])].map((project): Value => ['project', shortKeyOf(project)]),
  ]
  const hasYear = values.some(([name]) => name === 'year')
  if (happenedOn && !hasYear) values.push(['year', happenedOn.slice(0, 4)])
  return values.filter(([name, value]) => isFacetValue(name, value))
}

/** What a facet of a document is to the search. */
function valuesIn(facet: string, around: Surroundings): Value[] {
  const mark = facet.indexOf(':')
  const [name, value] = [facet.slice(0, mark), facet.slice(mark + 1)]
  if (name === 'region') return regionValues(value, around)
  if (name === 'partner' || name === 'project') return [[name, shortKeyOf(value)]]
  if (name === 'funded_until') return [['funded', value]]
  return isFacetName(name) ? [[name, value]] : []
}

function regionValues(id: string, { regions }: Surroundings): Value[] {
  const region = regions.get(id)
  if (!region) return [['region', `r${shortKeyOf(id)}`]]
  const path = regionPath(region).map((code): Value => ['region', code])
  return region.countryCode ? [...path, ['country', region.countryCode]] : path
}

const isFacetName = (name: string): name is FacetName => (facetNames as readonly string[]).includes(name)

/**
 * The value of a region, and of the wider NUTS regions that contain all of it, the widest first: `PL5`, `PL51`. A region
 * without a code, or with several, has a value of its own.
 */
export function regionPath({ id, nutsCodes }: Pick<SearchRecord, 'id' | 'nutsCodes'>): string[] {
  const [first = '', ...others] = nutsCodes
  const own = nutsCodes.length === 1 ? first : `r${shortKeyOf(id)}`
  const wider = [3, 4, 5]
    .map((length) => first.slice(0, length))
    .filter((code, place) => code.length === place + 3 && code !== own && others.every((one) => one.startsWith(code)))
  return [...wider, own]
}
