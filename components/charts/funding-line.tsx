import type { ReactNode } from 'react'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import { asYears, spanInWords } from './span-words'

export type FundingRow = {
  id: string
  funder: ReactNode
  programme: string | null
  /** As it is known, in words of the page's language; null where it is not available. */
  amount: string | null
  starts: string | null
  ends: string | null
}

/** Who pays until when. What ends when is said first; the lines show how long the money runs. Roles as in ScoreBars. */
export function FundingLine({
  locale,
  caption,
  rows,
}: {
  locale: Locale
  caption: string
  rows: readonly FundingRow[]
}) {
  const t = translator(locale, 'chart')
  const scale = scaleOf(rows)
  return (
    <table role="table" className="funding w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="sr-only">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('funder')}
          </th>
          <th scope="col" role="columnheader">
            {t('amount')}
          </th>
          <th scope="col" role="columnheader">
            {t('runs')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.id}>
            <th scope="row" role="rowheader" className="text-start font-normal">
              <span className="font-display text-lg">{row.funder}</span>
              {row.programme ? <span className="block text-sm text-quiet">{row.programme}</span> : null}
            </th>
            <td role="cell" className={row.amount ? 'tabular-nums' : 'text-sm text-quiet'}>
              {row.amount ?? t('amountNotAvailable')}
            </td>
            <td role="cell">
              <strong className="block font-strong">
                {row.ends ? t('until', { date: formatPartialDate(row.ends, locale) }) : t('endUnknown')}
              </strong>
              <span className="block text-sm text-quiet">
                {row.starts && !row.ends
                  ? t('since', { date: formatPartialDate(row.starts, locale) })
                  : spanInWords(row, locale)}
              </span>
              {scale ? <Line row={row} scale={scale} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Scale = { first: number; last: number }

function scaleOf(rows: readonly FundingRow[]): Scale | undefined {
  const known = rows.flatMap(({ starts, ends }) => [
    ...(starts ? [asYears(starts)] : []),
    ...(ends ? [asYears(ends, 'last')] : []),
  ])
  if (known.length < 2) return undefined
  const [first, last] = [Math.floor(Math.min(...known)), Math.ceil(Math.max(...known))]
  return last > first ? { first, last } : undefined
}

function Line({ row: { starts, ends }, scale }: { row: FundingRow; scale: Scale }) {
  const at = (years: number) => Math.round(((years - scale.first) / (scale.last - scale.first)) * 1000) / 10
  const from = starts ? at(asYears(starts)) : 0
  const to = ends ? at(asYears(ends, 'last')) : 100
  const isKnown = starts !== null && ends !== null
  return (
    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="funding-bar">
      {Array.from({ length: scale.last - scale.first + 1 }, (_, year) => (
        <path key={year} d={`M${at(scale.first + year)} 0v10`} className="bar-year" />
      ))}
      {starts || ends ? <path d={`M${from} 5H${to}`} className={isKnown ? 'bar-span' : 'bar-span bar-open'} /> : null}
      {ends ? <path d={`M${to} 1v8`} className="bar-end" /> : null}
    </svg>
  )
}
