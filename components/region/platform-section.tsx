import { LanguageNote } from '@/components/record/language-note'
import { RecordLink } from '@/components/record/record-link'
import { RichText } from '@/components/record/rich-text'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { Series } from '@/components/roundtable/series'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { isEmptyText } from '@/lib/rich-text/nodes'

/** A regional platform: its roundtables as a path, then what it is and who belongs to it. */
export function PlatformSection({
  platform,
  roundtables,
  named,
  cards,
  locale,
}: {
  platform: Shown<'platform'>
  roundtables: readonly Shown<'roundtable'>[]
  /** Whether headings carry the platform's name: only where a region has more than one. */
  named: boolean
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'region')
  const { roundtablesPlanned, members, language } = platform.body
  const words = wordsIn(language, locale)
  const recorded = formatNumber(roundtables.length, locale)
  const memberCards = cardsOf(members, cards)
  return (
    <>
      <Section
        id={`roundtables-${platform.id}`}
        title={named ? `${t('series')} · ${platform.title}` : t('series')}
        aside={
          roundtablesPlanned === null
            ? t('recorded', { recorded })
            : t('recordedOf', { recorded, planned: formatNumber(roundtablesPlanned, locale) })
        }
      >
        {roundtables.length === 0 && !roundtablesPlanned ? (
          <EmptyState>{t('seriesEmpty')}</EmptyState>
        ) : (
          <Series roundtables={roundtables} planned={roundtablesPlanned} locale={locale} />
        )}
      </Section>
      <Section id={`platform-${platform.id}`} title={t('platform')}>
        <h3 className="text-lg" {...words}>
          {platform.title}
        </h3>
        <p className="mt-1 max-w-measure" {...words}>
          {platform.summary}
        </p>
        {isEmptyText(platform.body.description) ? null : (
          <div className="mt-3" {...words}>
            <RichText text={platform.body.description} cards={cards} locale={locale} level={4} />
          </div>
        )}
        <LanguageNote locale={locale} language={language} />
        <h4 className="mt-5 font-text text-sm font-normal text-quiet">{t('members')}</h4>
        {memberCards.length === 0 ? (
          <p className="text-quiet">{t('membersNone')}</p>
        ) : (
          <ul className="mt-1 gap-x-10 sm:columns-2">
            {memberCards.map((card) => (
              <li key={card.id} className="break-inside-avoid py-1">
                <RecordLink card={card} locale={locale} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
