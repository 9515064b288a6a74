import { grammars } from './analyser/stems'

/** Countries that the portal's records are about or people come from, ISO 3166-1. */
const codes =
  'AD AF AL AM AT AZ BA BE BG BY CH CM CY CZ DE DK DZ EE EG ER ES ET FI FR GB GE GH GR HR HU IE IN IQ IR IS IT LB LI LT LU LV LY MA MD ME MK ML MT NG NL NO PK PL PT RO RS RU SD SE SI SK SN SO SY TN TR UA XK YE'.split(
    ' ',
  )

/** The names of countries in each language the search knows, from the platform's own tables. */
export function countryWords() {
  return Object.keys(grammars).map((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    const concepts = codes.map(
      (code) => [`country:${code}`, { label: names.of(code) ?? code, forms: [] as string[] }] as const,
    )
    return { language, reviewed: true, concepts: Object.fromEntries(concepts) }
  })
}
