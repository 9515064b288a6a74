import { CodebookArticle } from '@/components/codebook/codebook-article'
import { PortalPage } from '@/components/portal/portal-page'
import { ofKind } from '@/components/record/shown'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { crumbOf, publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { referencesIn } from '@/lib/publishing/document'

export const generateMetadata = ({ params }: PageProps<'/[locale]/codebooks/[slug]'>) =>
  recordMetadata('codebook', params)

export default async function CodebookPage({ params }: PageProps<'/[locale]/codebooks/[slug]'>) {
  const { locale, document, addresses } = await publicRecord('codebook', params)
  const { id, title, summary, body } = document
  const [records, cards] = await Promise.all([
    listByFacet(`codebook:${id}`, locale, ['round']),
    resolveReferences([body.owner, body.project, ...referencesIn(body.description)], locale),
  ])
  const crumbs = [crumbOf('round', locale)]
  return (
    <PortalPage locale={locale} here="round" addresses={addresses} crumbs={crumbs}>
      <CodebookArticle document={document} rounds={ofKind(records, 'round')} cards={cards} locale={locale} />
      <JsonLd
        thing={structured(
          {
            '@type': 'DefinedTermSet',
            name: title,
            ...(summary ? { description: summary } : {}),
            url: absoluteUrl(addresses[locale] ?? ''),
            inLanguage: body.language,
            hasDefinedTerm: body.dimensions.map(({ key, name }) => ({
              '@type': 'DefinedTerm',
              termCode: key,
              name,
            })),
          },
          { crumbs },
        )}
      />
    </PortalPage>
  )
}
