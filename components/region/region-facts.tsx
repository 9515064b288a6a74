import { RecordFacts } from '@/components/record/record-facts'
import { RecordLinks } from '@/components/record/record-link'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

/** Where the region is, how it is coded and which projects work there. */
export function RegionFacts({
  body: { countryCode, nutsCodes, setting },
  platforms,
  cards,
  locale,
}: {
  body: Shown<'region'>['body']
  platforms: readonly Shown<'platform'>[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'region')
  const projects = cardsOf([...new Set(platforms.map(({ body }) => body.project))], cards)
  return (
    <RecordFacts
      facts={[
        { term: t('country'), value: countryName(countryCode, locale) },
        { term: t('nuts', { count: nutsCodes.length }), value: nutsCodes.join(', ') || t('noNuts') },
        setting && { term: t('setting'), value: t(`settings.${setting}`) },
        projects.length > 0 && {
          term: t('project'),
          value: <RecordLinks cards={projects} locale={locale} />,
          wide: true,
        },
      ]}
    />
  )
}
