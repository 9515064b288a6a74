import { translator } from '@/i18n/translator'
import { daysKept } from '@/lib/editing/keeping'
import type { RecordStanding } from '@/lib/editing/queries'
import type { FormAction } from '@/lib/form-state'
import type { Locale } from '@/lib/language/rules'
import { PressForm } from './press-form'

/** Deleting a record from its own page: one press, which can be undone. */
export function DeleteRecord({
  standing,
  action,
  locale,
}: {
  standing: RecordStanding
  action: FormAction
  locale: Locale
}) {
  const t = translator(locale, 'deleted')
  return (
    <div className="print-none border-t border-edge pt-6">
      <PressForm
        action={action}
        idempotencyKey={crypto.randomUUID()}
        version={standing.version}
        weight="danger"
        label={t('delete')}
        of={standing.languages[0]?.title ?? ''}
        help={t('deleteHelp', { days: daysKept })}
      />
    </div>
  )
}
