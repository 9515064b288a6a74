import { PartnerArticle } from '@/components/partner/partner-article'
import { PortalPage } from '@/components/portal/portal-page'
import { JsonLd } from '@/components/ui/json-ld'
import { countryName } from '@/lib/format/names'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { referencesIn } from '@/lib/publishing/document'

export const generateMetadata = ({ params }: PageProps<'/[locale]/partners/[slug]'>) =>
  recordMetadata('partner', params)

export default async function PartnerPage({ params }: PageProps<'/[locale]/partners/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('partner', params)
  const { title, summary, body } = document
  const records = await listByFacet(`partner:${document.id}`, locale)
  const places = records.flatMap((one) => (one.kind === 'platform' || one.kind === 'roundtable' ? one.body.region : []))
  const cards = await resolveReferences(
    [
      ...[body.owner, ...places],
      ...body.changes.flatMap(({ successors }) => successors),
      ...referencesIn(body.description),
    ],
    locale,
  )
  return (
    <PortalPage locale={locale} here="partner" {...frame}>
      <PartnerArticle document={document} records={records} cards={cards} locale={locale} />
      <JsonLd
        thing={structured(
          {
            '@type': 'Organization',
            name: title,
            ...(summary ? { description: summary } : {}),
            alternateName: body.otherNames.map(({ name }) => name),
            url: absoluteUrl(frame.addresses[locale] ?? ''),
            ...(body.website ? { sameAs: body.website } : {}),
            ...(body.countryCode
              ? { address: { '@type': 'PostalAddress', addressCountry: countryName(body.countryCode, locale) } }
              : {}),
          },
          frame,
        )}
      />
    </PortalPage>
  )
}
