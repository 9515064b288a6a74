import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import { formatDay } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import type { ListedPerson } from '@/lib/person/reading/people'

/** People with what they are, and when they were last seen. */
export function PeopleTable({ people, locale }: { people: readonly ListedPerson[]; locale: Locale }) {
  const t = translator(locale, 'people')
  return (
    <Table
      caption={t('title')}
      keyOf={({ id }) => id}
      rows={people}
      columns={[
        {
          key: 'name',
          header: t('columns.name'),
          cell: ({ id, name, email }) => (
            <>
              <a href={`/desk/admin/people/${id}`}>{name || t('nameless')}</a>
              <span className="block text-sm break-all text-quiet">{email}</span>
            </>
          ),
        },
        {
          key: 'memberships',
          header: t('columns.memberships'),
          cell: (person) => <Memberships person={person} locale={locale} />,
        },
        {
          key: 'lastActive',
          header: t('columns.lastActive'),
          cell: ({ lastActiveAt }) => (
            <span className="whitespace-nowrap">{formatDay(lastActiveAt.toISOString().slice(0, 10), locale)}</span>
          ),
        },
        { key: 'state', header: t('columns.state'), cell: ({ state }) => t(`states.${state}`) },
      ]}
    />
  )
}

function Memberships({ person: { isPortalAdmin, memberships }, locale }: { person: ListedPerson; locale: Locale }) {
  const t = translator(locale, 'people')
  return (
    <ul>
      {isPortalAdmin ? <li className="font-strong">{t('portalAdmin')}</li> : null}
      {memberships.map(({ organisationId, organisation, role }) => (
        <li key={organisationId}>
          {organisation} <span className="text-quiet">({t(`roles.${role}`)})</span>
        </li>
      ))}
    </ul>
  )
}
