import { GapKind } from '@/components/gap/gap-kind'
import { grouped } from '@/components/portal/grouped'
import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { asCard } from '@/components/record/shown'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import { resolveReferences } from '@/lib/public/documents'
import { publicList } from '@/lib/public/lists'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/gaps'>) => listMetadata('gap', params)

export default async function GapsPage(address: PageProps<'/[locale]/gaps'>) {
  const { locale, documents, head, frame, paging } = await publicList('gap', 'latest', address)
  const cards = await resolveReferences(
    documents.map(({ body }) => body.region),
    locale,
  )
  const t = translator(locale, 'gap')
  const elsewhere = translator(locale, 'list')('withoutRegion')
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      {documents.length === 0 ? <EmptyState>{t('empty')}</EmptyState> : null}
      {grouped(documents, ({ body }) => (body.region && cards.get(body.region)?.title) || elsewhere).map(
        ([region, ofRegion], place) => (
          <Section key={region} id={`region-${place}`} title={region}>
            <RecordRows>
              {ofRegion.map((one) => (
                <RecordRow
                  key={one.id}
                  card={asCard(one)}
                  locale={locale}
                  meta={
                    <>
                      <GapKind body={one.body} locale={locale} />
                      {one.body.raisedOn ? <span>{formatPartialDate(one.body.raisedOn, locale)}</span> : null}
                    </>
                  }
                />
              ))}
            </RecordRows>
          </Section>
        ),
      )}
      <ListPages {...paging} />
    </PortalPage>
  )
}
