import { PartnerArticle } from '@/components/partner/partner-article'
import { ArrivalNotice } from '@/components/portal/arrival-notice'
import { PortalPage } from '@/components/portal/portal-page'
import { JsonLd } from '@/components/ui/json-ld'
import { countryName } from '@/lib/format/names'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { arrivedBy } from '@/lib/public/parameters'
import { findArrival } from '@/lib/public/redirects'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/partners/[slug]'>) =>
  recordMetadata('partner', params)

export default async function PartnerPage({ params, searchParams }: PageProps<'/[locale]/partners/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('partner', params)
  const { title, summary, body } = document
  const { [arrivedBy]: oldAddress } = await searchParams
  const [around, arrival] = await Promise.all([
    surroundings.partner(document, locale),
    findArrival(document, typeof oldAddress === 'string' ? oldAddress : undefined),
  ])
  return (
    <PortalPage locale={locale} here="partner" {...frame}>
      <ArrivalNotice arrival={arrival} title={title} locale={locale} />
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
