import { PortalPage } from '@/components/portal/portal-page'
import { PressArticle } from '@/components/press/press-article'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/news/[slug]'>) => recordMetadata('press', params)

export default async function PressPage({ params }: PageProps<'/[locale]/news/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('press', params)
  const { title, summary, body, publishedAt } = document
  const around = await surroundings.press(document, locale)
  const url = absoluteUrl(frame.addresses[locale] ?? '')
  const publisher = around.cards.get(body.owner)
  return (
    <PortalPage locale={locale} here="press" {...frame}>
      <PressArticle document={document} address={url} {...around} locale={locale} />
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
