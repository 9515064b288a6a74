import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

/** A date as exact as it is known, or that it is not. */
export const When = ({ date, locale }: { date: string | null; locale: Locale }) =>
  date === null ? (
    <span className="text-quiet">{translator(locale, 'record')('dateUnknown')}</span>
  ) : (
    <time dateTime={date}>{formatPartialDate(date, locale)}</time>
  )
