import { CampaignArticle } from '@/components/campaign/campaign-article'
import { PortalPage } from '@/components/portal/portal-page'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/campaigns/[slug]'>) =>
  recordMetadata('campaign', params)

export default async function CampaignPage({ params }: PageProps<'/[locale]/campaigns/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('campaign', params)
  const { title, summary, body, publishedAt } = document
  const around = await surroundings.campaign(document, locale)
  const publisher = around.cards.get(body.owner)
  return (
    <PortalPage locale={locale} here="campaign" {...frame}>
      <CampaignArticle document={document} {...around} locale={locale} />
      <JsonLd
        thing={structured(
          {
            '@type': 'CreativeWork',
            name: title,
            ...(body.hashtag ? { keywords: body.hashtag } : {}),
            ...(summary ? { description: summary } : {}),
            url: absoluteUrl(frame.addresses[locale] ?? ''),
            inLanguage: body.language,
            ...(body.starts ? { temporalCoverage: [body.starts, body.ends].filter(Boolean).join('/') } : {}),
            dateModified: publishedAt,
            ...(publisher ? { publisher: { '@type': 'Organization', name: publisher.title } } : {}),
          },
          frame,
        )}
      />
    </PortalPage>
  )
}
