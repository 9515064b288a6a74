import { at } from '../sources'
import { on, pages } from './pages'
import type { Publication } from './publications'

const [wolffhardt, conte, huddleston, yilmaz] = [
  'Alexander Wolffhardt',
  'Carmine Conte',
  'Thomas Huddleston',
  'Sinem Yilmaz',
] as const

/** What compares countries, or speaks about all of them. */
export const comparativePublications: Record<string, Publication> = {
  'benchmark-baseline': {
    kind: 'comparative_report',
    title:
      'The European Benchmark for Refugee Integration: A Comparative Analysis of the National Integration Evaluation Mechanism in 14 EU Countries',
    titleLanguage: 'en',
    authors: [wolffhardt, conte, huddleston],
    publisher: 'Migration Policy Group (Brussels) and Institute of Public Affairs (Warsaw)',
    publishers: ['mpg', 'ipa'],
    round: 'baseline',
    released: '2019-06',
    isbn: '978-83-7689-338-9',
    url: pages.studylib,
    sources: [on('studylib'), on('gced')],
    summary: {
      en: 'The comparative report of the baseline, 166 pages on 14 countries of the European Union.',
      pl: 'Raport porównawczy z badania wyjściowego: 166 stron o 14 krajach Unii Europejskiej.',
    },
    note: {
      en: 'The link leads to a copy; the original appeared at forintegration.eu.',
      pl: 'Link prowadzi do kopii; oryginał ukazał się na stronie forintegration.eu.',
    },
  },
  'benchmark-evaluation-1-summary': {
    kind: 'comparative_report',
    title: 'The European benchmark for refugee integration. Evaluation 1: Summary report',
    titleLanguage: 'en',
    authors: [wolffhardt, conte],
    publisher: 'Institute of Public Affairs',
    publishers: ['ipa'],
    round: 'evaluation1',
    released: '2020',
    url: pages.ispSummary,
    sources: [on('ispSummary'), at('https://www.ismu.org/the-european-benchmark-for-refugee-integration/')],
    summary: {
      en: 'The results of Evaluation 1 in short, published before the comprehensive report.',
      pl: 'Wyniki ewaluacji 1 w skrócie, wydane przed pełnym raportem.',
    },
  },
  'benchmark-evaluation-1': {
    kind: 'comparative_report',
    title: 'The European benchmark for refugee integration. Evaluation 1: Comprehensive report',
    titleLanguage: 'en',
    authors: [wolffhardt, conte, huddleston],
    publisher: 'Institute of Public Affairs / Migration Policy Group',
    publishers: ['ipa', 'mpg'],
    round: 'evaluation1',
    released: '2020',
    isbn: '978-83-7689-351-8',
    url: pages.ismuComprehensive,
    sources: [
      on('ismuComprehensive'),
      at('https://multikulti.bg/en/publications/refugee-integration-monitoring-EU-2019'),
      at('https://multikulti.bg/index.php/bg/publications/refugee-integration-monitoring-EU-2019', 'code'),
    ],
    summary: {
      en: 'The full comparative report of Evaluation 1, with the changes between 2017 and 2019.',
      pl: 'Pełny raport porównawczy z ewaluacji 1 ze zmianami w latach 2017–2019.',
    },
    note: {
      en: 'The ISBN is the one that Multi Kulti Collective shows with the Bulgarian edition.',
      pl: 'ISBN podano za stroną Multi Kulti Collective o wydaniu bułgarskim.',
    },
  },
  'benchmark-evaluation-2': {
    kind: 'comparative_report',
    title: 'The European benchmark for refugee integration. Evaluation 2: Comprehensive report',
    titleLanguage: 'en',
    authors: [wolffhardt, conte, yilmaz],
    publisher: 'Migration Policy Group / Institute of Public Affairs',
    publishers: ['mpg', 'ipa'],
    round: 'evaluation2',
    released: '2022',
    isbn: '978-83-7689-409-6',
    url: pages.niemPublications,
    sources: [
      on('niemPublications'),
      at('https://multikulti.bg/bg/publications/refugee-integration-monitoring-EU-2021', 'code'),
    ],
    summary: {
      en: 'The full comparative report of Evaluation 2, with the changes between 2019 and 2021.',
      pl: 'Pełny raport porównawczy z ewaluacji 2 ze zmianami w latach 2019–2021.',
    },
    note: {
      en: 'The ISBN is the one that Multi Kulti Collective shows with the Bulgarian edition.',
      pl: 'ISBN podano za stroną Multi Kulti Collective o wydaniu bułgarskim.',
    },
  },
  'data-gaps': {
    kind: 'comparative_report',
    title:
      'Data gaps in refugee integration in Europe: A comparative assessment of data availability in 14 EU countries',
    titleLanguage: 'en',
    authors: [yilmaz],
    publisher: 'NIEM / Migration Policy Group',
    publishers: ['mpg'],
    round: 'evaluation2',
    released: '2022',
    url: pages.cidobDataGaps,
    sources: [on('cidobDataGaps'), on('mpgDataGaps')],
    summary: {
      en: 'Compares which data on the integration of refugees 14 countries have, and which they lack.',
      pl: 'Porównuje, jakie dane o integracji uchodźców ma 14 krajów, a jakich im brakuje.',
    },
    note: {
      en: 'It was announced on 12 May 2022.',
      pl: 'Ogłoszono go 12 maja 2022 roku.',
    },
  },
  'patchwork-brief': {
    kind: 'policy_brief',
    title:
      'Europe’s patchwork of refugee integration policies: The EU Action Plan on Integration and Inclusion as an instrument to address deficiencies',
    titleLanguage: 'en',
    authors: [yilmaz],
    publisher: 'Migration Policy Group',
    publishers: ['mpg'],
    released: '2021',
    url: 'https://fdocuments.net/document/europes-patchwork-of-refugee-integration-policies-.html',
    sources: [
      at('https://fdocuments.net/document/europes-patchwork-of-refugee-integration-policies-.html'),
      on('niemActionPlan'),
    ],
    summary: {
      en: 'Links the results of NIEM to the Action Plan of the European Union on Integration and Inclusion 2021–2027.',
      pl: 'Łączy wyniki NIEM z unijnym Planem działania na rzecz integracji i włączenia społecznego na lata 2021–2027.',
    },
  },
  'caught-by-surprise': {
    kind: 'policy_brief',
    title:
      'Caught by surprise? How underdeveloped refugee integration policies will impede the integration of those displaced by the war in Ukraine',
    titleLanguage: 'en',
    authors: [wolffhardt],
    publisher: 'Migration Policy Group',
    publishers: ['mpg'],
    released: '2022',
    url: pages.mpgUkraine,
    sources: [on('mpgUkraine')],
    summary: {
      en: 'Argues that weak integration policies will make integration harder for people displaced by the war in Ukraine.',
      pl: 'Dowodzi, że słabo rozwinięta polityka integracyjna utrudni integrację osób, które uciekły przed wojną w Ukrainie.',
    },
  },
  'project-summary': {
    kind: 'final_publication',
    title: 'National Integration Evaluation Mechanisms (NIEM) in 14 EU Member States. Project Summary 2016-2022',
    titleLanguage: 'en',
    publisher: 'Institute of Public Affairs',
    publishers: ['ipa'],
    url: pages.niemPublications,
    sources: [on('niemPublications')],
    summary: {
      en: 'Sums up the project from 2016 to 2022; a Bulgarian edition is listed too.',
      pl: 'Podsumowuje projekt z lat 2016–2022; na liście jest też wydanie bułgarskie.',
    },
    note: {
      en: 'The page shows no year of publication.',
      pl: 'Strona nie podaje roku wydania.',
    },
  },
  'global-policy-article': {
    kind: 'journal_article',
    title: 'Refugees and beneficiaries of subsidiary protection: Measuring and comparing integration policies',
    titleLanguage: 'en',
    publisher: 'Global Policy (journal)',
    url: pages.globalPolicy,
    sources: [on('globalPolicy')],
    summary: {
      en: 'Article that compares 14 countries by 173 indicators and the data of 2019.',
      pl: 'Artykuł porównujący 14 krajów na podstawie 173 wskaźników i danych z 2019 roku.',
    },
    note: {
      en: 'The page we found shows neither authors nor year.',
      pl: 'Znaleziona strona nie podaje autorów ani roku.',
    },
  },
  'use-of-indicators': {
    kind: 'predecessor_report',
    title: 'Refugee Integration and the Use of Indicators: Evidence from Central Europe',
    titleLanguage: 'en',
    authors: ['Katharina Bürkin', huddleston, 'Alin Chindea'],
    publisher: 'UNHCR Regional Representation for Central Europe',
    publishers: ['unhcrCentralEurope'],
    countries: ['BG', 'PL', 'RO', 'SK'],
    released: '2013',
    url: 'https://pdfslide.tips/documents/refugee-integration-ro.html',
    sources: [at('https://pdfslide.tips/documents/refugee-integration-ro.html')],
    summary: {
      en: 'Report on the pilot of the Integration Evaluation Tool in Bulgaria, Poland, Romania and Slovakia, before NIEM.',
      pl: 'Raport z pilotażu narzędzia Integration Evaluation Tool w Bułgarii, Polsce, Rumunii i na Słowacji, sprzed projektu NIEM.',
    },
    note: {
      en: 'The copy that was found is the Romanian edition; the English title is a translation that agrees with the title of a slide deck.',
      pl: 'Znaleziona kopia to wydanie rumuńskie; tytuł angielski jest tłumaczeniem zgodnym z tytułem prezentacji.',
    },
  },
}
