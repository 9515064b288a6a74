import { FundingLine } from '@/components/charts/funding-line'
import { NotAvailable } from '@/components/record/not-available'
import { RecordLink } from '@/components/record/record-link'
import type { Cards } from '@/components/record/shown'
import { translator } from '@/i18n/translator'
import { formatAmount } from '@/lib/format/money'
import type { FundingBody } from '@/lib/funding/publication'
import type { Locale } from '@/lib/language/rules'

/** Who pays for a record, how much, and until when; what nobody said is said to be so. */
export function WhoPays({ funding, cards, locale }: { funding: FundingBody; cards: Cards; locale: Locale }) {
  const missing = <NotAvailable locale={locale} />
  return (
    <FundingLine
      locale={locale}
      caption={translator(locale, 'funding')('caption')}
      rows={funding.map(({ funder, name, programme, amount, currency, starts, ends }) => {
        const card = funder ? cards.get(funder) : undefined
        return {
          id: [funder, name, programme, starts, ends].join(' '),
          funder: card ? <RecordLink card={card} locale={locale} at={starts} /> : (name ?? missing),
          programme,
          amount: amount && formatAmount(amount, currency, locale),
          ...{ starts, ends },
        }
      })}
    />
  )
}
