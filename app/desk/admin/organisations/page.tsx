import { isRecordId } from '@/app/desk/roundtables/record-id'
import { AdminNavigation } from '@/components/desk/admin/admin-navigation'
import { DuplicateNavigation } from '@/components/duplicate/duplicate-navigation'
import { KeptTable } from '@/components/partner/desk/kept-table'
import { OrganisationFilter } from '@/components/partner/desk/organisation-filter'
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
    <div className="grid gap-8">
      <AdminNavigation here="organisations" locale={locale} />
      <header className="grid gap-2">
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="max-w-measure text-quiet">{t('lead')}</p>
        <nav aria-label={t('more.label')} className="flex flex-wrap gap-x-5">
          <a href="/desk/partners/new" className="py-1">
            {t('more.new')}
          </a>
          <a href="/desk/records?list=care" className="py-1">
            {t('more.quality')}
          </a>
        </nav>
        <DuplicateNavigation locale={locale} />
      </header>
      <OrganisationFilter q={q} rights={rights} locale={locale} />
      <section aria-label={t('title')} className="grid gap-4">
        <p role="status">{t('count', { count: total })}</p>
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
    </div>
  )
}
