import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** Why a plain form was refused, as the address of the page says. */
export function RefusedNotice({ reason, locale }: { reason: string | string[] | undefined; locale: Locale }) {
  const t = translator(locale, 'refusal')
  type Key = Parameters<typeof t.has>[0]
  if (typeof reason !== 'string') return null
  const isKnown = /^[a-z_]+$/.test(reason) && t.has(reason as Key)
  return (
    <Notice tone="wrong" role="alert" title={t((isKnown ? reason : 'not_allowed_now') as 'busy', { minutes: 1 })} />
  )
}
