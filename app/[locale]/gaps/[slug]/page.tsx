import { GapArticle } from '@/components/gap/gap-article'
import { PortalPage } from '@/components/portal/portal-page'
import { ofKind } from '@/components/record/shown'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'

export const generateMetadata = ({ params }: PageProps<'/[locale]/gaps/[slug]'>) => recordMetadata('gap', params)

export default async function GapPage({ params }: PageProps<'/[locale]/gaps/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('gap', params)
  const { id, title, summary, body } = document
  const self = `gap:${id}`
  const place = body.roundtable ?? body.event
  const [cards, found] = await Promise.all([
    resolveReferences([body.owner, body.region, body.roundtable, body.event], locale),
    listByFacet(place ? [self, place] : self, locale),
  ])
  const sameTable = found.filter(({ facets }) => place !== null && facets.includes(place))
  const answers = found.filter(({ facets }) => facets.includes(self))
  return (
    <PortalPage locale={locale} here="gap" {...frame}>
      <GapArticle
        document={document}
        gaps={ofKind(sameTable, 'gap').filter((one) => one.id !== id)}
        pilots={ofKind(sameTable, 'pilot')}
        answers={[...ofKind(answers, 'practice'), ...ofKind(answers, 'pilot')]}
        cards={cards}
        locale={locale}
      />
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
