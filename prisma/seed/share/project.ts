import type { ProjectInput } from '@/lib/project/schema'
import { type Claim, claimsIn } from '../claims'
import type { Entries, Language } from '../entering'
import { concluded, report } from '../sources'
import { pages } from './pages'
import type { partners } from './partners'

type Role = ProjectInput['partners'][number]['role']

const parts: [keyof typeof partners, Role][] = [
  ['icmc', 'coordinator'],
  ['iomBrussels', 'partner'],
  ['iomPoland', 'local_partner'],
  ['iomSpain', 'local_partner'],
  ['cepaim', 'local_partner'],
  ['pierreValdo', 'local_partner'],
  ['anka', 'local_partner'],
  ['donBosco', 'pilot_implementer'],
  ['ligue', 'pilot_implementer'],
  ['huManity', 'pilot_implementer'],
  ['auMaquis', 'pilot_implementer'],
  ['bank', 'pilot_implementer'],
  ['eduNowa', 'pilot_implementer'],
  ['psicara', 'pilot_implementer'],
  ['viltais', 'cooperating_body'],
  ['piasecznoWomen', 'cooperating_body'],
  ['piaseczno', 'cooperating_body'],
  ['amif', 'co_funder'],
]

const sources = [
  pages.project,
  pages.projectAtStart,
  pages.migrationNetwork,
  pages.silesia,
  report,
  concluded('ends', 'Which page names which end: our reading of the pages above'),
]
const claims: Claim[] = [
  {
    about: 'ends',
    sources: [1, 2, 5],
    statement: {
      en: 'Planned from January 2021 to December 2022.',
      pl: 'Planowany od stycznia 2021 do grudnia 2022 roku.',
    },
  },
  {
    about: 'ends',
    sources: [0, 3, 5],
    statement: { en: 'Ended in February 2023.', pl: 'Zakończony w lutym 2023 roku.' },
  },
]

const words: Record<Language, Record<'title' | 'summary' | 'description', string>> = {
  en: {
    title: 'Strengthening and Expanding Social Orientation and Integration for Newcomers in Rural Areas',
    summary:
      'Regional platforms in ten rural regions of France, Greece, Poland and Spain bring local actors to one table, where they share good practice, agree on gaps and shape pilot actions.',
    description:
      'Newcomers settle in villages and small towns too, where services are far apart and the people who could help often do not know each other.\n\nIn each of ten regions a platform invites municipalities, schools, employers, associations and public services to four roundtables. What they tell each other about is written down here: practices that work, gaps they agree on, and the ideas that become pilots. Ten pilots were planned, in nine of the regions.\n\nThe project was first called “Expanding Social Orientation & Integration for Newcomers in Rural Areas in Europe”.',
  },
  pl: {
    title: 'Wzmacnianie i poszerzanie orientacji społecznej oraz integracji nowo przybyłych na obszarach wiejskich',
    summary:
      'Regionalne platformy w dziesięciu regionach wiejskich Francji, Grecji, Hiszpanii i Polski gromadzą przy jednym stole lokalne instytucje i organizacje, które wymieniają się dobrymi praktykami, wskazują luki i wypracowują działania pilotażowe.',
    description:
      'Nowi mieszkańcy osiedlają się także na wsiach i w małych miastach, gdzie do urzędu czy poradni jest daleko, a ludzie, którzy mogliby pomóc, często się nie znają.\n\nW każdym z dziesięciu regionów platforma zaprasza gminy, szkoły, pracodawców, stowarzyszenia i instytucje publiczne na cztery spotkania. To, co sobie opowiadają, zapisujemy tutaj: sprawdzone praktyki, wspólnie wskazane luki i pomysły, z których powstają pilotaże. Zaplanowano dziesięć pilotaży w dziewięciu regionach.\n\nPierwotnie projekt nosił angielską nazwę „Expanding Social Orientation & Integration for Newcomers in Rural Areas in Europe”.',
  },
}

/** The project itself, with its partners and their roles. */
export const project: Entries<'project'> = [
  {
    key: 'sira',
    input: (language, id) => ({
      ...words[language],
      language,
      sources,
      claims: claimsIn(language, claims),
      organisationId: id('partner', 'icmc'),
      acronym: 'SHARE SIRA',
      starts: '2021-01',
      ends: '2023-02',
      website: 'https://share-network.eu/sira-project',
      countryCodes: ['ES', 'FR', 'GR', 'PL'],
      partners: parts.map(([key, role]) => ({
        ...{ organisationId: id('partner', key), role, standing: 'took_part', starts: null, ends: null },
      })),
      funding: [
        {
          organisationId: id('partner', 'amif'),
          ...{ nameAsWritten: null, programme: null, amount: null, currency: 'EUR' },
          ...{ starts: '2021-01', ends: '2023-02' },
        },
      ],
    }),
  },
]
