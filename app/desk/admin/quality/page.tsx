import { notFound } from 'next/navigation'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { QualityFilter } from '@/components/quality/quality-filter'
import { EmptyState } from '@/components/ui/empty-state'
import { PageSteps } from '@/components/ui/page-steps'
import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format/numbers'
import { checksLinks, qualityEverywhere } from '@/lib/quality/queries'
import { findingGroups, qualityAddress } from '@/lib/quality/rules'
import { qualityFilter } from '@/lib/quality/schema'

const path = '/desk/admin/quality'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'quality')('adminTitle') }
}

export default async function QualityEverywhere({ searchParams }: PageProps<'/desk/admin/quality'>) {
  const actor = await requireActor()
  const { locale } = actor
  const filter = { ...qualityFilter.parse(await searchParams), kind: null, organisation: null }
  const found = await qualityEverywhere(actor, filter)
  const { organisations, records, wanting, groups, pages } = found
  if (organisations.length === 0 && filter.page > 1) notFound()
  const t = translator(locale, 'quality')
  const to = (page: number) => qualityAddress(path, { ...filter, page })
  const number = (count: number) => formatNumber(count, locale)
  return (
    <AdminPage here="quality" locale={locale} title={t('adminTitle')} lead={t('adminLead')}>
      {records > 0 ? <p className="text-lg">{t('everywhere', { good: records - wanting, count: records })}</p> : null}
      {checksLinks() ? null : <p className="text-quiet">{t('off')}</p>}
      <QualityFilter {...{ path, filter, groups, locale }} />
      {organisations.length === 0 ? (
        <EmptyState>
          <p className="font-strong">{t('nothing')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('adminTitle')}
          rows={organisations}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'organisation',
              header: t('columns.organisation'),
              cell: ({ id, name }) => <a href={qualityAddress(`${path}/${id}`, { group: filter.group })}>{name}</a>,
            },
            {
              key: 'share',
              header: t('columns.share'),
              cell: (one) => t('columns.of', { wanting: one.wanting, records: one.records }),
              numeric: true,
            },
            ...findingGroups.map((group) => ({
              key: group,
              header: t(`groups.${group}`),
              cell: ({ groups: own }: (typeof organisations)[number]) => (
                <span className={own[group] ? undefined : 'text-quiet'}>{number(own[group] ?? 0)}</span>
              ),
              numeric: true,
            })),
          ]}
        />
      )}
      <PageSteps page={filter.page} {...{ pages, to, locale }} />
    </AdminPage>
  )
}
