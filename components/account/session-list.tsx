import { ActionButton } from '@/components/desk/action-button'
import { translator } from '@/i18n/translator'
import type { OwnSession } from '@/lib/account/queries'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

type Props = { sessions: readonly OwnSession[]; end: FormAction; locale: Locale }

/** Where somebody is signed in, each with the way to end it. */
export function SessionList({ sessions, end, locale }: Props) {
  const t = translator(locale, 'account.sessions')
  return (
    <ul className="grid">
      {sessions.map(({ id, isThis, device, source, createdAt, lastSeenAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <div>
            <p>
              <span className="font-strong">{device ?? t('unknown')}</span>
              {isThis ? <span className="text-quiet"> · {t('this')}</span> : null}
            </p>
            <p className="text-sm text-quiet">
              {t('since', { since: formatMoment(createdAt, locale), seen: formatMoment(lastSeenAt, locale) })}
              {source ? ` · ${t('from', { source })}` : ''}
            </p>
          </div>
          {isThis ? null : (
            <ActionButton action={end} fields={{ session: id }} className="cursor-pointer py-1.5 text-accent underline">
              {t('end')}
              <span className="sr-only"> {device ?? t('unknown')}</span>
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  )
}
