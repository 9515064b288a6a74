import { isRecordId } from '@/app/desk/roundtables/record-id'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { KeptTable } from '@/components/partner/desk/kept-table'
import { OrganisationFilter } from '@/components/partner/desk/organisation-filter'
import { OrganisationNavigation } from '@/components/partner/desk/organisation-navigation'
import { ButtonLink } from '@/components/ui/button'
import { Pagination } from '@/components/ui/pagination'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format/numbers'
import { findKept, listKept } from '@/lib/partner/reading/kept'
import { OneOrganisation } from './one-organisation'

const degrees = ['trusted', 'moderated', 'blocked'] as const
const first = (asked: string | string[] | undefined) => [asked].flat()[0] ?? ''

export default async function Organisations({ searchParams }: PageProps<'/desk/admin/organisations'>) {
  const actor = await requireActor()
  const asked = await searchParams
  const { locale } = actor
  const id = first(asked.organisation)
  const one = isRecordId(id) ? await findKept(actor, id) : null
  if (one) return <OneOrganisation organisation={one} done={first(asked.done)} actor={actor} />
  const t = translator(locale, 'organisations')
  const q = first(asked.q).slice(0, 200)
  const rights = degrees.find((degree) => degree === first(asked.rights)) ?? null
  const page = Math.max(1, Number.parseInt(first(asked.page), 10) || 1)
  const { organisations, total, pages } = await listKept(actor, { q, rights, page: Math.min(page, 10_000) })
  const address = (to: number) =>
    `/desk/admin/organisations?${new URLSearchParams({ ...(q ? { q } : {}), ...(rights ? { rights } : {}), page: String(to) })}`
  return (
    <AdminPage here="organisations" title={t('title')} lead={t('lead')} locale={locale}>
      <OrganisationNavigation here="all" locale={locale} />
      <OrganisationFilter q={q} rights={rights} locale={locale} />
      <section aria-label={t('title')} className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p role="status">{t('count', { count: total })}</p>
          <ButtonLink href="/desk/partners/new">{t('more.new')}</ButtonLink>
        </div>
        {organisations.length > 0 ? <KeptTable organisations={organisations} locale={locale} /> : null}
      </section>
      {pages > 1 ? (
        <Pagination
          label={t('pages')}
          position={t('position', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}
          earlier={page > 1 ? { href: address(page - 1), label: t('earlier') } : undefined}
          later={page < pages ? { href: address(page + 1), label: t('later') } : undefined}
        />
      ) : null}
    </AdminPage>
  )
}
