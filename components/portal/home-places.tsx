import { RecordLink } from '@/components/record/record-link'
import { asCard, type Shown } from '@/components/record/shown'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { byName, countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { grouped } from './grouped'

/** Where the projects work: the regions with a platform, by country. */
export function HomePlaces({
  regions,
  locale,
}: {
  regions: readonly Shown<'region'>[]
  projects: readonly Shown<'project'>[]
  locale: Locale
}) {
  const t = translator(locale, 'home')
  const compare = byName(locale)
  const countries = grouped(
    regions.toSorted((one, other) => compare(one.title, other.title)),
    ({ body }) => countryName(body.countryCode, locale),
  ).sort(([one], [other]) => compare(one, other))
  return regions.length === 0 ? null : (
    <Section id="where" title={t('where')} aside={t('whereAside')}>
      <dl className="grid gap-5 sm:grid-cols-2">
        {countries.map(([country, ofCountry]) => (
          <div key={country}>
            <dt className="text-sm text-quiet">{country}</dt>
            {ofCountry.map((one) => (
              <dd key={one.id} className="font-display text-lg">
                <RecordLink card={asCard(one)} locale={locale} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  )
}
