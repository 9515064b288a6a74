import { PortalPage } from '@/components/portal/portal-page'
import { PressArticle } from '@/components/press/press-article'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { resolveReferences } from '@/lib/public/documents'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { referencesIn } from '@/lib/publishing/document'

export const generateMetadata = ({ params }: PageProps<'/[locale]/news/[slug]'>) => recordMetadata('press', params)

export default async function PressPage({ params }: PageProps<'/[locale]/news/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('press', params)
  const { title, summary, body, publishedAt } = document
  const cards = await resolveReferences(
    [
      ...[body.owner, body.project, body.campaign],
      ...body.mediaContacts,
      ...referencesIn(body.text, body.notesToEditors),
    ],
    locale,
  )
  const url = absoluteUrl(frame.addresses[locale] ?? '')
  const publisher = cards.get(body.owner)
  return (
    <PortalPage locale={locale} here="press" {...frame}>
      <PressArticle document={document} address={url} cards={cards} locale={locale} />
      <JsonLd
        thing={structured(
          {
            '@type': 'NewsArticle',
            headline: title,
            ...(summary ? { description: summary } : {}),
            url,
            inLanguage: body.language,
            datePublished: body.releasedOn,
            dateModified: publishedAt,
            ...(publisher ? { publisher: { '@type': 'Organization', name: publisher.title } } : {}),
          },
          frame,
        )}
      />
    </PortalPage>
  )
}
