import type { GapInput } from '@/lib/gap/schema'
import type { Theme } from '@/lib/generated/prisma/enums'
import type { Both, Entries } from '../entering'
import { pages } from './pages'

type Facts = {
  owner: string
  event: string
  region?: string
  country?: string
  themes: Theme[]
  sources: GapInput['sources']
  title: Both
}

const recommendations: Record<string, Facts> = {
  'visit-free-choice': {
    owner: 'icmc',
    event: 'siguenza-visit',
    region: 'guadalajara',
    themes: ['housing'],
    sources: [pages.siguenzaVisit],
    title: {
      en: 'A move to a rural area should be a free and informed choice',
      pl: 'Przeprowadzka na wieś powinna być wolnym i świadomym wyborem',
    },
  },
  'es-private': {
    owner: 'iomSpain',
    event: 'spanish-roundtable',
    country: 'ES',
    themes: ['governance'],
    sources: [pages.nationalRoundtable],
    title: { en: 'Build alliances with private organisations too', pl: 'Współpracować także z sektorem prywatnym' },
  },
  'eu-conf': {
    owner: 'icmc',
    event: 'final-conference',
    themes: ['coordination', 'funding'],
    sources: [pages.conferenceAtIcmc],
    title: {
      en: 'More coordination, cooperation and access to funding',
      pl: 'Więcej koordynacji, współpracy i dostępu do środków',
    },
  },
}

/** What was recommended at an event that was no roundtable. */
export const recommendationEntries: Entries<'gap'> = Object.entries(recommendations).map(([key, facts]) => ({
  key,
  input: (language, id) => ({
    ...{ language, kind: 'recommendation', position: 0, summary: '', roundtableId: null },
    ...{ themes: facts.themes, sources: facts.sources, title: facts.title[language] },
    organisationId: id('partner', facts.owner),
    regionId: facts.region ? id('region', facts.region) : null,
    countryCode: facts.country ?? null,
    eventId: id('event', facts.event),
  }),
}))
