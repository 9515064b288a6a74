import { at, press } from '../sources'
import type { Event } from './events'
import { on } from './pages'

/** From the announcement of the funding to the first comparison. */
export const earlierEvents: Event[] = [
  {
    key: 'funding-announced',
    ...{ kind: 'announcement', starts: '2014-12' },
    title: { en: 'Funding for NIEM announced', pl: 'Ogłoszenie dofinansowania projektu NIEM' },
    summary: {
      en: 'It was announced that the European Commission would fund NIEM, a project of the Institute of Public Affairs with 16 countries, from the specific actions of the Asylum, Migration and Integration Fund.',
      pl: 'Ogłoszono, że Komisja Europejska dofinansuje NIEM, projekt Instytutu Spraw Publicznych obejmujący 16 krajów, w ramach działań szczególnych Funduszu Azylu, Migracji i Integracji.',
    },
    sources: [on('biuletyn')],
  },
  {
    key: 'sofia-2016',
    ...{ kind: 'coalition_meeting', starts: '2016-12-13', country: 'BG', place: 'Sofia' },
    title: {
      en: 'First national coalition meeting in Bulgaria',
      pl: 'Pierwsze spotkanie koalicji krajowej w Bułgarii',
    },
    summary: {
      en: 'The first Bulgarian national coalition met in Sofia.',
      pl: 'W Sofii po raz pierwszy spotkała się bułgarska koalicja krajowa.',
    },
    sources: [
      at(
        'https://multikulti.bg/bg/news/nov-mezhdunaroden-proekt-za-izmervane-integraciyata-na-bezhancite-beshe-predstaven-v-sofiya',
      ),
    ],
  },
  {
    key: 'budapest-2016',
    ...{ kind: 'coalition_meeting', starts: '2016-12-15', country: 'HU', place: 'Budapest' },
    title: { en: 'NIEM presented in Budapest', pl: 'Prezentacja NIEM w Budapeszcie' },
    summary: {
      en: 'NIEM was presented at a coordination meeting of UNHCR in Budapest.',
      pl: 'NIEM przedstawiono na spotkaniu koordynacyjnym UNHCR w Budapeszcie.',
    },
    sources: [at('http://www.forintegration.eu/pl/15-12-2015-hungary-coalition-meeting-in-budapest')],
    claims: [
      {
        about: 'date',
        by: [at('http://www.forintegration.eu/pl/15-12-2015-hungary-coalition-meeting-in-budapest')],
        statement: {
          en: 'The address of the page says 2015, its text says 2016.',
          pl: 'W adresie strony jest rok 2015, w jej tekście 2016.',
        },
      },
    ],
  },
  {
    key: 'bucharest-2017',
    ...{ kind: 'coalition_meeting', starts: '2017-01-25', country: 'RO', place: 'Bucharest' },
    title: {
      en: 'Preparatory meeting on the indicators in Bucharest',
      pl: 'Spotkanie przygotowawcze o wskaźnikach w Bukareszcie',
    },
    summary: {
      en: 'Non-governmental organisations met to prepare the work with the indicators in Romania.',
      pl: 'Organizacje pozarządowe spotkały się, by przygotować pracę ze wskaźnikami w Rumunii.',
    },
    sources: [
      at(
        'http://www.forintegration.eu/pl/25-01-2017-romania-understanding-the-niem-indicators-in-the-romanian-context',
      ),
    ],
  },
  {
    key: 'france-launch',
    ...{ kind: 'launch', starts: '2017-04-07', country: 'FR', hosts: ['ftda'] },
    title: { en: 'Launch of NIEM in France', pl: 'Inauguracja NIEM we Francji' },
    summary: {
      en: 'Launch meeting with the French bodies OFPRA, OFII and DIHAL, with UNHCR and with non-governmental organisations.',
      pl: 'Spotkanie inauguracyjne z udziałem francuskich instytucji OFPRA, OFII i DIHAL, UNHCR oraz organizacji pozarządowych.',
    },
    sources: [on('ftdaLaunch')],
  },
  {
    key: 'campaign-2017',
    ...{ kind: 'campaign_day', starts: '2017-06-20' },
    title: { en: 'Campaign #AllInForIntegration', pl: 'Kampania #AllInForIntegration' },
    summary: {
      en: 'On World Refugee Day the partners of NIEM began their campaign in social media.',
      pl: 'W Światowy Dzień Uchodźcy partnerzy NIEM rozpoczęli kampanię w mediach społecznościowych.',
    },
    sources: [press, on('niemCampaign')],
  },
  {
    key: 'maastricht-coalition',
    ...{ kind: 'coalition_meeting', starts: '2017-07-03', country: 'NL', place: 'Maastricht' },
    title: { en: 'First coalition meeting in the Netherlands', pl: 'Pierwsze spotkanie koalicji w Holandii' },
    summary: {
      en: 'The Dutch national coalition met for the first time, in Maastricht.',
      pl: 'Holenderska koalicja krajowa spotkała się po raz pierwszy w Maastricht.',
    },
    sources: [at('http://www.forintegration.eu/pl/the-first-national-coalition-meeting-of-niem-netherlands')],
  },
  {
    key: 'maastricht-discussion',
    ...{ kind: 'discussion', starts: '2017-12-15', country: 'NL', place: 'Maastricht' },
    title: {
      en: 'Evening of discussion with refugees in Maastricht',
      pl: 'Wieczór dyskusyjny z uchodźcami w Maastricht',
    },
    summary: {
      en: 'An evening of discussion about integration, together with refugees.',
      pl: 'Wieczór rozmów o integracji z udziałem uchodźców.',
    },
    sources: [at('http://www.forintegration.eu/pl/integration-discussion-evening-of-niem-netherlands')],
  },
  {
    key: 'latvia-first-results',
    ...{ kind: 'discussion', starts: '2018-10-30', country: 'LV', hosts: ['providus'] },
    title: { en: 'First results for Latvia discussed', pl: 'Dyskusja o pierwszych wynikach dla Łotwy' },
    summary: {
      en: 'The first results of the baseline for Latvia were discussed.',
      pl: 'Rozmawiano o pierwszych wynikach badania wyjściowego dla Łotwy.',
    },
    sources: [at('https://providus.lv/en/raksti/event-invitation-assessing-the-baseline-for-latvias-asylum-policy/')],
  },
  {
    key: 'baseline-report',
    ...{ kind: 'publication_day', starts: '2019-06-19' },
    title: { en: 'Baseline report published', pl: 'Publikacja raportu z badania wyjściowego' },
    summary: {
      en: 'The comparative baseline report came out, timed for World Refugee Day.',
      pl: 'Ukazał się porównawczy raport z badania wyjściowego, przygotowany na Światowy Dzień Uchodźcy.',
    },
    sources: [at('http://www.infomie.net/spip.php?article5007')],
  },
]
