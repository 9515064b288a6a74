import type { PageKind } from '@/lib/public/addresses'
import type { FacetName } from './facets'

/** A stretch of a text; the marked ones are what was found. */
export type Stretch = { text: string; isMarked: boolean }

/** A value of a facet, with how many results it would give. */
export type FacetValue = {
  value: string
  /** Its name where the portal's records or NUTS give it one; closed lists such as themes are named by messages. */
  label: string | null
  /** Results that have it, among those that every other facet lets through. */
  count: number
  state: 'open' | 'included' | 'excluded'
  /** How deep it lies in a tree; regions only. A value follows the one it lies in. */
  depth: number
}
export type Facet = {
  name: FacetName
  values: FacetValue[]
  /** How many more it has, where only those are told that a page can list. */
  further?: number
}

/** One record that was found, in the reader's language where it exists. */
export type Hit = {
  id: string
  kind: PageKind
  slug: string
  /** Its title in the language it is shown in, the words that were found marked. */
  title: Stretch[]
  summary: string
  /** The passage that was found, in the language it was found in, which may not be the one shown; the summary if none was. */
  snippet: Stretch[]
  snippetLanguage: string
  /** The language of the words shown. */
  language: string
  titleLanguage: string | null
  countryCode: string | null
  /** Names of the region, partner and project it belongs to, where it does. */
  region: string | null
  happenedOn: string | null
  /** Since when nobody has said that it is still so, though asked twice. */
  unconfirmedSince: string | null
  themes: string[]
  groups: string[]
  evidence: 'none' | 'some' | 'good' | 'strong' | null
  /** Found by every word as asked, in whatever grammatical form; otherwise by a part of the words, a spelling or a theme. */
  match: 'exact' | 'close'
}

/** A concept that the words of the question were understood as. */
export type FoundConcept = {
  /** `theme:housing`, `partner:3f2a9c1b` … */
  id: string
  label: string | null
  /** The words it was found by. */
  words: string
  /** Whether a speaker of the language has looked at the words that led to it. */
  isReviewed: boolean
  isDropped: boolean
}

/** Whether facets come with all of their values, or with those that a page can list. */
export type Extent = 'all' | 'listed'

export type Answer = {
  total: number
  /** How many of them match exactly; they come first when sorted by relevance. */
  exactTotal: number
  page: number
  pages: number
  hits: Hit[]
  facets: Facet[]
  concepts: FoundConcept[]
  /** The question's words with probable spellings, where little was found. */
  suggestion: string | null
  /** Words with operators that led nowhere: `partner:nobody`. */
  ignored: string[]
}
