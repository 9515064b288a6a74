import type { Event } from 'schema-dts'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'

const modes = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  in_person: 'https://schema.org/OfflineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const

const courses = {
  planned: 'https://schema.org/EventScheduled',
  held: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
} as const

/** A roundtable as machines read it. */
export function roundtableEvent({ title, summary, body }: Shown<'roundtable'>, cards: Cards, url: string): Event {
  const region = cards.get(body.region)
  const place = [body.place, region?.title].filter(Boolean).join(', ')
  return {
    '@type': 'Event',
    name: title,
    ...(summary ? { description: summary } : {}),
    url,
    inLanguage: body.language,
    ...(body.heldOn === null ? {} : { startDate: body.heldOn }),
    ...(body.durationMinutes === null ? {} : { duration: `PT${body.durationMinutes}M` }),
    eventStatus: courses[body.course],
    ...(body.mode === null ? {} : { eventAttendanceMode: modes[body.mode] }),
    location:
      body.mode === 'online' ? { '@type': 'VirtualLocation', url } : { '@type': 'Place', name: place, address: place },
    organizer: cardsOf(body.hosts, cards).map((host) => ({ '@type': 'Organization' as const, name: host.title })),
  }
}
