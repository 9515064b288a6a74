import { PortalPage } from '@/components/portal/portal-page'
import { RegionArticle } from '@/components/region/region-article'
import { JsonLd } from '@/components/ui/json-ld'
import { countryName } from '@/lib/format/names'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { referencesIn } from '@/lib/publishing/document'

export const generateMetadata = ({ params }: PageProps<'/[locale]/regions/[slug]'>) => recordMetadata('region', params)

export default async function RegionPage({ params }: PageProps<'/[locale]/regions/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('region', params)
  const records = await listByFacet(`region:${document.id}`, locale)
  const cards = await resolveReferences(
    [
      document.body.owner,
      ...referencesIn(document.body.description),
      ...records.flatMap((one) => {
        if (one.kind === 'platform')
          return [one.body.project, ...one.body.members, ...referencesIn(one.body.description)]
        return one.kind === 'roundtable' ? one.body.practices : []
      }),
    ],
    locale,
  )
  const { title, summary, body } = document
  return (
    <PortalPage locale={locale} here="region" {...frame}>
      <RegionArticle document={document} records={records} cards={cards} locale={locale} />
      <JsonLd
        thing={structured(
          {
            '@type': 'AdministrativeArea',
            name: title,
            ...(summary ? { description: summary } : {}),
            url: absoluteUrl(frame.addresses[locale] ?? ''),
            containedInPlace: { '@type': 'Country', name: countryName(body.countryCode, locale) },
            identifier: body.nutsCodes.map((value) => ({ '@type': 'PropertyValue', propertyID: 'NUTS', value })),
          },
          frame,
        )}
      />
    </PortalPage>
  )
}
