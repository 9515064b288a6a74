import { contentLanguages } from '@/lib/language/rules'

/** What results can be narrowed by, in the order in which it is offered and written into addresses. */
export const facetNames = [
  'kind',
  'theme',
  'group',
  'country',
  'region',
  'project',
  'partner',
  'stakeholder',
  'year',
  'language',
  'evidence',
  'running',
  'funded',
] as const
export type FacetName = (typeof facetNames)[number]

/** Facets whose values are records and go by their titles. */
const titledFacets = ['partner', 'project', 'region'] as const satisfies readonly FacetName[]
export type TitledFacet = (typeof titledFacets)[number]
export const isTitled = (name: string): name is TitledFacet => (titledFacets as readonly string[]).includes(name)

const word = /^[a-z_]{2,40}$/
const year = /^(19|20|21)\d{2}$/
/** The beginning of a record's key: short enough for an address, and for ever the same. */
const shortKey = /^[0-9a-f]{8}$/

/**
 * What a value of a facet looks like. A region is a NUTS code of any level below the country, or `r` and the short key of
 * a record that has no code or several.
 */
const patterns: Record<FacetName, RegExp> = {
  kind: word,
  theme: word,
  group: word,
  country: /^[A-Z]{2}$/,
  region: /^([A-Z]{2}[A-Z0-9]{1,3}|r[0-9a-f]{8})$/,
  project: shortKey,
  partner: shortKey,
  stakeholder: word,
  year,
  language: new RegExp(`^(${contentLanguages.join('|')})$`),
  evidence: /^(none|some|good|strong)$/,
  running: /^(yes|no)$/,
  funded: year,
}

/** Whether a text can be a value of a facet at all; whether anything has it, the index knows. */
export const isFacetValue = (name: FacetName, value: string): boolean => patterns[name].test(value)

/** The key of a record as facets and addresses write it. */
export const shortKeyOf = (id: string): string => id.slice(0, 8)
