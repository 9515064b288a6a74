import { at } from '../sources'
import { on, pages } from './pages'
import type { Publication } from './publications'

/** A page that is both where a publication is found and what its record rests on. */
const found = (url: string) => ({ url, sources: [at(url)] })

const france = { publisher: 'France terre d’asile', publishers: ['ftda'], countries: ['FR'] }
const lithuania = { publisher: 'Diversity Development Group', publishers: ['ddg'], countries: ['LT'] }
const latvia = { publisher: 'PROVIDUS', publishers: ['providus'], countries: ['LV'] }
const describedInEnglish = {
  en: 'The title describes the report in English and is not a printed one.',
  pl: 'Tytuł opisuje raport po angielsku i nie pochodzi z okładki.',
}

/** National reports of France, Sweden, Lithuania and Latvia. */
export const northernReports: Record<string, Publication> = {
  'france-2018': {
    kind: 'national_report',
    title: 'L’intégration des bénéficiaires d’une protection internationale en France (NIEM National Report 2018)',
    titleLanguage: 'fr',
    authors: ['Shoshana Fine', 'Hélène Soupios-David', 'Alexia Duvernoy'],
    ...france,
    round: 'baseline',
    released: '2018',
    ...found('https://fr.readkong.com/page/l-int-gration-des-b-n-ficiaires-d-une-protection-8171070'),
    summary: {
      en: 'The French national report of the baseline.',
      pl: 'Francuski raport krajowy z badania wyjściowego.',
    },
  },
  'france-2020': {
    kind: 'national_report',
    title: 'Une politique d’intégration des réfugiés refondée? (NIEM National Report 2020)',
    titleLanguage: 'fr',
    authors: ['Alexia Duvernoy', 'Hélène Soupios-David'],
    ...france,
    round: 'evaluation1',
    released: '2020',
    ...found('https://fdocuments.fr/document/niem-national-report-2020-france-terre-dasile.html'),
    summary: {
      en: 'The French national report of Evaluation 1.',
      pl: 'Francuski raport krajowy z ewaluacji 1.',
    },
  },
  'france-2022': {
    kind: 'national_report',
    title: 'France: national report on 2020-2021 (exact title not seen)',
    titleLanguage: 'en',
    ...france,
    round: 'evaluation2',
    released: '2022-06-23',
    ...found(
      'https://lemediasocial.fr/integration-des-refugies-des-avancees-et-des-obstacles-selon-france-terre-d-asile_Y5VOOC',
    ),
    summary: {
      en: 'Report of France terre d’asile on the integration of refugees in 2020 and 2021, released on 23 June 2022.',
      pl: 'Raport France terre d’asile o integracji uchodźców w latach 2020 i 2021, opublikowany 23 czerwca 2022 roku.',
    },
    note: {
      en: 'The title was not seen and is described in English. The page does not name NIEM; that the report belongs to Evaluation 2 is our conclusion.',
      pl: 'Tytułu nie widziano, opisano go po angielsku. Strona nie wymienia NIEM; przypisanie raportu do ewaluacji 2 to nasz wniosek.',
    },
  },
  'sweden-2020': {
    kind: 'national_report',
    title:
      'Measuring refugee integration policies in Sweden: Results from the National Integration Evaluation Mechanism (NIEM)',
    titleLanguage: 'en',
    authors: ['Sayaka Osanami Törngren', 'Henrik Emilsson'],
    publisher: 'Malmö University / NIEM',
    publishers: ['mau'],
    countries: ['SE'],
    round: 'evaluation1',
    released: '2020',
    ...found('https://readkong.com/page/measuring-refugee-integration-policies-in-sweden-sayaka-3103641'),
    summary: {
      en: 'The Swedish national report of Evaluation 1.',
      pl: 'Szwedzki raport krajowy z ewaluacji 1.',
    },
  },
  'lithuania-second': {
    kind: 'national_report',
    title: 'NIEM national report Lithuania, continuous report 2017-2019 (second)',
    titleLanguage: 'en',
    ...lithuania,
    round: 'evaluation1',
    released: '2020',
    ...found(pages.ddgReport2),
    summary: {
      en: 'The second Lithuanian national report, on the years 2017 to 2019.',
      pl: 'Drugi litewski raport krajowy, za lata 2017–2019.',
    },
    note: describedInEnglish,
  },
  'lithuania-third': {
    kind: 'national_report',
    title: 'NIEM national report Lithuania, continuous report 2017-2021 (third)',
    titleLanguage: 'en',
    ...lithuania,
    round: 'evaluation2',
    released: '2022',
    url: 'https://mipas.lt/en/2022/04/12/national-integration-evaluation-mechanism-niem-continuous-national-report-2017-2021/',
    sources: [
      at(
        'https://mipas.lt/en/2022/04/12/national-integration-evaluation-mechanism-niem-continuous-national-report-2017-2021/',
      ),
      on('ddgReport3'),
    ],
    summary: {
      en: 'The third Lithuanian national report, on the years 2017 to 2021.',
      pl: 'Trzeci litewski raport krajowy, za lata 2017–2021.',
    },
    note: describedInEnglish,
  },
  'latvia-baseline': {
    kind: 'national_report',
    title:
      'Starptautiskās aizsardzības saņēmēju integrācijas izvērtēšana un uzlabošana. Sākotnējais izvērtējums: Latvija',
    titleLanguage: 'lv',
    ...latvia,
    round: 'baseline',
    released: '2019',
    ...found(pages.saeima),
    summary: {
      en: 'The Latvian national report of the baseline, presented in the Saeima, the parliament.',
      pl: 'Łotewski raport krajowy z badania wyjściowego, przedstawiony w parlamencie (Saeimie).',
    },
    note: {
      en: 'It was presented on 6 March; the year 2019 was concluded from the order of the reports.',
      pl: 'Przedstawiono go 6 marca; rok 2019 wywnioskowano z kolejności raportów.',
    },
  },
  'latvia-2021': {
    kind: 'national_report',
    title: 'Latvijas integrācijas sistēma no 2019. līdz 2021. gadam: stagnācija pirms pozitīvām pārmaiņām?',
    titleLanguage: 'lv',
    ...latvia,
    round: 'evaluation2',
    released: '2022',
    ...found('https://lvportals.lv/viedokli/340869-jabut-gataviem-ka-imigracijas-plusmas-turpinasies-2022'),
    summary: {
      en: 'The Latvian national report of Evaluation 2, on the years 2019 to 2021.',
      pl: 'Łotewski raport krajowy z ewaluacji 2, za lata 2019–2021.',
    },
  },
  'belarus-border': {
    kind: 'comparative_report',
    title:
      'Comparative report on the influx of irregular migrants across the border of Belarus: the response by the governments of Lithuania and Latvia',
    titleLanguage: 'en',
    countries: ['LT', 'LV'],
    ...found(pages.niemPublications),
    summary: {
      en: 'Compares how the governments of Lithuania and Latvia responded to people who crossed the border from Belarus irregularly.',
      pl: 'Porównuje, jak rządy Litwy i Łotwy zareagowały na osoby nieregularnie przekraczające granicę z Białorusią.',
    },
    note: {
      en: 'The title is the one on the English list of the project; it was not checked against the publication itself.',
      pl: 'Tytuł podano za angielską listą projektu; nie sprawdzono go w samej publikacji.',
    },
  },
}
