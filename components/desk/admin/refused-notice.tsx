import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

type Props = {
  reason: string | string[] | undefined
  /** The page to come back to after proving who it is. */
  path: string
  locale: Locale
}

/** Why a plain form was refused, as the address of the page says. */
export function RefusedNotice({ reason, path, locale }: Props) {
  const t = translator(locale, 'refusal')
  type Key = Parameters<typeof t.has>[0]
  if (typeof reason !== 'string') return null
  const isKnown = /^[a-z_]+$/.test(reason) && t.has(reason as Key)
  const title = t((isKnown ? reason : 'not_allowed_now') as 'busy', { minutes: 1 })
  return (
    <Notice tone="wrong" role="alert" title={title}>
      {reason === 'prove_again' ? (
        <p>
          <a href={`/sign-in/prove?next=${encodeURIComponent(path)}`}>{t('prove_again_link')}</a>
        </p>
      ) : null}
    </Notice>
  )
}
