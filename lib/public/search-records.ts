import 'server-only'
import type { RichText } from '@/lib/rich-text/nodes'
import { plainText } from '@/lib/rich-text/plain'
import type { SearchRecord, SearchText } from '@/lib/search/record'
import type { PageKind } from './addresses'

/** A row of `pub.document` as the search reads it. */
export type SearchRow = {
  id: string
  locale: string
  kind: PageKind
  slug: string
  title: string
  summary: string
  body: Record<string, unknown>
  facets: string[]
  happenedOn: string | null
  unconfirmedSince: string | null
}

export const searchColumns = `id, locale, kind, slug, title, summary, body, facets, happened_on::text AS "happenedOn",
  (SELECT unconfirmed_since::text FROM pub.confirmation WHERE record_id = document.id) AS "unconfirmedSince"`

/** The texts that say what a record is about, rather than what surrounds it. */
const mainTexts: readonly string[] = ['whatIsDone', 'description', 'text', 'agenda']
/** Short texts worth finding; everything else that is no text with structure is a code, a date or an address. */
const shortTexts: ReadonlySet<string> = new Set([
  ...['title', 'name', 'shortName', 'acronym', 'otherNames', 'place', 'text', 'statement', 'note', 'question'],
  ...['programme', 'reason', 'owner', 'label'],
])
/** What is about other records, or about where facts come from. */
const passedOver: ReadonlySet<string> = new Set(['sources', 'files', 'funding'])

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
  const { id, kind, facets, body, happenedOn, unconfirmedSince } = first
  // A locale without words of its own repeats those of the original.
  const texts = new Map(rows.map((row) => [languageOf(row), row]))
  return {
    id,
    kind,
    facets,
    happenedOn,
    countryCode: typeof body.countryCode === 'string' ? body.countryCode : null,
    nutsCodes: Array.isArray(body.nutsCodes) ? body.nutsCodes.map(String) : [],
    titles: Object.fromEntries(rows.map(({ locale, title }) => [locale, title])),
    names: [...new Set(rows.flatMap(namesOf))],
    texts: [...texts].map(([language, row]) => textOf(row, language)),
    ...(unconfirmedSince ? { isUnconfirmed: true } : {}),
  }
}

/** What an organisation is or was called beside its title. */
const namesOf = ({ body: { otherNames } }: SearchRow): string[] =>
  Array.isArray(otherNames) ? otherNames.flatMap((one) => (isNamed(one) ? one.name : [])) : []

const isNamed = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'

/** The language of a row's words, which may not be that of its page. */
const languageOf = ({ body, locale }: Pick<SearchRow, 'body' | 'locale'>): string =>
  typeof body.language === 'string' ? body.language : locale

/** The words of a row as plain text. */
export function textOf(
  { title, summary, body }: Pick<SearchRow, 'title' | 'summary' | 'body'>,
  language: string,
): SearchText {
  const main: string[] = []
  const rest: string[] = []
  for (const [name, value] of Object.entries(body))
    if (!passedOver.has(name)) gather(value, name, mainTexts.includes(name) ? main : rest)
  return { language, title, summary, main: main.join('\n\n'), rest: rest.join('\n\n') }
}

function gather(value: unknown, name: string, into: string[]) {
  if (typeof value === 'string') {
    if (shortTexts.has(name) && !isReference(value)) add(value, into)
  } else if (Array.isArray(value)) for (const one of value) gather(one, name, into)
  else if (isTree(value)) add(plainText(value), into)
  else if (typeof value === 'object' && value !== null) {
    for (const [inner, one] of Object.entries(value)) gather(one, inner, into)
  }
}

/** Empty texts would only put gaps into passages. */
function add(text: string, into: string[]) {
  if (text.trim() !== '') into.push(text)
}

/** Another record, by its key: its words stand in its own document. */
const isReference = (value: string) => /^[a-z]+:[0-9a-f-]{36}$/.test(value)

const isTree = (value: unknown): value is RichText =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc' && 'content' in value
