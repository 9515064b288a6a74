import type { RegionInput } from '@/lib/region/schema'
import { type Claim, claimsIn } from '../claims'
import type { Both, Entries } from '../entering'
import type { members } from './members'
import { pages } from './pages'
import type { partners } from './partners'

type Sources = RegionInput['sources']
type Facts = Pick<RegionInput, 'setting'> & {
  country: string
  nuts: string[]
  name: Both
  summary: Both
  sources: Sources
  /** Of the region alone, after the others. */
  codeSources: Sources
  /** `sources` are places in the region's list. */
  claims?: Claim[]
  platform: {
    owner: keyof typeof partners
    members?: (keyof typeof members | keyof typeof partners)[]
    title: Both
    summary: Both
    /** `sources` are places in the platform's list: the region's without those of its code, then the project's page. */
    claims?: Claim[]
  }
}
export type Regions = Record<string, Facts>

/** Regions as staff would enter them. */
export const regionEntries = (regions: Regions): Entries<'region'> =>
  Object.entries(regions).map(
    ([key, { country, nuts, setting, name, summary, sources, codeSources, claims = [] }]) => ({
      key,
      input: (language, id) => ({
        language,
        setting,
        sources: [...sources, ...codeSources],
        claims: claimsIn(language, claims),
        organisationId: id('partner', 'icmc'),
        countryCode: country,
        nutsCodes: nuts,
        name: name[language],
        summary: summary[language],
      }),
    }),
  )

/** Each region's platform as staff would enter it. */
export const platformEntries = (regions: Regions): Entries<'platform'> =>
  Object.entries(regions).map(([key, { sources, platform }]) => ({
    key,
    input: (language, id) => ({
      language,
      sources: [...sources, pages.project],
      claims: claimsIn(language, platform.claims ?? []),
      organisationId: id('partner', platform.owner),
      projectId: id('project', 'sira'),
      regionId: id('region', key),
      roundtablesPlanned: 4,
      memberIds: (platform.members ?? []).map((member) => id('partner', member)),
      title: platform.title[language],
      summary: platform.summary[language],
    }),
  }))
