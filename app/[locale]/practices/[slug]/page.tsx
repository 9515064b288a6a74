import { PortalPage } from '@/components/portal/portal-page'
import { PracticeArticle } from '@/components/practice/practice-article'
import { ofKind } from '@/components/record/shown'
import { JsonLd } from '@/components/ui/json-ld'
import { practiceParts } from '@/lib/practice/rules'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { referencesIn } from '@/lib/publishing/document'

export const generateMetadata = ({ params }: PageProps<'/[locale]/practices/[slug]'>) =>
  recordMetadata('practice', params)

export default async function PracticePage({ params }: PageProps<'/[locale]/practices/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('practice', params)
  const { title, summary, body, publishedAt } = document
  const found = await listByFacet(`practice:${document.id}`, locale)
  const roundtables = ofKind(found, 'roundtable')
  const cards = await resolveReferences(
    [
      ...[body.owner, body.carriedOutBy, body.region, ...body.answers],
      ...body.funding.map(({ funder }) => funder),
      ...roundtables.map((one) => one.body.region),
      ...referencesIn(...practiceParts.map((part) => body[part])),
    ],
    locale,
  )
  const publisher = cards.get(body.owner)
  return (
    <PortalPage locale={locale} here="practice" {...frame}>
      <PracticeArticle document={document} roundtables={roundtables} cards={cards} locale={locale} />
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
