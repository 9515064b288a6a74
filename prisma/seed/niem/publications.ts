import type { PublicationInput } from '@/lib/publication/schema'
import type { Source } from '@/lib/publishing/document'
import type { Both, Entries } from '../entering'
import { comparativePublications } from './publications-comparative'
import { northernReports } from './publications-north'
import { southernReports } from './publications-south'
import { visegradPublications } from './publications-visegrad'

export type Publication = Pick<PublicationInput, 'kind' | 'title' | 'titleLanguage' | 'url'> &
  Partial<Pick<PublicationInput, 'authors' | 'publisher' | 'released' | 'isbn'>> & {
    publishers?: string[]
    countries?: string[]
    round?: 'baseline' | 'evaluation1' | 'evaluation2'
    sources: Source[]
    summary: Both
    note?: Both
  }

const all: Record<string, Publication> = {
  ...comparativePublications,
  ...visegradPublications,
  ...northernReports,
  ...southernReports,
}

export const publicationEntries: Entries<'publication'> = Object.entries(all).map(
  ([key, { publishers = [], countries = [], round, summary, note, sources, ...facts }]) => ({
    key,
    input: (language, id) => ({
      ...{ authors: [], publisher: null, released: null, isbn: null },
      ...facts,
      ...{ language, sources, claims: [], organisationId: id('partner', publishers[0] ?? 'ipa') },
      ...{ projectId: id('project', 'niem'), roundId: round ? id('round', round) : null },
      publisherIds: publishers.map((publisher) => id('partner', publisher)),
      countryCodes: countries,
      ...{ summary: summary[language], note: note?.[language] ?? '' },
    }),
  }),
)
