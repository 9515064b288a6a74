import { EventArticle } from '@/components/event/event-article'
import { eventThing } from '@/components/event/event-thing'
import { PortalPage } from '@/components/portal/portal-page'
import { ofKind } from '@/components/record/shown'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { listByFacet, resolveReferences } from '@/lib/public/documents'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'

export const generateMetadata = ({ params }: PageProps<'/[locale]/events/[slug]'>) => recordMetadata('event', params)

export default async function EventPage({ params }: PageProps<'/[locale]/events/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('event', params)
  const { body } = document
  const [found, cards] = await Promise.all([
    listByFacet(`event:${document.id}`, locale, ['gap']),
    resolveReferences([body.owner, body.project, body.region, ...body.hosts], locale),
  ])
  return (
    <PortalPage locale={locale} here="event" {...frame}>
      <EventArticle document={document} gaps={ofKind(found, 'gap')} cards={cards} locale={locale} />
      <JsonLd
        thing={structured(
          eventThing(document, { cards, locale, url: absoluteUrl(frame.addresses[locale] ?? '') }),
          frame,
        )}
      />
    </PortalPage>
  )
}
