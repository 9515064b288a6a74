import { GapArticle } from '@/components/gap/gap-article'
import { PortalPage } from '@/components/portal/portal-page'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/gaps/[slug]'>) => recordMetadata('gap', params)

export default async function GapPage({ params }: PageProps<'/[locale]/gaps/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('gap', params)
  const { title, summary, body } = document
  const around = await surroundings.gap(document, locale)
  return (
    <PortalPage locale={locale} here="gap" {...frame}>
      <GapArticle document={document} {...around} locale={locale} />
      <JsonLd
        thing={structured(
          {
            '@type': 'CreativeWork',
            name: title,
            ...(summary ? { description: summary } : {}),
            url: absoluteUrl(frame.addresses[locale] ?? ''),
            inLanguage: body.language,
          },
          frame,
        )}
      />
    </PortalPage>
  )
}
