import { PilotRow } from '@/components/pilot/pilot-row'
import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { RecordRows } from '@/components/record/record-row'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { resolveReferences } from '@/lib/public/documents'
import { publicList } from '@/lib/public/lists'
import { listMetadata } from '@/lib/public/pages'

/** What is tried out comes before what was thought of. */
const stages = ['running', 'ended', 'planned', 'idea'] as const

export const generateMetadata = ({ params }: PageProps<'/[locale]/pilots'>) => listMetadata('pilot', params)

export default async function PilotsPage(address: PageProps<'/[locale]/pilots'>) {
  const { locale, documents, head, frame, paging } = await publicList('pilot', 'title', address)
  const cards = await resolveReferences(
    documents.flatMap(({ body }) => [body.region, ...body.implementers.map(({ partner }) => partner)]),
    locale,
  )
  const t = translator(locale, 'pilot')
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      {documents.length === 0 ? <EmptyState>{t('empty')}</EmptyState> : null}
      {stages.map((stage) => {
        const ofStage = documents.filter(({ body }) => body.stage === stage)
        return ofStage.length === 0 ? null : (
          <Section
            key={stage}
            id={`stage-${stage}`}
            title={t(`stages.${stage}`)}
            aside={stage === 'idea' ? t('ideasAside') : null}
          >
            <RecordRows>
              {ofStage.map((one) => (
                <PilotRow key={one.id} pilot={one} cards={cards} locale={locale} />
              ))}
            </RecordRows>
          </Section>
        )
      })}
      <ListPages {...paging} />
    </PortalPage>
  )
}
