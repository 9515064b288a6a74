import { translator } from '@/i18n/translator'
import { formatPartialDate, formatPeriod } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import { When } from './when'

/** From when until when, as exact as it is known, or that it is not. */
export function Period({ starts, ends, locale }: { starts: string | null; ends: string | null; locale: Locale }) {
  if (ends === null || starts === ends) return <When date={starts} locale={locale} />
  if (starts !== null) return <span>{formatPeriod(starts, ends, locale)}</span>
  return <span>{translator(locale, 'record')('until', { date: formatPartialDate(ends, locale) })}</span>
}
