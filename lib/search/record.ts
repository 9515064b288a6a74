import type { PageKind } from '@/lib/public/addresses'

/** The words of a record in one language, as plain text. */
export type SearchText = {
  language: string
  title: string
  summary: string
  /** What the record is mainly about: what a practice does, what a gap is. */
  main: string
  rest: string
}

/** What the search knows of a published record. */
export type SearchRecord = {
  id: string
  kind: PageKind
  /** Its facets as documents carry them: `theme:housing`, `region:<id>`, `year:2021`. */
  facets: readonly string[]
  /** NUTS codes of a region. */
  nutsCodes: readonly string[]
  countryCode: string | null
  happenedOn: string | null
  /** Its title in each language of the interface. */
  titles: Readonly<Record<string, string>>
  /** What else it is or was called: short, former and other names. */
  names?: readonly string[]
  texts: readonly SearchText[]
  /** Nobody has said for long that it is still so, though asked twice. */
  isUnconfirmed?: boolean
}
