import type { EventInput } from '@/lib/event/schema'
import type { Source } from '@/lib/publishing/document'
import type { Both, Entries } from '../entering'
import { earlierEvents } from './events-earlier'
import { laterEvents } from './events-later'
import { type Claim, restsOn } from './pages'

export type Event = Pick<EventInput, 'kind' | 'starts'> &
  Partial<Pick<EventInput, 'ends' | 'mode' | 'place'>> & {
    key: string
    country?: string
    hosts?: string[]
    title: Both
    summary: Both
    sources: Source[]
    claims?: Claim[]
  }

export const eventEntries: Entries<'event'> = [...earlierEvents, ...laterEvents].map(
  ({ key, country = null, hosts = [], title, summary, sources, claims = [], ...facts }) => ({
    key,
    input: (language, id) => ({
      ...{ ends: null, mode: null, place: null, participants: null, delegations: [], regionId: null },
      ...facts,
      ...restsOn(sources, claims, language),
      ...{ language, organisationId: id('partner', hosts[0] ?? 'ipa'), projectId: id('project', 'niem') },
      ...{ countryCode: country, hostIds: hosts.map((host) => id('partner', host)) },
      ...{ title: title[language], summary: summary[language] },
    }),
  }),
)
