import names from './region-names.json'

const known: Record<string, string> = names

/**
 * What a NUTS region (NUTS 2021, any level below the country) calls itself, in Latin letters; nothing where the code is
 * not one. Names: Eurostat/GISCO, © EuroGeographics.
 */
export const regionName = (code: string): string | undefined => (Object.hasOwn(known, code) ? known[code] : undefined)
