import { CampaignArticle } from '@/components/campaign/campaign-article'
import { PortalPage } from '@/components/portal/portal-page'
import { ofKind } from '@/components/record/shown'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { referencesIn } from '@/lib/publishing/document'

export const generateMetadata = ({ params }: PageProps<'/[locale]/campaigns/[slug]'>) =>
  recordMetadata('campaign', params)

export default async function CampaignPage({ params }: PageProps<'/[locale]/campaigns/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('campaign', params)
  const { title, summary, body, publishedAt } = document
  const [found, cards] = await Promise.all([
    listByFacet(`campaign:${document.id}`, locale, ['press']),
    resolveReferences(
      [body.owner, body.project, ...body.mediaContacts, ...referencesIn(body.description, body.howToJoin)],
      locale,
    ),
  ])
  const publisher = cards.get(body.owner)
  return (
    <PortalPage locale={locale} here="campaign" {...frame}>
      <CampaignArticle
        document={document}
        releases={ofKind(found, 'press').toReversed()}
        cards={cards}
        locale={locale}
      />
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
