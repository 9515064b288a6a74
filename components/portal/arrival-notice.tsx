import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import type { Arrival } from '@/lib/public/redirects'

/** Tells whoever came by an old address what was there, and why this is what they see. */
export function ArrivalNotice({ arrival, title, locale }: { arrival: Arrival | null; title: string; locale: Locale }) {
  if (!arrival) return null
  const t = translator(locale, 'arrival')
  const { because, formerName, since } = arrival
  const words = { before: formerName, now: title, since: since === null ? '' : formatPartialDate(since, locale) }
  return (
    <Notice tone="attention" className="mb-8" title={t('title', words)}>
      <p>{t(since === null ? `undated.${because}` : `dated.${because}`, words)}</p>
    </Notice>
  )
}
