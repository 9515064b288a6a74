import { Period } from '@/components/record/period'
import { RecordRow } from '@/components/record/record-row'
import { asCard, type Shown } from '@/components/record/shown'
import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { DateDrawing } from './date-drawing'

/** An event in a list. */
export function EventRow({
  event,
  project,
  locale,
}: {
  event: Shown<'event'>
  /** The short name of its project. */
  project: string | undefined
  locale: Locale
}) {
  const t = translator(locale, 'event')
  const { starts, ends, kind, place, countryCode, participants } = event.body
  const where = place ?? (countryCode === null ? null : countryName(countryCode, locale))
  return (
    <RecordRow
      card={asCard(event)}
      locale={locale}
      mark={<DateDrawing starts={starts} ends={ends} locale={locale} small className="mt-0.5 size-14" />}
      meta={
        <>
          <Period starts={starts} ends={ends} locale={locale} />
          <span>{t(`kind.${kind}`)}</span>
          {where === null ? null : <span>{where}</span>}
          {participants === null ? null : (
            <span>{t('taking', { range: formatNumber(participants, locale), count: participants })}</span>
          )}
          {project ? <span>{project}</span> : null}
        </>
      }
    />
  )
}
