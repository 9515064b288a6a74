import { PlainForm } from '@/components/desk/review/plain-form'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { formatDay, formatMoment } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import type { ListedMerge } from '@/lib/merge/queries'

/** One merge: who did it, until when it can be undone, and what undoing left. */
export function MergeEntry({ merge, undo, locale }: { merge: ListedMerge; undo: FormAction; locale: Locale }) {
  const t = translator(locale, 'merging.list')
  const { absorbed, survivor, by, at, until, undoneAt, left } = merge
  const said = undoneAt
    ? t('undone', { time: formatMoment(undoneAt, locale) })
    : until
      ? t('until', { day: formatDay(until.toISOString().slice(0, 10), locale) })
      : t('over')
  return (
    <li className="grid gap-3 border-t border-line py-5">
      <div>
        <h2 className="text-lg">{t('what', { absorbed, survivor })}</h2>
        <p className="text-sm text-quiet">
          {t('by', { name: by, time: formatMoment(at, locale) })} · {said}
        </p>
      </div>
      {left.length > 0 ? (
        <div className="max-w-measure text-sm">
          <p>{t('left')}</p>
          <ul className="list-disc ps-5">
            {left.map(({ place, recordId, title }) => (
              <li key={`${place} ${recordId}`}>{title || t('leftOther', { place, survivor })}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {until ? (
        <PlainForm
          action={undo}
          idempotencyKey={crypto.randomUUID()}
          label={t('undo')}
          about={t('what', { absorbed, survivor })}
        />
      ) : null}
    </li>
  )
}
