import { NotAvailable } from '@/components/record/not-available'
import { RecordLink } from '@/components/record/record-link'
import { asCard, type Shown } from '@/components/record/shown'
import { When } from '@/components/record/when'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'

/** The rounds of the evaluation along one line, the earliest first. */
export function RoundPath({ rounds, locale }: { rounds: readonly Shown<'round'>[]; locale: Locale }) {
  const t = translator(locale, 'round')
  return (
    <ol className="round-path">
      {rounds.map((round) => {
        const { referenceYear, dataAsOf, countryCodes, scoredIndicators, released } = round.body
        return (
          <li key={round.id}>
            <p className="font-display text-2xl tabular-nums">{referenceYear}</p>
            <h3 className="text-lg">
              <RecordLink card={asCard(round)} locale={locale} />
            </h3>
            <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
              <dt className="text-quiet">{t('dataAsOf')}</dt>
              <dd>
                <When date={dataAsOf} locale={locale} />
              </dd>
              <dt className="text-quiet">{t('compared')}</dt>
              <dd>{formatNumber(countryCodes.length, locale)}</dd>
              <dt className="text-quiet">{t('scoredIndicators')}</dt>
              <dd>
                <Known number={scoredIndicators} locale={locale} />
              </dd>
              <dt className="text-quiet">{t('released')}</dt>
              <dd>
                <When date={released} locale={locale} />
              </dd>
            </dl>
          </li>
        )
      })}
    </ol>
  )
}

/** A number, or that it is not available. */
export const Known = ({ number, locale }: { number: number | null; locale: Locale }) =>
  number === null ? <NotAvailable locale={locale} /> : formatNumber(number, locale)
