import { PortalPage } from '@/components/portal/portal-page'
import { PublicationArticle } from '@/components/publication/publication-article'
import { cardsOf, ofKind } from '@/components/record/shown'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'

export const generateMetadata = ({ params }: PageProps<'/[locale]/publications/[slug]'>) =>
  recordMetadata('publication', params)

export default async function PublicationPage({ params }: PageProps<'/[locale]/publications/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('publication', params)
  const { id, title, summary, body } = document
  const ofRound = body.round ? await listByFacet(body.round, locale, ['publication']) : []
  const others = ofKind(ofRound, 'publication').filter((one) => one.id !== id)
  const cards = await resolveReferences(
    [body.owner, body.project, body.round, ...[document, ...others].flatMap((one) => one.body.publishers)],
    locale,
  )
  const publishers = cardsOf(body.publishers, cards).map((card) => card.title)
  return (
    <PortalPage locale={locale} here="publication" {...frame}>
      <PublicationArticle document={document} others={others} cards={cards} locale={locale} />
      <JsonLd
        thing={structured(
          {
            '@type': body.kind === 'journal_article' ? 'ScholarlyArticle' : 'Report',
            name: title,
            ...(summary ? { description: summary } : {}),
            url: absoluteUrl(frame.addresses[locale] ?? ''),
            inLanguage: body.titleLanguage,
            author: body.authors.map((name) => ({ '@type': 'Person', name })),
            publisher: (body.publisher ? [body.publisher] : publishers).map((name) => ({
              '@type': 'Organization',
              name,
            })),
            ...(body.released ? { datePublished: body.released } : {}),
            ...(body.isbn ? { identifier: { '@type': 'PropertyValue', propertyID: 'ISBN', value: body.isbn } } : {}),
            ...(body.url ? { sameAs: body.url } : {}),
          },
          frame,
        )}
      />
    </PortalPage>
  )
}
