import { Period } from '@/components/record/period'
import { RecordLink } from '@/components/record/record-link'
import type { Cards } from '@/components/record/shown'
import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import { formatAmount } from '@/lib/format/money'
import type { FundingBody } from '@/lib/funding/publication'
import type { Locale } from '@/lib/language/rules'

/** Who pays, how much and when; what nobody said is said to be so. */
export function FundingTable({ funding, cards, locale }: { funding: FundingBody; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'funding')
  const missing = <span className="text-quiet">{translator(locale, 'record')('notAvailable')}</span>
  return (
    <Table
      caption={t('caption')}
      rows={funding}
      keyOf={(one) => `${one.funder} ${one.name} ${one.programme} ${one.starts} ${one.ends}`}
      columns={[
        {
          key: 'payer',
          header: t('payer'),
          cell: ({ funder, name, programme }) => {
            const card = funder ? cards.get(funder) : undefined
            return (
              <>
                {card ? <RecordLink card={card} locale={locale} /> : (name ?? missing)}
                {programme ? <span className="block text-sm text-quiet">{programme}</span> : null}
              </>
            )
          },
        },
        {
          key: 'amount',
          header: t('amount'),
          cell: ({ amount, currency }) => (amount ? formatAmount(amount, currency, locale) : missing),
        },
        {
          key: 'period',
          header: t('period'),
          cell: ({ starts, ends }) =>
            starts === null && ends === null ? missing : <Period starts={starts} ends={ends} locale={locale} />,
        },
      ]}
    />
  )
}
