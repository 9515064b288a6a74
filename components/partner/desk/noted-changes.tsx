import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import type { FoundOrganisation } from '@/lib/partner/reading/kept'

type Props = { id: string; changes: FoundOrganisation['changes']; locale: Locale }

/** What was noted of an organisation before, the latest first. */
export function NotedChanges({ id, changes, locale }: Props) {
  if (changes.length === 0) return null
  const t = translator(locale, 'organisations.change')
  return (
    <div className="mb-6">
      <h3 id={`${id}-noted`} className="mb-2 font-strong">
        {t('noted')}
      </h3>
      <ul aria-labelledby={`${id}-noted`} className="grid gap-2">
        {changes.map(({ id: key, kind, happened, others }) => (
          <li key={key} className="grid gap-x-6 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <span className="text-quiet">{happened ? formatPartialDate(happened, locale) : t('whenUnknown')}</span>
            <span className="min-w-0 wrap-anywhere">
              {t(`kinds.${kind}`)}
              {others.length > 0 ? <span className="block text-sm text-quiet">{others.join(', ')}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
