import { LanguageNote } from '@/components/record/language-note'
import { RecordLink } from '@/components/record/record-link'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** Where a project works: the regions with a platform. */
export function ProjectPlaces({
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
  const regions = cardsOf([...new Set(platforms.map((platform) => platform.body.region))], cards)
  return regions.length === 0 ? null : (
    <Section id="regions" title={t('regions')} aside={t('regionsAside')}>
      <ul className="gap-x-10 sm:columns-2">
        {regions.map((card) => (
          <li key={card.id} className="break-inside-avoid py-1">
            <RecordLink card={card} locale={locale} />{' '}
            <span className="text-sm text-quiet">
              <LanguageNote locale={locale} language={card.language} short />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
