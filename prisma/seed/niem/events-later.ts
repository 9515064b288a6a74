import { at } from '../sources'
import type { Event } from './events'
import { on } from './pages'

/** From the partners' meeting of 2020 to the last brief. */
export const laterEvents: Event[] = [
  {
    key: 'paris-2020',
    ...{ kind: 'partner_meeting', starts: '2020-03-02', ends: '2020-03-03', country: 'FR', place: 'Paris' },
    title: { en: 'Partnership meeting in Paris', pl: 'Spotkanie partnerów w Paryżu' },
    summary: {
      en: 'Partners from 13 countries met for two days in Paris.',
      pl: 'Partnerzy z 13 krajów spotkali się na dwa dni w Paryżu.',
    },
    sources: [at('http://www.forintegration.eu/pl/partnership-meeting')],
  },
  {
    key: 'evaluation-1-press',
    ...{ kind: 'publication_day', starts: '2020-07-15' },
    title: { en: 'Press release on Evaluation 1', pl: 'Informacja prasowa o ewaluacji 1' },
    summary: {
      en: 'A press release made the results of Evaluation 1 known.',
      pl: 'O wynikach ewaluacji 1 poinformowano w informacji prasowej.',
    },
    sources: [on('ismuComprehensive')],
  },
  {
    key: 'action-plan-webinar',
    ...{ kind: 'webinar', starts: '2021-09-17', mode: 'online' },
    title: {
      en: 'Webinar on the brief about the EU Action Plan',
      pl: 'Webinarium o analizie dotyczącej unijnego Planu działania',
    },
    summary: {
      en: 'A webinar on the brief that links the results of NIEM to the Action Plan of the European Union on Integration and Inclusion.',
      pl: 'Webinarium o analizie, która łączy wyniki NIEM z unijnym Planem działania na rzecz integracji i włączenia społecznego.',
    },
    sources: [on('niemActionPlan')],
  },
  {
    key: 'latvia-partners-2021',
    ...{ kind: 'partner_meeting', starts: '2021-11-08', country: 'LV', mode: 'online', hosts: ['providus'] },
    title: { en: 'Online meeting of partners in Latvia', pl: 'Spotkanie online partnerów na Łotwie' },
    summary: {
      en: 'The partners of NIEM in Latvia met online.',
      pl: 'Łotewscy partnerzy NIEM spotkali się online.',
    },
    sources: [at('https://providus.lv/raksti/niem-ricibas-partneru-sanaksme')],
  },
  {
    key: 'evaluation-2-announced',
    ...{ kind: 'publication_day', starts: '2022-04-28' },
    title: { en: 'Report of Evaluation 2 announced', pl: 'Ogłoszenie raportu z ewaluacji 2' },
    summary: {
      en: 'The comparative report of Evaluation 2 was announced.',
      pl: 'Ogłoszono raport porównawczy z ewaluacji 2.',
    },
    sources: [on('ddgEvaluation2')],
    claims: [
      {
        about: 'date',
        by: [on('ismu', 'date')],
        statement: {
          en: 'ISMU dates the press release 18 April 2022; 28 April, a Thursday, is the likelier day.',
          pl: 'ISMU datuje informację prasową na 18 kwietnia 2022 roku; bardziej prawdopodobny jest czwartek 28 kwietnia.',
        },
      },
    ],
  },
  {
    key: 'data-gaps-announced',
    ...{ kind: 'publication_day', starts: '2022-05-12', hosts: ['mpg'] },
    title: { en: 'Report on data gaps announced', pl: 'Ogłoszenie raportu o lukach w danych' },
    summary: {
      en: 'The Migration Policy Group announced the report on gaps in the data about the integration of refugees.',
      pl: 'Migration Policy Group ogłosiła raport o lukach w danych dotyczących integracji uchodźców.',
    },
    sources: [on('mpgDataGaps')],
  },
  {
    key: 'bulgaria-final',
    ...{ kind: 'conference', starts: '2022-06-16', country: 'BG' },
    title: { en: 'Final conference in Bulgaria', pl: 'Konferencja końcowa w Bułgarii' },
    summary: {
      en: 'The final conference of NIEM in Bulgaria.',
      pl: 'Konferencja kończąca projekt NIEM w Bułgarii.',
    },
    sources: [at('https://refugee-integration.bg/en/niem-final-conf-2022/')],
  },
  {
    key: 'brussels-closing',
    ...{ kind: 'conference', starts: '2022-06-20', country: 'BE', place: 'Brussels' },
    title: { en: 'Closing conference in Brussels', pl: 'Konferencja zamykająca w Brukseli' },
    summary: {
      en: 'The conference that summed up the project, held on World Refugee Day.',
      pl: 'Konferencja podsumowująca projekt, zorganizowana w Światowy Dzień Uchodźcy.',
    },
    sources: [on('niemBrussels'), on('bcrmBulletin')],
    claims: [
      {
        about: 'date',
        by: [on('niemBrussels')],
        statement: {
          en: 'The invitation names 20 June, World Refugee Day, but no year.',
          pl: 'Zaproszenie wymienia 20 czerwca, Światowy Dzień Uchodźcy, ale bez roku.',
        },
      },
      {
        about: 'date',
        by: [on('bcrmBulletin')],
        statement: {
          en: 'The year 2022 comes from a Bulgarian bulletin.',
          pl: 'Rok 2022 pochodzi z bułgarskiego biuletynu.',
        },
      },
    ],
  },
  {
    key: 'madrid-2022',
    ...{ kind: 'publication_day', starts: '2022-06-28', country: 'ES', place: 'Madrid', hosts: ['cidob'] },
    title: {
      en: 'Spanish report of 2022 presented in Madrid',
      pl: 'Prezentacja hiszpańskiego raportu z 2022 roku w Madrycie',
    },
    summary: {
      en: 'The Spanish national report of Evaluation 2 was presented in Madrid.',
      pl: 'W Madrycie przedstawiono hiszpański raport krajowy z ewaluacji 2.',
    },
    sources: [
      at(
        'https://prod.cidob.org/en/news/presentacion-del-informe-niem-2022-sobre-solicitantes-y-beneficiarios-de-proteccion',
      ),
    ],
  },
  {
    key: 'ukraine-brief',
    ...{ kind: 'announcement', starts: '2022-08-03', hosts: ['mpg'] },
    title: { en: 'Brief on Ukraine announced', pl: 'Ogłoszenie analizy dotyczącej Ukrainy' },
    summary: {
      en: 'The Migration Policy Group announced its brief on people displaced by the war in Ukraine.',
      pl: 'Migration Policy Group ogłosiła analizę o osobach, które uciekły przed wojną w Ukrainie.',
    },
    sources: [on('mpgUkraine')],
  },
]
