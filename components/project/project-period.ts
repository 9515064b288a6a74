import type { Shown } from '@/components/record/shown'
import { translator } from '@/i18n/translator'
import { formatPartialDate, formatPeriod } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

/** From when to when a project runs, as far as it is known. */
export function projectPeriod(
  { starts, ends }: Pick<Shown<'project'>['body'], 'starts' | 'ends'>,
  locale: Locale,
): string | undefined {
  if (starts && ends) return formatPeriod(starts, ends, locale)
  return starts ? translator(locale, 'project')('since', { date: formatPartialDate(starts, locale) }) : undefined
}
