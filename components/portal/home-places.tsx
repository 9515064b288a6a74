import { EuropeMap } from '@/components/map/europe-map'
import { mapCountries, mapRegions } from '@/components/map/map-entries'
import { asCard, type Shown } from '@/components/record/shown'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { folders } from '@/lib/public/addresses'

/** Where the projects work: regions with a platform and countries, on the map and beside it. */
export function HomePlaces({
  regions,
  projects,
  locale,
}: {
  regions: readonly Shown<'region'>[]
  projects: readonly Shown<'project'>[]
  locale: Locale
}) {
  const t = translator(locale, 'home')
  const codes = projects.flatMap(({ body }) => body.countryCodes)
  if (regions.length === 0 && codes.length === 0) return null
  return (
    <section aria-labelledby="where" className="drawn-when-near border-t border-line py-9">
      <h2 id="where" className="text-lg leading-tight">
        {t('where')}
      </h2>
      <p className="mt-1 mb-7 max-w-measure text-quiet">
        {t('whereAside')} <a href={`/${locale}/${folders.region}`}>{t('regionsAll')}</a>
      </p>
      <EuropeMap
        locale={locale}
        title={t('where')}
        regions={mapRegions(regions.map(asCard), locale)}
        countries={mapCountries(codes, 'partner', locale)}
      />
    </section>
  )
}
