import { PartnerArticle } from '@/components/partner/partner-article'
import { PortalPage } from '@/components/portal/portal-page'
import { JsonLd } from '@/components/ui/json-ld'
import { countryName } from '@/lib/format/names'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/partners/[slug]'>) =>
  recordMetadata('partner', params)

export default async function PartnerPage({ params }: PageProps<'/[locale]/partners/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('partner', params)
  const { title, summary, body } = document
  const around = await surroundings.partner(document, locale)
  return (
    <PortalPage locale={locale} here="partner" {...frame}>
      <PartnerArticle document={document} {...around} locale={locale} />
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
