import { NotAvailable } from '@/components/record/not-available'
import { RecordLink } from '@/components/record/record-link'
import type { Cards, Shown } from '@/components/record/shown'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'

type Props = { attendance: Attending; heldOn: string | null; cards: Cards; locale: Locale }
type Attending = Shown<'roundtable'>['body']['attendance']

/** The organisations at the table. */
export function Attendance({ attendance, heldOn, cards, locale }: Props) {
  const t = translator(locale, 'roundtable')
  if (attendance.length === 0) return null
  const rows = attendance.map((one, place) => ({
    ...one,
    place,
    card: one.partner ? cards.get(one.partner) : undefined,
  }))
  return (
    <Section id="attendance" title={t('attendance')} aside={t('attendanceAside')}>
      <Table
        caption={t('attendance')}
        rows={rows}
        keyOf={({ place }) => String(place)}
        columns={[
          {
            key: 'organisation',
            header: t('organisation'),
            cell: ({ card, name }) => (card ? <RecordLink card={card} locale={locale} at={heldOn} /> : name),
          },
          {
            key: 'kind',
            header: t('organisationKind'),
            cell: ({ kind }) => <span className="text-quiet">{t(`stakeholderKind.${kind}`)}</span>,
          },
          {
            key: 'people',
            header: t('people'),
            numeric: true,
            cell: ({ people }) => (people === null ? <NotAvailable locale={locale} /> : formatNumber(people, locale)),
          },
        ]}
      />
    </Section>
  )
}
