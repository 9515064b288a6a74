import { translator } from '@/i18n/translator'
import { formatPartialDate, formatPeriod } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

/** From when to when, in words; an end or a beginning that nobody knows is said to be unknown. */
export function spanInWords({ starts, ends }: { starts: string | null; ends: string | null }, locale: Locale): string {
  const t = translator(locale, 'chart')
  if (starts && ends) return formatPeriod(starts, ends, locale)
  if (starts) return t('openEnd', { date: formatPartialDate(starts, locale) })
  return ends ? t('openStart', { date: formatPartialDate(ends, locale) }) : t('unknownSpan')
}

/** A partial date as a number of years: its beginning, or its end where it is the last day that counts. */
export function asYears(date: string, side: 'first' | 'last' = 'first'): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return year + (side === 'last' ? 1 : 0)
  if (day === undefined) return year + (month - (side === 'last' ? 0 : 1)) / 12
  return year + (month - 1) / 12 + (day - (side === 'last' ? 0 : 1)) / 372
}
