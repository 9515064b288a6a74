import { notFound } from 'next/navigation'
import { EnquiryRow } from '@/components/enquiry/enquiry-row'
import { EnquiryStates, listAddress } from '@/components/enquiry/enquiry-states'
import { EmptyState } from '@/components/ui/empty-state'
import { PageSteps } from '@/components/ui/page-steps'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { countEnquiries, enquiriesPerPage, listEnquiries } from '@/lib/enquiry/queries'
import { enquiryFilter } from '@/lib/enquiry/schema'
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
      <PageSteps
        page={filter.page}
        pages={pages}
        to={(page) => listAddress(filter.state, page)}
        locale={actor.locale}
      />
    </div>
  )
}
