import { byName, countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { hasPage, pathOf } from '@/lib/public/addresses'
import type { Card } from '@/lib/public/documents'

/** A region on the map: its NUTS codes of any level, several, or none where it is no NUTS region. */
export type MapRegion = { codes: readonly string[]; title: string; href?: string; note?: string }

export type CountryTone = 'partner' | 'past' | 'plain'

/** A country on the map, by its ISO 3166-1 code. */
export type MapCountry = { code: string; title: string; href?: string; tone: CountryTone; note?: string }

/** Regions as the map and its list name them, each with its country: by country, then by name. */
export function mapRegions(cards: readonly Card[], locale: Locale): MapRegion[] {
  const compare = byName(locale)
  return cards
    .map(({ kind, slug, title, nutsCodes, countryCode }) => ({
      codes: nutsCodes ?? [],
      title,
      ...(hasPage(kind) ? { href: pathOf({ kind, slug }, locale) } : {}),
      note: countryCode ? countryName(countryCode, locale) : '',
    }))
    .sort((one, other) => compare(one.note, other.note) || compare(one.title, other.title))
}

/** Countries of one tone, each once, by name. */
export const mapCountries = (codes: readonly string[], tone: CountryTone, locale: Locale): MapCountry[] =>
  [...new Set(codes)]
    .map((code) => ({ code, title: countryName(code, locale), tone }))
    .sort((one, other) => byName(locale)(one.title, other.title))
