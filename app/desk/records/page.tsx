import { notFound } from 'next/navigation'
import { RecordFilter } from '@/components/desk/work/record-filter'
import { RecordRow } from '@/components/desk/work/record-row'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/session'
import { findRecords } from '@/lib/editing/finding'
import { type ListFilter, listAddress, readFilter } from '@/lib/editing/rules'
import { workPathOf } from '@/lib/editing/starting'
import { formatNumber } from '@/lib/format/numbers'
import { listOrganisationChoices } from '@/lib/partner/queries'

export async function generateMetadata({ searchParams }: PageProps<'/desk/records'>) {
  const { locale } = await requireActor()
  const { list } = readFilter(await searchParams)
  const t = translator(locale, 'work')
  return { title: list ? `${t(`lists.${list}`)} · ${t('recordsTitle')}` : t('recordsTitle') }
}

export default async function Records({ searchParams }: PageProps<'/desk/records'>) {
  const actor = await requireActor()
  const { locale } = actor
  const filter = readFilter(await searchParams)
  const t = translator(locale, 'work')
  const showsOwner = actor.isPortalAdmin || actor.memberships.length > 1
  const [{ records, total, pages }, organisations] = await Promise.all([
    findRecords(actor, filter),
    showsOwner ? ownOrganisations(actor) : [],
  ])
  if (records.length === 0 && filter.page > 1) notFound()
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{t('recordsTitle')}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t('recordsLead')}</p>
      </header>
      <RecordFilter filter={filter} organisations={organisations} locale={locale} />
      <section aria-labelledby="found" className="grid gap-4">
        <h2 id="found" className="text-xl">
          {filter.list ? `${t(`lists.${filter.list}`)}: ` : ''}
          {t('found', { count: total })}
        </h2>
        {records.length === 0 ? (
          <EmptyState>{t('nothing')}</EmptyState>
        ) : (
          <ul className="grid">
            {records.map((record) => (
              <RecordRow
                key={record.id}
                record={{ ...record, path: workPathOf(record) }}
                list={filter.list}
                showsOwner={showsOwner}
                locale={locale}
              />
            ))}
          </ul>
        )}
      </section>
      {pages > 1 ? <Pages filter={filter} pages={pages} actor={actor} /> : null}
    </div>
  )
}

const ownOrganisations = async (actor: Actor) =>
  (await listOrganisationChoices(actor))
    .filter(({ isOwn }) => isOwn)
    .map(({ id, name }) => ({ value: id, label: name }))

function Pages({ filter, pages, actor: { locale } }: { filter: ListFilter; pages: number; actor: Actor }) {
  const t = translator(locale, 'list')
  const { page } = filter
  return (
    <Pagination
      label={t('pages')}
      position={t('position', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}
      earlier={page > 1 ? { href: listAddress({ ...filter, page: page - 1 }), label: t('earlier') } : undefined}
      later={page < pages ? { href: listAddress({ ...filter, page: page + 1 }), label: t('later') } : undefined}
    />
  )
}
