import { ScoreBars } from '@/components/charts/score-bars'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { pathOf } from '@/lib/public/addresses'
import { Origins } from './origins'
import type { Standing } from './quoted'

/** Every country compared, with its published score and where that comes from, or that none is available. */
export const CountryScores = ({
  standings,
  year,
  locale,
}: {
  standings: readonly Standing[]
  year: number
  locale: Locale
}) => (
  <ScoreBars
    locale={locale}
    caption={translator(locale, 'score')('captionOverall', { year: String(year) })}
    rows={standings.map(({ name, score }) =>
      score === null
        ? { label: name, value: null }
        : {
            label: name,
            href: pathOf(score, locale),
            value: score.body.value,
            source: <Origins sources={score.body.sources} locale={locale} />,
          },
    )}
  />
)
