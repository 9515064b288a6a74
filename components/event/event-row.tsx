import { Period } from '@/components/record/period'
import { RecordRow } from '@/components/record/record-row'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { DateDrawing } from './date-drawing'

/** An event in a list. */
export function EventRow({ event, cards, locale }: { event: Shown<'event'>; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'event')
  const { starts, ends, kind, place, countryCode, participants } = event.body
  const project = event.body.project ? cards.get(event.body.project) : undefined
  const where = place ?? (countryCode === null ? null : countryName(countryCode, locale))
  return (
    <RecordRow
      card={asCard(event)}
      locale={locale}
      mark={<DateDrawing starts={starts} ends={ends} locale={locale} className="mt-0.5 size-14" />}
      meta={
        <>
          <Period starts={starts} ends={ends} locale={locale} />
          <span>{t(`kind.${kind}`)}</span>
          {where === null ? null : <span>{where}</span>}
          {participants === null ? null : (
            <span>{t('taking', { range: formatNumber(participants, locale), count: participants })}</span>
          )}
          {project ? <span {...wordsIn(project.language, locale)}>{project.title}</span> : null}
        </>
      }
    />
  )
}
