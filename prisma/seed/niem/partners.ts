import type { PartnerInput } from '@/lib/partner/schema'
import type { Source } from '@/lib/publishing/document'
import type { Both, Entries } from '../entering'
import { fromMemory } from '../sources'
import { type Claim, restsOn } from './pages'

export type PartnerFacts = {
  kind: PartnerInput['kind']
  country: string
  names: PartnerInput['names']
  website: string
  /** The place where it is based, where a source says it. */
  seat?: Both
  /** Beside that of its kind, which we know from memory. */
  sources: Source[]
  summary: Both
  claims?: Claim[]
  /** It goes by another name today. */
  renamed?: Both
}

export const official = (name: string, language: PartnerInput['names'][number]['language'] = null) =>
  ({ kind: 'official', language, name }) as const
export const short = (name: string) => ({ kind: 'short', language: null, name }) as const
export const former = (name: string, language: PartnerInput['names'][number]['language'] = null) =>
  ({ kind: 'former', language, name }) as const

/** Partners as staff would enter them. */
export const partnerEntries = (partners: Record<string, PartnerFacts>): Entries<'partner'> =>
  Object.entries(partners).map(([key, { kind, country, names, website, seat, summary, renamed, ...facts }]) => ({
    key,
    input: (language) => ({
      ...restsOn([...facts.sources, fromMemory('kind')], facts.claims ?? [], language),
      ...{ language, kind, countryCode: country, website, names, summary: summary[language] },
      ...(seat ? { seat: seat[language] } : {}),
      changes: renamed ? [{ kind: 'renamed', happened: null, successorIds: [], reason: renamed[language] }] : [],
    }),
  }))
