import type { Event } from 'schema-dts'
import { type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

const modes = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  in_person: 'https://schema.org/OfflineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const

/** An event as machines read it. */
export function eventThing(
  { title, summary, body }: Shown<'event'>,
  { cards, locale, url }: { cards: Cards; locale: Locale; url: string },
): Event {
  const { starts, ends, mode } = body
  const place = [body.place, body.countryCode && countryName(body.countryCode, locale)].filter(Boolean).join(', ')
  const organizer = cardsOf(body.hosts, cards).map((host) => ({ '@type': 'Organization' as const, name: host.title }))
  return {
    '@type': 'Event',
    name: title,
    ...(summary ? { description: summary } : {}),
    url,
    inLanguage: body.language,
    startDate: starts,
    ...(ends === null ? {} : { endDate: ends }),
    ...(mode === null ? {} : { eventAttendanceMode: modes[mode] }),
    ...(place ? { location: { '@type': 'Place', name: place, address: place } } : {}),
    ...(organizer.length > 0 ? { organizer } : {}),
  }
}
