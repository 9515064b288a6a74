import type { PartnerInput } from '@/lib/partner/schema'
import type { ProjectInput } from '@/lib/project/schema'
import type { Entering } from './entering'
import { words } from './niem-words-so-far'
import { at, fromMemory, page as pageNamed, press } from './sources'

type Facts = {
  kind: PartnerInput['kind']
  country: string | null
  names: PartnerInput['names']
  website?: string
  /** Those of the press release where none are given. */
  sources?: PartnerInput['sources']
  summary: { en: string; pl: string }
}

const kindFromMemory = fromMemory('kind')
const page = at

const official = (name: string, language: PartnerInput['language'] | null = null) =>
  ({ kind: 'official', language, name }) as const
const short = (name: string) => ({ kind: 'short', language: null, name }) as const

const evaluator = (en: string, pl: string) => ({
  en: `National partner of NIEM in ${en}.`,
  pl: `Partner krajowy projektu NIEM ${pl}.`,
})

const organisations = {
  ipa: {
    kind: 'think_tank',
    country: 'PL',
    names: [
      official('Institute of Public Affairs', 'en'),
      official('Instytut Spraw Publicznych', 'pl'),
      short('ISP'),
      short('IPA'),
    ],
    website: 'https://www.isp.org.pl',
    sources: [
      press,
      kindFromMemory,
      page('https://www.isp.org.pl/en/projects/the-national-integration-evaluation-mechanism-niem'),
    ],
    summary: {
      en: 'Think tank in Warsaw. Leads NIEM and coordinates the partners who evaluate integration in their countries.',
      pl: 'Warszawski ośrodek analityczny. Kieruje projektem NIEM i koordynuje pracę partnerów, którzy oceniają integrację w swoich krajach.',
    },
  },
  mpg: {
    kind: 'think_tank',
    country: 'BE',
    names: [official('Migration Policy Group'), short('MPG')],
    website: 'https://www.migpolgroup.com',
    summary: {
      en: 'Research coordinator of NIEM: develops its indicators and writes the comparative reports.',
      pl: 'Koordynator badań w projekcie NIEM: opracowuje wskaźniki i pisze raporty porównawcze.',
    },
  },
  bcrm: {
    kind: 'ngo',
    country: 'BG',
    names: [official('Bulgarian Council on Refugees and Migrants'), short('BCRM')],
    summary: evaluator('Bulgaria', 'w Bułgarii'),
  },
  mkc: {
    kind: 'ngo',
    country: 'BG',
    names: [official('Association Multi Kulti Collective'), short('MKC')],
    website: 'https://multikulti.bg',
    summary: evaluator('Bulgaria', 'w Bułgarii'),
  },
  antigone: {
    kind: 'ngo',
    country: 'GR',
    names: [
      official('ANTIGONE Information and Documentation Centre on Racism, Ecology, Peace and Non Violence'),
      short('ANTIGONE'),
    ],
    website: 'http://www.antigone.gr/en/',
    summary: evaluator('Greece', 'w Grecji'),
  },
  pin: {
    kind: 'ngo',
    country: 'CZ',
    names: [official('People in Need'), official('Člověk v tísni', 'cs'), short('PIN')],
    sources: [press, kindFromMemory, { ...kindFromMemory, label: 'Czech name: background knowledge' }],
    summary: evaluator('Czechia', 'w Czechach'),
  },
  ftda: {
    kind: 'ngo',
    country: 'FR',
    names: [official("France Terre d'Asile"), short('FTDA')],
    summary: evaluator('France', 'we Francji'),
  },
  menedek: {
    kind: 'ngo',
    country: 'HU',
    names: [
      official('Menedék – Hungarian Association for Migrants', 'en'),
      official('Menedék Migránsokat Segítő Egyesület', 'hu'),
      short('Menedék'),
    ],
    summary: evaluator('Hungary', 'na Węgrzech'),
  },
  providus: {
    kind: 'think_tank',
    country: 'LV',
    names: [official('Centre for Public Policy PROVIDUS'), short('PROVIDUS')],
    summary: evaluator('Latvia', 'na Łotwie'),
  },
  ddg: {
    kind: 'research',
    country: 'LT',
    names: [official('Diversity Development Group'), short('DDG')],
    summary: evaluator('Lithuania', 'na Litwie'),
  },
  peace: {
    kind: 'research',
    country: 'SI',
    names: [official('Peace Institute', 'en'), official('Mirovni inštitut', 'sl')],
    summary: evaluator('Slovenia', 'w Słowenii'),
  },
  cidob: {
    kind: 'think_tank',
    country: 'ES',
    names: [official('CIDOB – Barcelona Centre for International Affairs'), short('CIDOB')],
    summary: evaluator('Spain', 'w Hiszpanii'),
  },
  fsd: {
    kind: 'foundation',
    country: 'RO',
    names: [
      official('The Foundation for an Open Society', 'en'),
      official('Fundația pentru o societate deschisă', 'ro'),
      short('FSD'),
    ],
    summary: evaluator('Romania', 'w Rumunii'),
  },
  cip: {
    kind: 'ngo',
    country: 'RO',
    names: [
      official('Association Center for Public Innovation', 'en'),
      official('Asociația Centrul pentru Inovare Publică', 'ro'),
      short('CIP'),
    ],
    summary: evaluator('Romania', 'w Rumunii'),
  },
  ismu: {
    kind: 'research',
    country: 'IT',
    names: [official('ISMU Foundation', 'en'), official('Fondazione ISMU', 'it'), short('ISMU')],
    summary: evaluator('Italy', 'we Włoszech'),
  },
  um: {
    kind: 'university',
    country: 'NL',
    names: [official('Maastricht University'), short('UM')],
    summary: evaluator('the Netherlands', 'w Holandii'),
  },
  ces: {
    kind: 'research',
    country: 'PT',
    names: [official('Centro de Estudos Sociais, University of Coimbra'), short('CES')],
    summary: evaluator('Portugal', 'w Portugalii'),
  },
  mau: {
    kind: 'university',
    country: 'SE',
    names: [official('Malmö University'), short('MAU')],
    summary: evaluator('Sweden', 'w Szwecji'),
  },
  uw: {
    kind: 'university',
    country: 'PL',
    names: [official('University of Warsaw', 'en'), official('Uniwersytet Warszawski', 'pl'), short('UW')],
    summary: { en: 'Strategic partner of NIEM.', pl: 'Partner strategiczny projektu NIEM.' },
  },
  mswia: {
    kind: 'ministry',
    country: 'PL',
    names: [
      official('Polish Ministry of the Interior and Administration', 'en'),
      official('Ministerstwo Spraw Wewnętrznych i Administracji', 'pl'),
      short('MSWiA'),
    ],
    summary: { en: 'Strategic partner of NIEM.', pl: 'Partner strategiczny projektu NIEM.' },
  },
  mrpips: {
    kind: 'ministry',
    country: 'PL',
    names: [
      official('Polish Ministry of Family, Labour and Social Policy', 'en'),
      official('Ministerstwo Rodziny, Pracy i Polityki Społecznej', 'pl'),
      short('MRPiPS'),
    ],
    summary: {
      en: 'Strategic partner of NIEM, under the name the ministry had in 2017.',
      pl: 'Partner strategiczny projektu NIEM; nazwa ministerstwa z 2017 roku.',
    },
  },
  unhcrPoland: {
    kind: 'intergovernmental',
    country: 'PL',
    names: [
      official('UNHCR Representation in Poland', 'en'),
      official('Przedstawicielstwo UNHCR w Polsce', 'pl'),
      short('UNHCR Poland'),
    ],
    summary: { en: 'Strategic partner of NIEM.', pl: 'Partner strategiczny projektu NIEM.' },
  },
  unhcrCentralEurope: {
    kind: 'intergovernmental',
    country: 'HU',
    names: [
      official('UNHCR Regional Representation for Central Europe', 'en'),
      official('Regionalne Przedstawicielstwo UNHCR dla Europy Środkowej', 'pl'),
      short('UNHCR RRCE'),
    ],
    summary: {
      en: 'Strategic partner of NIEM, based in Budapest.',
      pl: 'Partner strategiczny projektu NIEM z siedzibą w Budapeszcie.',
    },
  },
} satisfies Record<string, Facts>

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

