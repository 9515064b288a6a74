import type { Candidate } from '@/lib/duplicate/rules'

type Said = Partial<Omit<Candidate, 'id' | 'names'>>
const organisation = (names: string | string[], said: Said = {}): Candidate => ({
  ...{ id: String(names), names: [names].flat(), website: null, countryCode: 'PL', identifiers: [], surroundings: [] },
  ...said,
})

/** Judged by hand before the weights were set: pairs that are one organisation, and pairs that are two. */
export const same: [Candidate, Candidate][] = [
  [organisation('Instytut Spraw Publicznych'), organisation('Fundacja Instytut Spraw Publicznych')],
  [organisation('Institute of Public Affairs'), organisation('Institute of Public Afairs')],
  [organisation('Institute of Public Affairs', { countryCode: null }), organisation('The Institute of Public Affairs')],
  [organisation('IOM Poland'), organisation(['International Organization for Migration in Poland', 'IOM'])],
  [organisation(['International Organization for Migration', 'IOM']), organisation('IOM', { countryCode: 'PL' })],
  [organisation('UNHCR'), organisation('United Nations High Commissioner for Refugees')],
  [organisation('Migration Policy Group'), organisation(['MPG', 'Migration Policy Group (MPG)'])],
  [organisation('Caritas Polska'), organisation('Caritas Poland')],
  [organisation('Stowarzyszenie Ocalenie'), organisation('Fundacja Ocalenie')],
  [organisation('Łódzkie Towarzystwo Pomocy'), organisation('Lodzkie Towarzystwo Pomocy')],
  [
    organisation('Dom Otwarty', { website: 'https://www.dom.example/pl' }),
    organisation('Otwarty Dom Fundacja', { website: 'http://dom.example' }),
  ],
  [
    organisation('Center for Peace Studies', { countryCode: 'HR' }),
    organisation('Centre for Peace Studies', { countryCode: 'HR' }),
  ],
  [
    organisation('Slovene Philanthropy', { identifiers: ['pic:948'] }),
    organisation('Slovenska filantropija', { identifiers: ['pic:948'] }),
  ],
  [
    organisation('Hungarian Helsinki Committee', { countryCode: 'HU' }),
    organisation('Helsinki Committee, Hungarian', { countryCode: 'HU' }),
  ],
]

export const different: [Candidate, Candidate][] = [
  [organisation('Caritas Poland'), organisation('Caritas Germany', { countryCode: 'DE' })],
  [organisation('IOM Poland'), organisation('IOM Romania', { countryCode: 'RO' })],
  [organisation('University of Warsaw'), organisation('University of Wrocław')],
  [organisation('Municipality of Świdnica'), organisation('Municipality of Legnica')],
  [organisation('Institute of Public Affairs'), organisation('Institute of International Affairs')],
  [organisation('Ministry of the Interior'), organisation('Ministry of Education')],
  [organisation('Red Cross', { countryCode: 'FR' }), organisation('Red Crescent', { countryCode: 'TR' })],
  [organisation('Foundation A'), organisation('Foundation B')],
  [organisation('Primary School No. 1'), organisation('Primary School No. 2')],
  [
    organisation('Refugee Council', { countryCode: 'GB' }),
    organisation('Danish Refugee Council', { countryCode: 'DK' }),
  ],
  [organisation('Village school'), organisation('Village library')],
  [
    organisation('Open Society', { identifiers: ['ror:1'] }),
    organisation('Open Society', { identifiers: ['ror:2'], countryCode: 'HU' }),
  ],
  [
    organisation('Partner on Facebook', { website: 'https://facebook.com/a' }),
    organisation('Somebody else', { website: 'https://facebook.com/b' }),
  ],
  [organisation('PAH'), organisation('Polskie Forum Migracyjne')],
]
