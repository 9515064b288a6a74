import { CampaignEntry } from '@/components/campaign/campaign-entry'
import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { EmptyState } from '@/components/ui/empty-state'
import { translator } from '@/i18n/translator'
import { resolveReferences } from '@/lib/public/documents'
import { publicList } from '@/lib/public/lists'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/campaigns'>) => listMetadata('campaign', params)

export default async function CampaignsPage(address: PageProps<'/[locale]/campaigns'>) {
  const { locale, documents, head, frame, paging } = await publicList('campaign', 'latest', address)
  const cards = await resolveReferences(
    documents.map(({ body }) => body.project),
    locale,
  )
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      {documents.length === 0 ? (
        <EmptyState>{translator(locale, 'campaign')('empty')}</EmptyState>
      ) : (
        <ul>
          {documents.map((one) => (
            <CampaignEntry key={one.id} campaign={one} cards={cards} locale={locale} />
          ))}
        </ul>
      )}
      <ListPages {...paging} />
    </PortalPage>
  )
}
