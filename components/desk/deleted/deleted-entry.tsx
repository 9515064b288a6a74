import { KindMark } from '@/components/record/kind-mark'
import { translator } from '@/i18n/translator'
import type { Deleted } from '@/lib/editing/deleted'
import type { FormAction } from '@/lib/form-state'
import { formatDay, formatMoment } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import { PressForm } from './press-form'

type Props = { deleted: Deleted; bringBack: FormAction; erase: FormAction; locale: Locale }

/** One deleted record: who deleted it, until when it stays, and the way back. */
export function DeletedEntry({ deleted, bringBack, erase, locale }: Props) {
  const t = translator(locale, 'deleted')
  const { id, kind, title, deletedAt, deletedBy, erasedAt, mayBringBack, mayErase } = deleted
  const name = title || t('untitled')
  return (
    <li className="grid gap-3 border-t border-line py-5">
      <div>
        <h2 className="flex items-center gap-2 text-lg">
          <KindMark kind={kind} />
          {name}
        </h2>
        <p className="text-sm text-quiet">
          {t('by', { name: deletedBy, time: formatMoment(deletedAt, locale) })} ·{' '}
          {t('until', { day: formatDay(erasedAt.toISOString().slice(0, 10), locale) })}
        </p>
      </div>
      {mayBringBack ? (
        <PressForm action={bringBack} idempotencyKey={crypto.randomUUID()} label={t('bringBack')} of={name} />
      ) : null}
      {mayErase ? (
        <details className="border-s-2 border-line ps-4">
          <summary className="cursor-pointer py-1 text-sm text-quiet">
            {t('eraseNow')} <span className="sr-only">{name}</span>
          </summary>
          <PressForm
            action={erase}
            idempotencyKey={crypto.randomUUID()}
            weight="danger"
            label={t('eraseNow')}
            of={name}
            check={{ name: 'sure', id: `sure-${id}`, label: t('eraseCheck') }}
          />
        </details>
      ) : null}
    </li>
  )
}
