import { NewsKinds } from '@/components/news/news-kinds'
import { NewsRow } from '@/components/news/news-row'
import { grouped } from '@/components/portal/grouped'
import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { RecordRows } from '@/components/record/record-row'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { newsKinds, publicNews } from '@/lib/public/news'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/news'>) => listMetadata('press', params)

export default async function NewsPage(address: PageProps<'/[locale]/news'>) {
  const { locale, kind, documents, projects, counts, path, head, frame, paging } = await publicNews(address)
  const t = translator(locale, 'press')
  const undated = translator(locale, 'list')('withoutDate')
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      <NewsKinds kinds={newsKinds} here={kind} counts={counts} path={path} locale={locale} />
      {documents.length === 0 ? <EmptyState>{t(kind ? 'nothingOfKind' : 'empty')}</EmptyState> : null}
      {grouped(documents, ({ happenedOn }) => happenedOn?.slice(0, 4) ?? undated).map(([year, ofYear]) => (
        <Section key={year} id={`year-${year === undated ? 'unknown' : year}`} title={year}>
          <RecordRows>
            {ofYear.map((one) => (
              <NewsRow
                key={one.id}
                entry={one}
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
