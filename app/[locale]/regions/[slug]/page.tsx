import { PortalPage } from '@/components/portal/portal-page'
import { RegionArticle } from '@/components/region/region-article'
import { JsonLd } from '@/components/ui/json-ld'
import { countryName } from '@/lib/format/names'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/regions/[slug]'>) => recordMetadata('region', params)

export default async function RegionPage({ params }: PageProps<'/[locale]/regions/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('region', params)
  const around = await surroundings.region(document, locale)
  const { title, summary, body } = document
  return (
    <PortalPage locale={locale} here="region" {...frame}>
      <RegionArticle document={document} {...around} locale={locale} />
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
