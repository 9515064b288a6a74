import { grouped } from '@/components/portal/grouped'
import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { FigureList } from '@/components/score/across-countries'
import { countriesFirst } from '@/components/score/quoted'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { publicList } from '@/lib/public/lists'
import { crumbOf, listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/scores'>) => listMetadata('score', params)

export default async function ScoresPage(address: PageProps<'/[locale]/scores'>) {
  const { locale, documents, head, frame, paging } = await publicList('score', 'latest', address)
  const crumbs = [crumbOf('round', locale)]
  return (
    <PortalPage {...frame} here="round" crumbs={crumbs}>
      <ListHead {...head} />
      {documents.length === 0 ? <EmptyState>{translator(locale, 'score')('empty')}</EmptyState> : null}
      {grouped(documents, ({ body }) => String(body.referenceYear)).map(([year, ofYear]) => (
        <Section key={year} id={`year-${year}`} title={year}>
          <FigureList scores={countriesFirst(ofYear)} locale={locale} />
        </Section>
      ))}
      <ListPages {...paging} />
    </PortalPage>
  )
}
