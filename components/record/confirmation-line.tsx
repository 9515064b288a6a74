import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

export type Confirmation = { on: string | null; missingSince: string | null } | null | undefined

/** When the partner last said that a record is still so, or that nobody has for long. */
export function ConfirmationLine({ confirmation, locale }: { confirmation: Confirmation; locale: Locale }) {
  const t = translator(locale, 'heartbeat.public')
  const { on, missingSince } = confirmation ?? {}
  const monthOf = (day: string) => formatPartialDate(day.slice(0, 7), locale)
  if (missingSince)
    return <p className="mt-3 text-sm font-strong text-idea">{t('missing', { month: monthOf(missingSince) })}</p>
  return on ? <p className="mt-3 text-sm text-quiet">{t('on', { month: monthOf(on) })}</p> : null
}
