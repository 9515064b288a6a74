import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import type { PasskeyRow } from '@/lib/second-factor/queries'
import { Press } from './press'

type Props = { passkeys: readonly PasskeyRow[]; locale: Locale; drop: FormAction }

/** A person's passkeys, each to be let go of. */
export function PasskeyList({ passkeys, locale, drop }: Props) {
  const t = translator(locale, 'secondFactor.passkey')
  if (passkeys.length === 0) return <p>{t('none')}</p>
  const day = (moment: Date) => formatDay(moment.toISOString().slice(0, 10), locale)
  return (
    <ul className="grid gap-4">
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-4">
          <div className="min-w-0">
            <p className="font-strong break-words">{name}</p>
            <p className="text-sm text-quiet">
              {t('since', { day: day(createdAt) })} ·{' '}
              {lastUsedAt ? t('lastUsed', { day: day(lastUsedAt) }) : t('neverUsed')}
            </p>
          </div>
          <Press action={drop} fields={{ passkeyId: id }} weight="danger" refused={t('dropRefused')}>
            <span aria-hidden="true">{t('drop')}</span>
            <span className="sr-only">{t('dropNamed', { name })}</span>
          </Press>
        </li>
      ))}
    </ul>
  )
}
