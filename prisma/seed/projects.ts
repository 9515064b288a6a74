import type { ProjectInput } from '@/lib/project/schema'
import type { OrganisationKey } from './organisations'
import { fromMemory, page, press, report } from './sources'

type Role = ProjectInput['partners'][number]['role']
type Facts = Omit<
  ProjectInput,
  'funding' | 'claims' | 'language' | 'organisationId' | 'partners' | 'title' | 'summary' | 'description'
> & {
  owner: OrganisationKey
  partners: [OrganisationKey, Role][]
  words: Record<'en' | 'pl', Pick<ProjectInput, 'title' | 'summary' | 'description'>>
}

const national = [
  ...([
    'bcrm',
    'mkc',
    'antigone',
    'pin',
    'ftda',
    'menedek',
    'providus',
    'ddg',
    'peace',
    'cidob',
    'fsd',
    'cip',
  ] as const),
  ...(['ismu', 'um', 'ces', 'mau'] as const),
]
const strategic = ['uw', 'mswia', 'mrpips', 'unhcrPoland', 'unhcrCentralEurope'] as const

export const projects = {
  niem: {
    owner: 'ipa',
    acronym: 'NIEM',
    starts: '2016',
    ends: null,
    website: 'http://www.forintegration.eu',
    countryCodes: ['BG', 'CZ', 'ES', 'FR', 'GR', 'HU', 'IT', 'LT', 'LV', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI'],
    partners: [
      ['ipa', 'lead'],
      ['mpg', 'research_coordinator'],
      ...national.map((key): [OrganisationKey, Role] => [key, 'national_partner']),
      ...strategic.map((key): [OrganisationKey, Role] => [key, 'strategic_partner']),
      ['amif', 'co_funder'],
    ],
    sources: [
      press,
      page(
        'Institute of Public Affairs: NIEM',
        'https://www.isp.org.pl/en/projects/the-national-integration-evaluation-mechanism-niem',
      ),
    ],
    words: {
      en: {
        title: 'National Integration Evaluation Mechanism',
        summary:
          'Partners in 15 countries of the European Union evaluate every two years how well each country integrates beneficiaries of international protection.',
        description:
          'Wars last longer than they used to, and people who fled them stay for years. How well they find a home, work, school and a voice in their new country depends on law, on policy and on what is really done.\n\nNIEM looks at all three. The same indicators are answered in every country, so that gaps, good practice and the effect of a new law become visible and can be compared over time.',
      },
      pl: {
        title: 'Krajowy Mechanizm Ewaluacji Integracji',
        summary:
          'Partnerzy z 15 krajów Unii Europejskiej co dwa lata oceniają, jak dobrze każdy kraj integruje osoby objęte ochroną międzynarodową.',
        description:
          'Wojny trwają coraz dłużej, a ludzie, którzy przed nimi uciekli, zostają na lata. To, czy znajdą dom, pracę, szkołę i swój głos w nowym kraju, zależy od prawa, od polityki i od tego, co naprawdę się robi.\n\nNIEM przygląda się wszystkim trzem obszarom. W każdym kraju odpowiada się na te same pytania, dzięki czemu luki, dobre praktyki i skutki nowych przepisów stają się widoczne i można je porównywać w czasie.',
      },
    },
  },
  sira: {
    owner: 'icmc',
    acronym: 'SHARE SIRA',
    starts: '2021-01',
    ends: '2023-02',
    website: 'https://share-network.eu/sira-project',
    countryCodes: ['ES', 'FR', 'GR', 'PL'],
    partners: [
      ['icmc', 'coordinator'],
      ['iomPoland', 'local_partner'],
      ['pierreValdo', 'local_partner'],
      ['amif', 'co_funder'],
    ],
    sources: [
      report,
      page('SHARE Network: the SIRA project', 'https://share-network.eu/sira-project'),
      fromMemory(
        'ends',
        'Last month of the project: pages name December 2022 as planned and February 2023 as final end',
      ),
    ],
    words: {
      en: {
        title: 'Social Orientation and Integration for Newcomers in Rural Areas',
        summary:
          'Regional platforms in ten rural regions bring local actors to one table, where they exchange good practice, agree on gaps and shape pilot actions.',
        description:
          'Newcomers settle in villages and small towns too, where services are far apart and the people who could help often do not know each other.\n\nIn each of ten regions a platform invites municipalities, schools, employers, associations and public services to a series of roundtables. What they tell each other about is written down here: practices that work, gaps they agree on, and the ideas that become pilots.',
      },
      pl: {
        title: 'Orientacja społeczna i integracja nowo przybyłych na obszarach wiejskich',
        summary:
          'Regionalne platformy w dziesięciu regionach wiejskich gromadzą przy jednym stole lokalne instytucje i organizacje: wymieniają się dobrymi praktykami, wskazują luki i wypracowują działania pilotażowe.',
        description:
          'Nowi mieszkańcy osiedlają się także na wsiach i w małych miastach, gdzie do urzędu czy poradni jest daleko, a ludzie, którzy mogliby pomóc, często się nie znają.\n\nW każdym z dziesięciu regionów platforma zaprasza gminy, szkoły, pracodawców, stowarzyszenia i służby publiczne na cykl spotkań. To, co sobie opowiadają, zapisujemy tutaj: sprawdzone praktyki, wspólnie wskazane luki i pomysły, z których powstają pilotaże.',
      },
    },
  },
} satisfies Record<string, Facts>

export type ProjectKey = keyof typeof projects

/** A project as staff would enter it, in one language. */
export function projectFacts(
  key: ProjectKey,
  language: 'en' | 'pl',
  id: (key: OrganisationKey) => string,
): ProjectInput {
  const { owner, partners, words, ...facts }: Facts = projects[key]
  return {
    ...facts,
    ...words[language],
    language,
    organisationId: id(owner),
    funding: [],
    partners: partners.map(([partner, role]) => ({
      ...{ organisationId: id(partner), role, standing: 'took_part', starts: null, ends: null },
    })),
  }
}
