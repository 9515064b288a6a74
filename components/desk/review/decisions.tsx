import { translator } from '@/i18n/translator'
import type { Decision } from '@/lib/editing/decisions'
import { formatMoment } from '@/lib/format/dates'
import { languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

/** What was decided about a record, by whom, when and why. */
export function Decisions({ decisions, locale }: { decisions: readonly Decision[]; locale: Locale }) {
  const t = translator(locale, 'review')
  if (decisions.length === 0) return <p className="text-quiet">{t('noDecisions')}</p>
  return (
    <ol className="grid gap-3">
      {decisions.map(({ id, at, by, language, reason, version, step }) => (
        <li key={id} className="border-s-2 border-line ps-4">
          <p>
            <strong className="font-strong">{t(`decided.${step}`)}</strong>
            {': '}
            {languageName(language, locale)}
          </p>
          <p className="text-sm text-quiet">
            {t('decidedBy', { name: by, time: formatMoment(at, locale), version: String(version) })}
          </p>
          {reason ? <p className="max-w-measure">{t('because', { reason })}</p> : null}
        </li>
      ))}
    </ol>
  )
}
