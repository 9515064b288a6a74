import { notFound } from 'next/navigation'
import { EnquiryRow } from '@/components/enquiry/enquiry-row'
import { EnquiryStates, listAddress } from '@/components/enquiry/enquiry-states'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { countEnquiries, enquiriesPerPage, listEnquiries } from '@/lib/enquiry/queries'
import { type EnquiryFilter, enquiryFilter } from '@/lib/enquiry/schema'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { subjectsOf } from './subjects'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'enquiryDesk')('title') }
}

export default async function Enquiries({ searchParams }: PageProps<'/desk/enquiries'>) {
  const actor = await requireActor()
  const filter = enquiryFilter.parse(await searchParams)
  const t = translator(actor.locale, 'enquiryDesk')
  const [counts, enquiries] = await Promise.all([countEnquiries(actor), listEnquiries(actor, filter)])
  const pages = Math.max(1, Math.ceil(counts[filter.state] / enquiriesPerPage))
  if (filter.page > pages) notFound()
  const subjectOf = await subjectsOf(enquiries, actor.locale)
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t('lead')}</p>
      </header>
      <EnquiryStates counts={counts} here={filter.state} locale={actor.locale} />
      {enquiries.length === 0 ? (
        <EmptyState>{t(`empty.${filter.state}`)}</EmptyState>
      ) : (
        <ul className="grid">
          {enquiries.map((enquiry) => (
            <EnquiryRow
              key={enquiry.id}
              enquiry={enquiry}
              title={subjectOf(enquiry)?.title}
              showsReceiver={actor.isPortalAdmin || actor.memberships.length > 1}
              locale={actor.locale}
            />
          ))}
        </ul>
      )}
      {pages > 1 ? <Pages filter={filter} pages={pages} locale={actor.locale} /> : null}
    </div>
  )
}

function Pages({ filter: { state, page }, pages, locale }: { filter: EnquiryFilter; pages: number; locale: Locale }) {
  const t = translator(locale, 'list')
  return (
    <Pagination
      label={t('pages')}
      position={t('position', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}
      earlier={page > 1 ? { href: listAddress(state, page - 1), label: t('earlier') } : undefined}
      later={page < pages ? { href: listAddress(state, page + 1), label: t('later') } : undefined}
    />
  )
}
