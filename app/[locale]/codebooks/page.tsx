import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { asCard } from '@/components/record/shown'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import { publicList } from '@/lib/public/lists'
import { crumbOf, listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/codebooks'>) => listMetadata('codebook', params)

export default async function CodebooksPage(address: PageProps<'/[locale]/codebooks'>) {
  const { locale, documents, head, frame, paging } = await publicList('codebook', 'title', address)
  const t = translator(locale, 'codebook')
  const crumbs = [crumbOf('round', locale)]
  return (
    <PortalPage {...frame} here="round" crumbs={crumbs}>
      <ListHead {...head} />
      {documents.length === 0 ? <EmptyState>{t('empty')}</EmptyState> : null}
      <RecordRows>
        {documents.map((one) => (
          <RecordRow
            key={one.id}
            card={asCard(one)}
            locale={locale}
            heading="h2"
            meta={one.body.isIllustrative ? <Tag doubtful>{t('illustrativeShort')}</Tag> : null}
          />
        ))}
      </RecordRows>
      <ListPages {...paging} />
    </PortalPage>
  )
}
