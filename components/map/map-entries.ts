/** A region on the map: its NUTS codes of any level, several, or none where it is no NUTS region. */
export type MapRegion = { codes: readonly string[]; title: string; href?: string; note?: string }

export type CountryTone = 'partner' | 'past' | 'plain'

/** A country on the map, by its ISO 3166-1 code. */
export type MapCountry = { code: string; title: string; href?: string; tone: CountryTone; note?: string }
