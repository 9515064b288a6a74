import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { ProjectRow } from '@/components/project/project-row'
import { RecordRows } from '@/components/record/record-row'
import { EmptyState } from '@/components/ui/empty-state'
import { translator } from '@/i18n/translator'
import { publicList } from '@/lib/public/lists'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/projects'>) => listMetadata('project', params)

export default async function ProjectsPage(address: PageProps<'/[locale]/projects'>) {
  const { locale, documents, head, frame, paging } = await publicList('project', 'title', address)
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      {documents.length === 0 ? <EmptyState>{translator(locale, 'project')('empty')}</EmptyState> : null}
      <div className="border-t border-line py-8">
        <RecordRows>
          {documents.map((one) => (
            <ProjectRow key={one.id} project={one} locale={locale} heading="h2" />
          ))}
        </RecordRows>
      </div>
      <ListPages {...paging} />
    </PortalPage>
  )
}