export async function enterNiem({ enter }: Entering): Promise<void> {
  const all: Record<string, Facts> = organisations
  await enter(
    'partner',
    Object.entries(all).map(
      ([key, { sources = [press, kindFromMemory], country, website = null, summary, ...facts }]) => ({
        key,
        input: (language) => ({
          ...facts,
          language,
          sources,
          website,
          countryCode: country,
          summary: summary[language],
        }),
      }),
    ),
  )
  await enter('project', [
    {
      key: 'niem',
      input: (language, id) => {
        const part = (role: ProjectInput['partners'][number]['role']) => (key: string) => ({
          ...{ organisationId: id('partner', key), role, standing: 'took_part' as const, starts: null, ends: null },
        })
        return {
          ...words[language],
          language,
          organisationId: id('partner', 'ipa'),
          acronym: 'NIEM',
          starts: '2016',
          ends: null,
          website: 'http://www.forintegration.eu',
          countryCodes: ['BG', 'CZ', 'ES', 'FR', 'GR', 'HU', 'IT', 'LT', 'LV', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI'],
          partners: [
            part('lead')('ipa'),
            part('research_coordinator')('mpg'),
            ...national.map(part('national_partner')),
            ...strategic.map(part('strategic_partner')),
            part('co_funder')('amif'),
          ],
          funding: [],
          sources: [
            press,
            pageNamed(
              'Institute of Public Affairs: NIEM',
              'https://www.isp.org.pl/en/projects/the-national-integration-evaluation-mechanism-niem',
            ),
          ],
        }
      },
    },
  ])
}
