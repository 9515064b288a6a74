import type { ReactNode } from 'react'
import { NotAvailable } from '@/components/record/not-available'
import { translator } from '@/i18n/translator'
import { formatScore } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'

export type ScoreRow = {
  label: string
  href?: string
  /** Of 100; null where no score is available, which is not zero. */
  value: number | null
  source?: ReactNode
}

/**
 * Scores of 100 as a table; bars beside the figures show the same to the eye. Roles are written out, because browsers
 * forget that a row is a row once it is laid out as a grid.
 */
export function ScoreBars({ locale, caption, rows }: { locale: Locale; caption: string; rows: readonly ScoreRow[] }) {
  const t = translator(locale, 'chart')
  const hasSources = rows.some(({ source }) => source)
  return (
    <table role="table" className="w-full border-collapse">
      <caption className="pb-3 text-start font-strong">
        {caption}
        <span className="block text-sm font-normal text-quiet">{t('outOf100')}</span>
      </caption>
      <thead role="rowgroup" className="sr-only">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('what')}
          </th>
          <th scope="col" role="columnheader">
            {t('score')}
          </th>
          {hasSources ? (
            <th scope="col" role="columnheader">
              {t('source')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ label, href, value, source }) => (
          <tr role="row" key={label} className="score-row">
            <th scope="row" role="rowheader" className="text-start font-normal">
              {href ? <a href={href}>{label}</a> : label}
            </th>
            <td role="cell" className="score-cell">
              <Bar value={value} />
              {value === null ? (
                <span className="text-sm">
                  <NotAvailable locale={locale} />
                </span>
              ) : (
                <span className="tabular-nums">{formatScore(value, locale)}</span>
              )}
            </td>
            {hasSources ? (
              <td role="cell" className="text-sm text-quiet">
                {source}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ value }: { value: number | null }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="score-bar">
      {value === null ? (
        <>
          <rect width="100" height="10" className="bar-missing" />
          {Array.from({ length: 25 }, (_, place) => (
            <path key={place} d={`M${place * 4} 10l4-10`} className="bar-hatch" />
          ))}
        </>
      ) : (
        <>
          <rect width="100" height="10" className="bar-track" />
          <rect width={value} height="10" className="bar-value" />
        </>
      )}
    </svg>
  )
}
