import { translator } from '@/i18n/translator'
import { countryName, languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { regionName } from '@/lib/map/region-names'
import type { Facet, FoundConcept } from '@/lib/search/answer'
import type { FacetName } from '@/lib/search/facets'

type Named = { value: string; label: string | null }

/** Where a value has no name of its own, the catalogue, the language or the map gives it one. */
const names: Record<FacetName, (value: string, locale: Locale) => string | undefined> = {
  kind: (value, locale) => fromCatalogue(locale, 'nav', value),
  theme: (value, locale) => fromCatalogue(locale, 'theme', value),
  group: (value, locale) => fromCatalogue(locale, 'targetGroup', value),
  country: countryName,
  region: regionName,
  project: () => undefined,
  partner: () => undefined,
  stakeholder: (value, locale) => fromCatalogue(locale, 'roundtable.stakeholderKind', value),
  year: (value) => value,
  language: languageName,
  evidence: (value, locale) => fromCatalogue(locale, 'evidence.level', value),
  running: (value, locale) => fromCatalogue(locale, 'search.running', value),
  funded: (value) => value,
}

type Section = 'nav' | 'theme' | 'targetGroup' | 'roundtable.stakeholderKind' | 'evidence.level' | 'search.running'

/** Values come from addresses and from the index: what the catalogue does not know keeps its own spelling. */
function fromCatalogue(locale: Locale, section: Section, value: string): string | undefined {
  const t = translator<'theme'>(locale, section as 'theme')
  const key = value as Parameters<typeof t>[0]
  // What every object has is no word of ours: anybody can put `constructor` into an address.
  return value in Object.prototype || !t.has(key) ? undefined : t(key)
}

/** What a value of a facet is called. */
export const valueName = (name: FacetName, { value, label }: Named, locale: Locale): string =>
  label ?? names[name](value, locale) ?? value

/** What a value is called that the address names and the answer may know. */
export const chosenName = (name: FacetName, value: string, { facets, locale }: { facets: Facet[]; locale: Locale }) =>
  valueName(name, facetNamed(facets, name).values.find((one) => one.value === value) ?? { value, label: null }, locale)

/** What a concept is called that a question was understood as. */
export function conceptName({ id, label }: FoundConcept, locale: Locale): string {
  const [name = '', value = id] = id.split(':', 2)
  return label ?? (Object.hasOwn(names, name) ? valueName(name as FacetName, { value, label }, locale) : value)
}

/** A facet of an answer; without values where the answer has none. */
export const facetNamed = (facets: readonly Facet[], name: FacetName): Facet =>
  facets.find((one) => one.name === name) ?? { name, values: [] }
