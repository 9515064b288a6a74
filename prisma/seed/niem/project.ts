import type { ProjectInput } from '@/lib/project/schema'
import type { Entries } from '../entering'
import { press } from '../sources'
import { on, restsOn } from './pages'
import type { partnersAround } from './partners-around'
import { nationalPartners } from './partners-national'
import { projectClaims } from './project-claims'

type Partner = ProjectInput['partners'][number]
type Part = Pick<Partner, 'role'> & Partial<Partner>

const national = Object.keys(nationalPartners).map((key): [string, Part] => [
  key,
  { role: 'national_partner', ...(key === 'antigone' && { starts: '2017-04' }) },
])
const around: Record<keyof typeof partnersAround, Part> = {
  ipa: { role: 'lead' },
  mpg: { role: 'research_coordinator' },
  uw: { role: 'strategic_partner' },
  mswia: { role: 'strategic_partner' },
  mrpips: { role: 'strategic_partner' },
  unhcrPoland: { role: 'strategic_partner' },
  unhcrCentralEurope: { role: 'strategic_partner' },
  compas: { role: 'national_partner', standing: 'withdrew' },
  bim: { role: 'national_partner', standing: 'listed_only' },
  marginal: { role: 'partner', standing: 'side_project' },
}
const [leads, others] = [Object.entries(around).slice(0, 2), Object.entries(around).slice(2)]

const words = {
  en: {
    title: 'National Integration Evaluation Mechanism',
    summary:
      'Partners in 15 countries of the European Union evaluate every two years how well each country integrates beneficiaries of international protection.',
    description: [
      'Conflicts tend to last longer than they used to. The people who fled them stay for years, and how well they find a home, work, school and a voice in the new country depends on law, on policy and on what is really done.',
      'NIEM looks at all three. The same questions are asked in every country, so that gaps, good practice and the effect of a new law become visible and can be compared over time: a baseline for 2017, a first evaluation for 2019 and a second for 2021.',
      'The Institute of Public Affairs in Warsaw leads the project. The Migration Policy Group coordinates the research, develops the indicators and writes the comparative reports. Partners in each country collect the answers, and UNHCR, two Polish ministries and the University of Warsaw are strategic partners.',
      'Each comparison covers 14 countries: Portugal is in the baseline only, and Bulgaria joins with Evaluation 1. The United Kingdom withdrew, Germany is only on an early list, and Slovakia took part in the smaller Visegrad project V4NIEM. Belgium is the seat of the Migration Policy Group and was not evaluated.',
      'NIEM is also the short name of the National Information Exchange Model of the United States, which has nothing to do with this project.',
    ].join('\n\n'),
  },
  pl: {
    title: 'Krajowy Mechanizm Ewaluacji Integracji',
    summary:
      'Partnerzy z 15 krajów Unii Europejskiej co dwa lata oceniają, jak dobrze każdy kraj integruje osoby objęte ochroną międzynarodową.',
    description: [
      'Konflikty trwają coraz dłużej. Ludzie, którzy przed nimi uciekli, zostają na lata, a to, czy w nowym kraju znajdą dom, pracę, szkołę i swój głos, zależy od prawa, od polityki i od tego, co naprawdę się robi.',
      'NIEM przygląda się wszystkim trzem obszarom. W każdym kraju odpowiada się na te same pytania, dzięki czemu luki, dobre praktyki i skutki nowych przepisów stają się widoczne i można je porównywać w czasie: w badaniu wyjściowym za rok 2017, w ewaluacji 1 za rok 2019 i w ewaluacji 2 za rok 2021.',
      'Projektem kieruje Instytut Spraw Publicznych w Warszawie. Migration Policy Group koordynuje badania, opracowuje wskaźniki i pisze raporty porównawcze. Odpowiedzi zbierają partnerzy w poszczególnych krajach, a partnerami strategicznymi są UNHCR, dwa polskie ministerstwa i Uniwersytet Warszawski.',
      'Każde porównanie obejmuje 14 krajów: Portugalia jest tylko w badaniu wyjściowym, a Bułgaria dołącza w ewaluacji 1. Wielka Brytania się wycofała, Niemcy są tylko na wczesnej liście, a Słowacja brała udział w mniejszym projekcie wyszehradzkim V4NIEM. W Belgii ma siedzibę Migration Policy Group; kraju tego nie oceniano.',
      'Skrót NIEM nosi także amerykański National Information Exchange Model, który nie ma z tym projektem nic wspólnego.',
    ].join('\n\n'),
  },
} as const

/** The project with its 26 organisations; who pays stands in its funding. */
export const projectEntries: Entries<'project'> = [
  {
    key: 'niem',
    input: (language, id) => ({
      ...restsOn(
        [
          press,
          on('isp'),
          on('mipas', 'partners'),
          on('openMigration', 'partners'),
          on('marginal', 'partners'),
          on('antigoneNiem', 'partners'),
          on('mirovniBenchmark', 'countries'),
          on('multikulti2021', 'countries'),
          on('niemPublications', 'ends'),
        ],
        projectClaims,
        language,
      ),
      ...words[language],
      language,
      organisationId: id('partner', 'ipa'),
      acronym: 'NIEM',
      starts: '2016',
      ends: '2022',
      website: 'http://www.forintegration.eu',
      countryCodes: ['BG', 'CZ', 'ES', 'FR', 'GR', 'HU', 'IT', 'LT', 'LV', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI'],
      partners: [...leads, ...national, ...others].map(([key, part]) => ({
        ...{ organisationId: id('partner', key), standing: 'took_part' as const, starts: null, ends: null },
        ...part,
      })),
      funding: [
        {
          ...{ organisationId: id('partner', 'amif'), nameAsWritten: null, programme: null },
          ...{ amount: null, currency: 'EUR', starts: null, ends: null },
        },
      ],
    }),
  },
]
