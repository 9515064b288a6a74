import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { SavedViews } from '@/components/desk/bulk/saved-views'
import { SelectionBar } from '@/components/desk/bulk/selection-bar'
import { RecordFilter } from '@/components/desk/work/record-filter'
import { RecordRow } from '@/components/desk/work/record-row'
import { EmptyState } from '@/components/ui/empty-state'
import { PageSteps } from '@/components/ui/page-steps'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { forgetView, keepView } from '@/lib/bulk/actions'
import { listViews } from '@/lib/bulk/queries'
import { bulkActs } from '@/lib/bulk/rules'
import { findRecords, type ListedRecord } from '@/lib/editing/finding'
import { type ListFilter, type ListPath, listAddress, listQuery } from '@/lib/editing/rules'
import { workPathOf } from '@/lib/editing/starting'
import { listOrganisationChoices } from '@/lib/partner/queries'

type Props = { actor: Actor; filter: ListFilter; path: ListPath }

/** Records of the desk: narrowed, kept under names, and changed several at once. */
export async function RecordList({ actor, filter, path }: Props) {
  const { locale } = actor
  const t = translator(locale, 'work')
  const showsOwner = actor.isPortalAdmin || actor.memberships.length > 1
  const [{ records, total, pages }, organisations, views] = await Promise.all([
    findRecords(actor, filter),
    showsOwner ? ownOrganisations(actor) : [],
    listViews(actor),
  ])
  if (records.length === 0 && filter.page > 1) notFound()
  const query = listQuery({ ...filter, page: 1 })
  return (
    <>
      <DeskTexts locale={locale} sections={['refusal', 'keeping']}>
        <SavedViews
          views={views.map((view) => ({ ...view, forget: forgetView.bind(null, view.id) }))}
          path={path}
          query={query}
          keep={keepView}
          mayShare={can.keepPortal(actor)}
          locale={locale}
        />
      </DeskTexts>
      <RecordFilter path={path} filter={filter} organisations={organisations} locale={locale} />
      <section aria-labelledby="found" className="grid gap-4">
        <h2 id="found" className="text-xl">
          {filter.list ? `${t(`lists.${filter.list}`)}: ` : ''}
          {t('found', { count: total })}
        </h2>
        {records.length === 0 ? (
          <EmptyState>{t('nothing')}</EmptyState>
        ) : (
          <form action="/desk/records/change" className="grid gap-6">
            <Rows records={records} filter={filter} actor={actor} showsOwner={showsOwner} />
            <SelectionBar
              total={total}
              acts={bulkActs.filter((act) => act !== 'owner' || can.keepPortal(actor))}
              query={query}
              path={path}
              locale={locale}
            />
          </form>
        )}
      </section>
      <PageSteps
        page={filter.page}
        pages={pages}
        to={(page) => listAddress({ ...filter, page }, path)}
        locale={actor.locale}
      />
      <p>
        <a href="/desk/records/changes">{translator(locale, 'bulk')('past.link')}</a>
      </p>
    </>
  )
}

type RowsProps = Pick<Props, 'actor' | 'filter'> & { records: readonly ListedRecord[]; showsOwner: boolean }

const Rows = ({ records, filter, actor, showsOwner }: RowsProps) => (
  <ul className="grid">
    {records.map((record) => (
      <RecordRow
        key={record.id}
        record={{ ...record, path: workPathOf(record) }}
        list={filter.list}
        showsOwner={showsOwner}
        isChoosable
        locale={actor.locale}
      />
    ))}
  </ul>
)

const ownOrganisations = async (actor: Actor) =>
  (await listOrganisationChoices(actor))
    .filter(({ isOwn }) => isOwn)
    .map(({ id, name }) => ({ value: id, label: name }))
