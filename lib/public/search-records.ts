import 'server-only'
import type { SearchRecord } from '@/lib/search/record'
import type { PageKind } from './addresses'

/** A row of `pub.document` as the search reads it. */
export type SearchRow = {
  id: string
  locale: string
  kind: PageKind
  title: string
  summary: string
  main: string
  rest: string
  /** The language of its words, which may not be that of its page. */
  language: string
  countryCode: string | null
  nutsCodes: unknown
  otherNames: unknown
  facets: string[]
  happenedOn: string | null
  unconfirmedSince: string | null
}

export const searchColumns = `id, locale, kind, title, summary, main, rest, language, country_code AS "countryCode",
  CASE kind WHEN 'region' THEN body -> 'nutsCodes' END AS "nutsCodes",
  CASE kind WHEN 'partner' THEN body -> 'otherNames' END AS "otherNames", facets, happened_on::text AS "happenedOn",
  (SELECT unconfirmed_since::text FROM pub.confirmation WHERE record_id = document.id) AS "unconfirmedSince"`

/** The rows of records, which stand next to each other, as the search takes them in. */
export function searchRecords(rows: readonly SearchRow[]): SearchRecord[] {
  return [...rowsById(rows).values()].map(recordOf)
}

function rowsById(rows: readonly SearchRow[]): Map<string, SearchRow[]> {
  const found = new Map<string, SearchRow[]>()
  for (const row of rows) {
    const known = found.get(row.id)
    if (known) known.push(row)
    else found.set(row.id, [row])
  }
  return found
}

function recordOf(rows: readonly SearchRow[]): SearchRecord {
  const [first] = rows
  if (!first) throw new Error('a record without rows')
  const { id, kind, facets, countryCode, nutsCodes, happenedOn, unconfirmedSince } = first
  // A locale without words of its own repeats those of the original.
  const texts = new Map(rows.map((row) => [row.language, row]))
  return {
    id,
    kind,
    facets,
    happenedOn,
    countryCode,
    nutsCodes: Array.isArray(nutsCodes) ? nutsCodes.map(String) : [],
    titles: Object.fromEntries(rows.map(({ locale, title }) => [locale, title])),
    names: [...new Set(rows.flatMap(namesOf))],
    texts: [...texts].map(([language, { title, summary, main, rest }]) => ({ language, title, summary, main, rest })),
    ...(unconfirmedSince ? { isUnconfirmed: true } : {}),
  }
}

/** What an organisation is or was called beside its title. */
const namesOf = ({ otherNames }: SearchRow): string[] =>
  Array.isArray(otherNames) ? otherNames.flatMap((one) => (isNamed(one) ? one.name : [])) : []

const isNamed = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
