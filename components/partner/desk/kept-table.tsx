import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { KeptOrganisation } from '@/lib/partner/reading/kept'

/** Organisations with what they may do and how much they have here. */
export function KeptTable({ organisations, locale }: { organisations: readonly KeptOrganisation[]; locale: Locale }) {
  const t = translator(locale, 'organisations')
  const stateOf = ({ hasEnded, isPublic, rights }: KeptOrganisation) => {
    const state = hasEnded ? 'ended' : isPublic ? 'public' : 'draft'
    // Trusted are nearly all: only what is otherwise is worth a word.
    return (
      <>
        {t(`states.${state}`)}
        {rights === 'trusted' ? null : <strong className="block font-strong">{t(`states.${rights}`)}</strong>}
      </>
    )
  }
  return (
    <Table
      caption={t('title')}
      rows={organisations}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('columns.name'),
          cell: ({ id, name }) => <a href={`/desk/admin/organisations?organisation=${id}`}>{name}</a>,
        },
        { key: 'state', header: t('columns.state'), cell: stateOf },
        {
          key: 'people',
          header: t('columns.people'),
          numeric: true,
          cell: ({ people }) => formatNumber(people, locale),
        },
        {
          key: 'records',
          header: t('columns.records'),
          numeric: true,
          cell: ({ id, records }) => <a href={`/desk/records?organisation=${id}`}>{formatNumber(records, locale)}</a>,
        },
      ]}
    />
  )
}
