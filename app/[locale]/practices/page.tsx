import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { Themes } from '@/components/record/themes'
import { EmptyState } from '@/components/ui/empty-state'
import { translator } from '@/i18n/translator'
import { byName, countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { resolveReferences } from '@/lib/public/documents'
import { publicList } from '@/lib/public/lists'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/practices'>) => listMetadata('practice', params)

export default async function PracticesPage(address: PageProps<'/[locale]/practices'>) {
  const { locale, documents, head, frame, paging } = await publicList('practice', 'title', address)
  const cards = await resolveReferences(
    documents.map(({ body }) => body.region),
    locale,
  )
  const compare = byName(locale)
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      {documents.length === 0 ? <EmptyState>{translator(locale, 'practice')('empty')}</EmptyState> : null}
      <div className="border-t border-line py-8">
        <RecordRows>
          {documents
            .toSorted((one, other) => compare(one.title, other.title))
            .map((one) => (
              <RecordRow
                key={one.id}
                card={asCard(one)}
                locale={locale}
                heading="h2"
                meta={
                  <>
                    <Where body={one.body} cards={cards} locale={locale} />
                    <Themes themes={one.body.themes} locale={locale} />
                  </>
                }
              />
            ))}
        </RecordRows>
      </div>
      <ListPages {...paging} />
    </PortalPage>
  )
}

/** The region of a practice, or else its place, or else its country; nothing where none is known. */
function Where({ body, cards, locale }: { body: Shown<'practice'>['body']; cards: Cards; locale: Locale }) {
  const region = body.region && cards.get(body.region)?.title
  const where = region || body.place || (body.countryCode && countryName(body.countryCode, locale))
  return where ? <span>{where}</span> : null
}
