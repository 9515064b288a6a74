import { PortalPage } from '@/components/portal/portal-page'
import { PublicationArticle } from '@/components/publication/publication-article'
import { cardsOf } from '@/components/record/shown'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/publications/[slug]'>) =>
  recordMetadata('publication', params)

export default async function PublicationPage({ params }: PageProps<'/[locale]/publications/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('publication', params)
  const { title, summary, body } = document
  const around = await surroundings.publication(document, locale)
  const publishers = cardsOf(body.publishers, around.cards).map((card) => card.title)
  return (
    <PortalPage locale={locale} here="publication" {...frame}>
      <PublicationArticle document={document} {...around} locale={locale} />
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
