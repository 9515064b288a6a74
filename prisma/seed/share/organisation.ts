import type { PartnerInput } from '@/lib/partner/schema'
import { type Claim, claimsIn } from '../claims'
import type { Both, Entries } from '../entering'

type Facts = Pick<PartnerInput, 'kind' | 'names' | 'sources'> & {
  /** None for an organisation of several countries. */
  country: string | null
  website?: string
  summary: Both
  claims?: Claim[]
}
export type Organisations = Record<string, Facts>

export const official = (name: string, language: PartnerInput['language'] | null = null) =>
  ({ kind: 'official', language, name }) as const
export const short = (name: string) => ({ kind: 'short', language: null, name }) as const

/** Organisations as staff would enter them. */
export const organisationEntries = (organisations: Organisations): Entries<'partner'> =>
  Object.entries(organisations).map(([key, { country, website = null, summary, claims = [], ...facts }]) => ({
    key,
    input: (language) => ({
      ...facts,
      language,
      website,
      countryCode: country,
      summary: summary[language],
      claims: claimsIn(language, claims),
    }),
  }))
