import { RecordLinks } from '@/components/record/record-link'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

/** What became of an organisation, said before anything else: another name, a successor, its end. */
export function PartnerChanges({
  changes,
  cards,
  locale,
}: {
  changes: Shown<'partner'>['body']['changes']
  cards: Cards
  locale: Locale
}) {
  if (changes.length === 0) return null
  const t = translator(locale, 'partner')
  return (
    <div className="mb-8 grid gap-3">
      {changes.map(({ kind, happened, successors, reason, language }) => {
        const successorCards = cardsOf(successors, cards)
        return (
          <Notice key={`${kind} ${happened}`} tone="attention" title={t(`change.${kind}`)}>
            <p>
              {happened === null ? t('changeUndated') : formatPartialDate(happened, locale)}
              {successorCards.length > 0 ? (
                <>
                  {' · '}
                  {t('successor')} <RecordLinks cards={successorCards} locale={locale} />
                </>
              ) : null}
            </p>
            {reason ? <p {...wordsIn(language, locale)}>{reason}</p> : null}
          </Notice>
        )
      })}
    </div>
  )
}
