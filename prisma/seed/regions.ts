import type { PlatformInput } from '@/lib/platform/schema'
import type { RegionInput } from '@/lib/region/schema'
import type { OrganisationKey } from './organisations'
import { fromMemory, page, report } from './sources'

type RegionWords = Record<'en' | 'pl', Pick<RegionInput, 'name' | 'summary'>>
type PlatformWords = Record<'en' | 'pl', Pick<PlatformInput, 'title' | 'summary'>>
type Facts = Pick<RegionInput, 'countryCode' | 'setting' | 'nutsCodes' | 'sources'> & {
  words: RegionWords
  platform: { owner: OrganisationKey; words: PlatformWords }
}

/** The regions the second seed document names, each with its platform. */
export const regions = {
  lowerSilesia: {
    countryCode: 'PL',
    setting: 'intermediate',
    nutsCodes: ['PL51'],
    sources: [
      report,
      page('SHARE Network: Lower Silesia', 'https://share-network.eu/sira-silesia'),
      fromMemory('code', 'NUTS code PL51: the region’s page prints PL22, which is Silesia'),
    ],
    words: {
      en: { name: 'Lower Silesia', summary: 'Province in the south-west of Poland, around Wrocław.' },
      pl: { name: 'Dolny Śląsk', summary: 'Województwo w południowo-zachodniej Polsce, ze stolicą we Wrocławiu.' },
    },
    platform: {
      owner: 'iomPoland',
      words: {
        en: {
          title: 'Regional platform of Lower Silesia',
          summary:
            'IOM Poland invites the organisations and public services of the province to a series of four roundtables.',
        },
        pl: {
          title: 'Platforma regionalna Dolnego Śląska',
          summary: 'IOM Polska zaprasza organizacje i instytucje publiczne województwa na cykl czterech spotkań.',
        },
      },
    },
  },
  mazovia: {
    countryCode: 'PL',
    setting: null,
    nutsCodes: ['PL91', 'PL92'],
    sources: [report, fromMemory('code', 'NUTS codes: the province is PL91 and PL92 together')],
    words: {
      en: { name: 'Mazovia', summary: 'Province in the centre of Poland, around Warsaw.' },
      pl: { name: 'Mazowsze', summary: 'Województwo w środkowej Polsce, ze stolicą w Warszawie.' },
    },
    platform: {
      owner: 'iomPoland',
      words: {
        en: {
          title: 'Regional platform of Mazovia',
          summary:
            'IOM Poland invites the organisations and public services of the province to a series of four roundtables.',
        },
        pl: {
          title: 'Platforma regionalna Mazowsza',
          summary: 'IOM Polska zaprasza organizacje i instytucje publiczne województwa na cykl czterech spotkań.',
        },
      },
    },
  },
  isere: {
    countryCode: 'FR',
    setting: null,
    nutsCodes: ['FRK24'],
    sources: [report, fromMemory('code', 'NUTS code FRK24')],
    words: {
      en: { name: 'Isère', summary: 'Department in the south-east of France, around Grenoble.' },
      pl: { name: 'Isère', summary: 'Departament w południowo-wschodniej Francji, ze stolicą w Grenoble.' },
    },
    platform: {
      owner: 'pierreValdo',
      words: {
        en: {
          title: 'Regional platform of Isère',
          summary:
            'Entraide Pierre Valdo invites the organisations and public services of the department to a series of roundtables.',
        },
        pl: {
          title: 'Platforma regionalna Isère',
          summary: 'Entraide Pierre Valdo zaprasza organizacje i instytucje publiczne departamentu na cykl spotkań.',
        },
      },
    },
  },
} satisfies Record<string, Facts>

export type RegionKey = keyof typeof regions

/** A region as staff would enter it, in one language. */
export function regionFacts(key: RegionKey, language: 'en' | 'pl', organisationId: string): RegionInput {
  const { words, platform: _, ...facts }: Facts = regions[key]
  return { ...facts, ...words[language], language, organisationId }
}

type Ids = { organisationId: string; projectId: string; regionId: string }

/** A region's platform as staff would enter it, in one language. */
export function platformFacts(key: RegionKey, language: 'en' | 'pl', ids: Ids): PlatformInput {
  const { platform, sources }: Facts = regions[key]
  return { ...ids, ...platform.words[language], language, sources, roundtablesPlanned: 4, memberIds: [] }
}
