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
export function valuesOf(record: SearchRecord, { regions, projects }: Surroundings): Value[] {
  const values: Value[] = [['kind', record.kind], ...record.texts.map(({ language }): Value => ['language', language])]
  const add = (name: FacetName, value: string) => values.push([name, value])
  const addRegion = (id: string) => {
    const region = regions.get(id)
    for (const code of region ? regionPath(region) : [`r${shortKeyOf(id)}`]) add('region', code)
    if (region?.countryCode) add('country', region.countryCode)
  }
  for (const facet of record.facets) {
    const mark = facet.indexOf(':')
    const [raw, value] = [facet.slice(0, mark), facet.slice(mark + 1)]
    if (raw === 'region') addRegion(value)
    else if (raw === 'partner' || raw === 'project') add(raw, shortKeyOf(value))
    else if (raw === 'funded_until') add('funded', value)
    else if (isFacetName(raw)) add(raw, value)
  }
  if (record.kind === 'region') addRegion(record.id)
  if (record.countryCode) add('country', record.countryCode)
  for (const project of projects.get(record.id) ?? []) add('project', shortKeyOf(project))
  if (record.happenedOn && !values.some(([name]) => name === 'year')) add('year', record.happenedOn.slice(0, 4))
  return values.filter(([name, value]) => isFacetValue(name, value))
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
