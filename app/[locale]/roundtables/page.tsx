import { grouped } from '@/components/portal/grouped'
import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { RecordRows } from '@/components/record/record-row'
import { RoundtableRow } from '@/components/roundtable/roundtable-row'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { resolveReferences } from '@/lib/public/documents'
import { publicList } from '@/lib/public/lists'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/roundtables'>) => listMetadata('roundtable', params)

export default async function RoundtablesPage(address: PageProps<'/[locale]/roundtables'>) {
  const { locale, documents, head, frame, paging } = await publicList('roundtable', 'latest', address)
  const cards = await resolveReferences(
    documents.map(({ body }) => body.region),
    locale,
  )
  const withoutDate = translator(locale, 'list')('withoutDate')
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      {documents.length === 0 ? <EmptyState>{translator(locale, 'roundtable')('empty')}</EmptyState> : null}
      {grouped(documents, ({ body }) => body.heldOn?.slice(0, 4) ?? withoutDate).map(([year, ofYear]) => (
        <Section key={year} id={`year-${year}`} title={year}>
          <RecordRows>
            {ofYear.map((one) => (
              <RoundtableRow key={one.id} roundtable={one} cards={cards} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      ))}
      <ListPages {...paging} />
    </PortalPage>
  )
}
