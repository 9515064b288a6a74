import { EventRow } from '@/components/event/event-row'
import { grouped } from '@/components/portal/grouped'
import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { RecordRows } from '@/components/record/record-row'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { publicList } from '@/lib/public/lists'
import { projectNames } from '@/lib/public/news'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/events'>) => listMetadata('event', params)

export default async function EventsPage(address: PageProps<'/[locale]/events'>) {
  const { locale, documents, head, frame, paging } = await publicList('event', 'latest', address)
  const projects = await projectNames(locale)
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      {documents.length === 0 ? <EmptyState>{translator(locale, 'event')('empty')}</EmptyState> : null}
      {grouped(documents, ({ body }) => body.starts.slice(0, 4)).map(([year, ofYear]) => (
        <Section key={year} id={`year-${year}`} title={year}>
          <RecordRows>
            {ofYear.map((one) => (
              <EventRow
                key={one.id}
                event={one}
                project={one.body.project ? projects.get(one.body.project) : undefined}
                locale={locale}
              />
            ))}
          </RecordRows>
        </Section>
      ))}
      <ListPages {...paging} />
    </PortalPage>
  )
}
