import { EuropeMap } from '@/components/map/europe-map'
import { type MapCountry, mapCountries, mapRegions } from '@/components/map/map-entries'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** Where a project works: on the map and beside it its regions with a platform, or else its countries. */
export function ProjectPlaces({
  body,
  platforms,
  cards,
  locale,
}: {
  body: Shown<'project'>['body']
  platforms: readonly Shown<'platform'>[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'project')
  const regions = mapRegions(cardsOf([...new Set(platforms.map((platform) => platform.body.region))], cards), locale)
  const hasRegions = regions.length > 0
  const countries = countriesOf(body, cards, locale)
    .filter(({ tone }) => tone === 'partner' || !hasRegions)
    .map((one): MapCountry => (hasRegions ? { ...one, tone: 'plain' } : one))
  if (!hasRegions && countries.length === 0) return null
  const title = hasRegions ? t('regions') : t('where')
  return (
    <Section id="places" title={title} aside={hasRegions ? t('regionsAside') : undefined}>
      <EuropeMap locale={locale} title={title} regions={regions} countries={countries} />
    </Section>
  )
}

/** Countries the project works in, and those whose partners left it or were only named. */
function countriesOf({ countryCodes, partners }: Shown<'project'>['body'], cards: Cards, locale: Locale): MapCountry[] {
  const past = partners
    .filter(({ standing }) => standing !== 'took_part')
    .flatMap(({ partner }) => cards.get(partner)?.countryCode ?? [])
    .filter((code) => !countryCodes.includes(code))
  return [...mapCountries(countryCodes, 'partner', locale), ...mapCountries(past, 'past', locale)]
}
