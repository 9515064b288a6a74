import europe from '@/lib/map/europe.json'

export type SyntheticRegion = { code: string; country: string }

const isoOf: Record<string, string> = { EL: 'GR', UK: 'GB' }

/** The NUTS regions of some countries, of the smallest kind and of the next larger. */
export function europeanRegions(countries: ReadonlySet<string>): SyntheticRegion[] {
  const small = Object.keys(europe.regions)
  const codes = new Set([...small, ...small.map((code) => code.slice(0, 4))])
  return [...codes]
    .map((code) => ({ code, country: isoOf[code.slice(0, 2)] ?? code.slice(0, 2) }))
    .filter(({ country }) => countries.has(country))
}
