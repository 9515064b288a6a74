import { PortalPage } from '@/components/portal/portal-page'
import { PracticeArticle } from '@/components/practice/practice-article'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/practices/[slug]'>) =>
  recordMetadata('practice', params)

export default async function PracticePage({ params }: PageProps<'/[locale]/practices/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('practice', params)
  const { title, summary, body, publishedAt } = document
  const around = await surroundings.practice(document, locale)
  const publisher = around.cards.get(body.owner)
  return (
    <PortalPage locale={locale} here="practice" {...frame}>
      <PracticeArticle document={document} {...around} locale={locale} />
      <JsonLd
        thing={structured(
          {
            '@type': 'Article',
            headline: title,
            ...(summary ? { abstract: summary } : {}),
            url: absoluteUrl(frame.addresses[locale] ?? ''),
            inLanguage: body.language,
            dateModified: publishedAt,
            ...(publisher ? { publisher: { '@type': 'Organization', name: publisher.title } } : {}),
          },
          frame,
        )}
      />
    </PortalPage>
  )
}
