import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { pathOf } from '@/lib/public/addresses'
import { Origins } from './origins'
import type { Standing } from './quoted'
import { ScoreTrack } from './score-track'

/** Every country compared, with its published score and where that comes from, or that none is available. */
export function CountryScores({
  standings,
  year,
  locale,
}: {
  standings: readonly Standing[]
  year: number
  locale: Locale
}) {
  const t = translator(locale, 'score')
  return (
    <table className="w-full table-fixed border-collapse text-start">
      <caption className="sr-only">{t('captionOverall', { year: String(year) })}</caption>
      <thead>
        <tr className="border-b border-edge text-sm text-quiet">
          <th scope="col" className="w-[30%] py-2 pe-4 text-start font-strong sm:w-[24%]">
            {t('country')}
          </th>
          <th scope="col" className="py-2 pe-4 text-start font-strong sm:pe-8">
            {t('value')}
          </th>
          <th scope="col" className="w-[34%] py-2 text-start font-strong sm:w-[30%]">
            {t('source')}
          </th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing) => (
          <tr key={standing.code} id={standing.code.toLowerCase()} className="border-b border-line">
            <th scope="row" className="py-3 pe-4 text-start align-top font-normal hyphens-auto">
              {standing.name}
            </th>
            <td className="py-3 pe-4 align-top sm:pe-8">
              <Figure standing={standing} locale={locale} />
            </td>
            <td className="py-3 align-top">
              {standing.score ? <Origins sources={standing.score.body.sources} locale={locale} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Figure({ standing: { name, score }, locale }: { standing: Standing; locale: Locale }) {
  if (score === null)
    return (
      <>
        <span className="text-quiet">{translator(locale, 'record')('notAvailable')}</span>
        <ScoreTrack value={null} />
      </>
    )
  const value = formatNumber(score.body.value, locale)
  return (
    <>
      <a
        href={pathOf(score, locale)}
        aria-label={translator(locale, 'score')('opens', { name, value })}
        className="font-display text-lg tabular-nums"
      >
        {value}
      </a>
      <ScoreTrack value={score.body.value} />
    </>
  )
}
