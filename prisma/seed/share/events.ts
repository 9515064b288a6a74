import type { EventInput } from '@/lib/event/schema'
import type { Both, Entries } from '../entering'
import { concluded } from '../sources'
import { pages } from './pages'

type Facts = Pick<
  EventInput,
  'kind' | 'starts' | 'ends' | 'mode' | 'place' | 'participants' | 'countryCode' | 'delegations' | 'sources'
> & { owner: string; region?: string; hosts: string[]; title: Both; summary: Both }

const events: Record<string, Facts> = {
  'siguenza-visit': {
    ...{ owner: 'icmc', kind: 'study_visit', starts: '2022-06-07', ends: '2022-06-09', mode: 'in_person' },
    ...{ region: 'guadalajara', countryCode: 'ES', place: 'Sigüenza', hosts: [] },
    participants: 43,
    delegations: ['BE', 'FR', 'PL', 'ES'],
    sources: [pages.siguenzaVisit],
    title: { en: 'Look & Learn visit in Sigüenza', pl: 'Wizyta studyjna w Sigüenzie' },
    summary: {
      en: 'Forty-three people from Belgium, France, Poland and Spain came to a conference and a site visit in the province of Guadalajara.',
      pl: 'Czterdzieści trzy osoby z Belgii, Francji, Hiszpanii i Polski przyjechały na konferencję i wizytę w terenie w prowincji Guadalajara.',
    },
  },
  'isere-visit': {
    ...{ owner: 'icmc', kind: 'study_visit', starts: '2022-09-27', ends: '2022-09-28', mode: null },
    ...{ region: 'isere', countryCode: 'FR', place: 'Notre-Dame-de-l’Osier, Grenoble', hosts: [] },
    participants: null,
    delegations: [],
    sources: [pages.advocacy],
    title: {
      en: 'Look & Learn visit in Notre-Dame-de-l’Osier and Grenoble',
      pl: 'Wizyta studyjna w Notre-Dame-de-l’Osier i Grenoble',
    },
    summary: {
      en: 'Participants visited Tero Loko.',
      pl: 'Uczestnicy odwiedzili Tero Loko.',
    },
  },
  'spanish-roundtable': {
    ...{ owner: 'iomSpain', kind: 'discussion', starts: '2022-11-16', ends: null, mode: null },
    ...{ countryCode: 'ES', place: 'CaixaForum Madrid', hosts: ['iomSpain', 'cepaim'] },
    participants: null,
    delegations: [],
    sources: [pages.nationalRoundtable, concluded('date', 'The year 2022: concluded from the project’s calendar')],
    title: { en: 'Spanish national roundtable', pl: 'Ogólnokrajowe spotkanie okrągłego stołu w Hiszpanii' },
    summary: {
      en: 'IOM Spain and Fundación Cepaim held it in Madrid. A speaker from the rural development network asked for alliances with private organisations too.',
      pl: 'IOM Hiszpania i Fundación Cepaim zorganizowały je w Madrycie. Z sieci rozwoju wsi padł apel, by współpracować także z sektorem prywatnym.',
    },
  },
  'final-conference': {
    ...{ owner: 'icmc', kind: 'conference', starts: '2022-11-23', ends: null, mode: 'hybrid' },
    ...{ countryCode: 'BE', place: 'European Committee of the Regions, Brussels', hosts: ['icmc', 'iomBrussels'] },
    participants: 150,
    delegations: [],
    sources: [pages.conference, pages.conferenceAtIcmc, pages.greekBestPractice],
    title: {
      en: 'Transnational conference on integration in rural areas',
      pl: 'Międzynarodowa konferencja o integracji na obszarach wiejskich',
    },
    summary: {
      en: 'A hundred and fifty people took part, at the European Committee of the Regions in Brussels and online. The conference drew the lessons of the project.',
      pl: 'Sto pięćdziesiąt osób wzięło udział w konferencji: w Europejskim Komitecie Regionów w Brukseli i przez internet. Podsumowano na niej doświadczenia projektu.',
    },
  },
}

/** What the project held apart from its roundtables. */
export const eventEntries: Entries<'event'> = Object.entries(events).map(
  ([key, { owner, region, hosts, title, summary, ...facts }]) => ({
    key,
    input: (language, id) => ({
      ...facts,
      language,
      organisationId: id('partner', owner),
      projectId: id('project', 'sira'),
      regionId: region ? id('region', region) : null,
      hostIds: hosts.map((host) => id('partner', host)),
      title: title[language],
      summary: summary[language],
    }),
  }),
)
