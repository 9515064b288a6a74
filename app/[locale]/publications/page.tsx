import { grouped } from '@/components/portal/grouped'
import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { PublicationRow } from '@/components/publication/publication-row'
import { RecordRows } from '@/components/record/record-row'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { resolveReferences } from '@/lib/public/documents'
import { publicList } from '@/lib/public/lists'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/publications'>) => listMetadata('publication', params)

export default async function PublicationsPage(address: PageProps<'/[locale]/publications'>) {
  const { locale, documents, head, frame, paging } = await publicList('publication', 'latest', address)
  const cards = await resolveReferences(
    documents.flatMap(({ body }) => body.publishers),
    locale,
  )
  const t = translator(locale, 'publication')
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      {documents.length === 0 ? <EmptyState>{t('empty')}</EmptyState> : null}
      {grouped(documents, ({ body }) => body.released?.slice(0, 4) ?? t('yearUnknown')).map(([year, ofYear], place) => (
        <Section key={year} id={`year-${place}`} title={year}>
          <RecordRows>
            {ofYear.map((one) => (
              <PublicationRow key={one.id} publication={one} cards={cards} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      ))}
      <ListPages {...paging} />
    </PortalPage>
  )
}
