import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { DuePoint } from '@/lib/editing/action-points'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import { SettleButton } from './settle-button'

/** What was agreed at roundtables and is due; each can be marked as done where it stands. */
export function DuePoints({
  points,
  settle,
  locale,
}: {
  points: readonly (DuePoint & { path: string })[]
  /** For the roundtable of a point. */
  settle: (roundtableId: string) => FormAction
  locale: Locale
}) {
  const t = translator(locale, 'work')
  const total = points[0]?.total ?? 0
  return (
    <Section
      id="points"
      title={t('points.title')}
      aside={
        <>
          <p>{t('points.help')}</p>
          {total > points.length ? (
            <p className="mt-1">
              <a href="/desk?points=all#points">{t('points.all', { count: total })}</a>
            </p>
          ) : null}
        </>
      }
    >
      <ul className="grid">
        {points.map((point) => (
          <li
            key={point.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-t border-line py-3.5 first:border-t-0 first:pt-0"
          >
            <div className="grid min-w-0 flex-1 basis-64 gap-1">
              <p lang={point.language} className="max-w-measure">
                {point.text}
              </p>
              <p className="flex flex-wrap gap-x-3 text-sm text-quiet">
                <span className={point.isOverdue ? 'font-strong text-idea' : undefined}>
                  {t(point.isOverdue ? 'points.overdue' : 'points.due', { day: formatDay(point.dueOn, locale) })}
                </span>
                {point.owner ? <span>{t('points.owner', { name: point.owner })}</span> : null}
                <a href={point.path}>{point.roundtable || t('untitled')}</a>
              </p>
            </div>
            <SettleButton
              action={settle(point.roundtableId)}
              pointId={point.id}
              became="done"
              label={t('points.done')}
              name={t('points.doneNamed', { text: point.text })}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
