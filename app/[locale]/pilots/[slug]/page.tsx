import { PilotArticle } from '@/components/pilot/pilot-article'
import { PortalPage } from '@/components/portal/portal-page'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/pilots/[slug]'>) => recordMetadata('pilot', params)

export default async function PilotPage({ params }: PageProps<'/[locale]/pilots/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('pilot', params)
  const { title, summary, body, publishedAt } = document
  const around = await surroundings.pilot(document, locale)
  const region = around.cards.get(body.region)
  return (
    <PortalPage locale={locale} here="pilot" {...frame}>
      <PilotArticle document={document} {...around} locale={locale} />
      <JsonLd
        thing={structured(
          {
            '@type': 'CreativeWork',
            name: title,
            ...(summary ? { description: summary } : {}),
            url: absoluteUrl(frame.addresses[locale] ?? ''),
            inLanguage: body.language,
            dateModified: publishedAt,
            ...(region ? { spatialCoverage: { '@type': 'Place', name: region.title } } : {}),
          },
          frame,
        )}
      />
    </PortalPage>
  )
}
