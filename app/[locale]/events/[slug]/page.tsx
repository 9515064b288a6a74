import { EventArticle } from '@/components/event/event-article'
import { eventThing } from '@/components/event/event-thing'
import { PortalPage } from '@/components/portal/portal-page'
import { JsonLd } from '@/components/ui/json-ld'
import { absoluteUrl } from '@/lib/public/base-url'
import { publicRecord, recordMetadata } from '@/lib/public/pages'
import { structured } from '@/lib/public/structured'
import { surroundings } from '@/lib/public/surroundings'

export const generateMetadata = ({ params }: PageProps<'/[locale]/events/[slug]'>) => recordMetadata('event', params)

export default async function EventPage({ params }: PageProps<'/[locale]/events/[slug]'>) {
  const { locale, document, ...frame } = await publicRecord('event', params)
  const around = await surroundings.event(document, locale)
  return (
    <PortalPage locale={locale} here="event" {...frame}>
      <EventArticle document={document} {...around} locale={locale} />
      <JsonLd
        thing={structured(
          eventThing(document, { cards: around.cards, locale, url: absoluteUrl(frame.addresses[locale] ?? '') }),
          frame,
        )}
      />
    </PortalPage>
  )
}
