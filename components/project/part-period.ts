import { translator } from '@/i18n/translator'
import { formatPartialDate, formatPeriod } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

/** From when until when something went on, as far as it is known; nothing where neither is. */
export function partPeriod(
  { starts, ends }: { starts: string | null; ends: string | null },
  locale: Locale,
): string | undefined {
  if (starts && ends) return formatPeriod(starts, ends, locale)
  const t = translator(locale, 'project')
  if (starts) return t('since', { date: formatPartialDate(starts, locale) })
  return ends ? t('until', { date: formatPartialDate(ends, locale) }) : undefined
}
