import { at } from '../sources'
import { on, pages } from './pages'
import type { Publication } from './publications'

/** A page that is both where a publication is found and what its record rests on. */
const found = (url: string) => ({ url, sources: [at(url)] })

const [pasetti, ivanova, chafkarov] = ['Francesco Pasetti', 'Bistra Ivanova', 'Panayot Chafkarov'] as const
const spain = { publisher: 'CIDOB', publishers: ['cidob'], countries: ['ES'] }
const bulgaria = {
  publisher: 'Multi Kulti Collective',
  publishers: ['mkc'],
  countries: ['BG'],
  authors: [ivanova, chafkarov],
}

/** National reports of Spain, Slovenia, Romania, Bulgaria, Greece and Italy. */
export const southernReports: Record<string, Publication> = {
  'spain-2018': {
    kind: 'national_report',
    title:
      'Sobre los solicitantes y beneficiarios de protección internacional. Informe nacional para España, NIEM 2018',
    titleLanguage: 'es',
    ...spain,
    authors: [pasetti, 'Elena Sánchez-Montijano'],
    round: 'baseline',
    released: '2018',
    ...found('https://cupdf.com/document/francesco-pasetti-elena-snchez-montijano-sobre-los-.html'),
    summary: {
      en: 'The Spanish national report of the baseline, on people who seek or have international protection.',
      pl: 'Hiszpański raport krajowy z badania wyjściowego o osobach ubiegających się o ochronę międzynarodową i nią objętych.',
    },
  },
  'spain-2020': {
    kind: 'national_report',
    title: 'Informe Nacional para España, NIEM 2020',
    titleLanguage: 'es',
    ...spain,
    round: 'evaluation1',
    released: '2020',
    ...found(pages.cidob2020),
    summary: {
      en: 'The Spanish national report of Evaluation 1.',
      pl: 'Hiszpański raport krajowy z ewaluacji 1.',
    },
  },
  'spain-2022': {
    kind: 'national_report',
    title:
      'Informe nacional para España, NIEM 2022: sobre el sistema de acogida e integración para solicitantes y beneficiarios de protección internacional',
    titleLanguage: 'es',
    ...spain,
    authors: [pasetti, 'Juan Ramón Jiménez García', 'Berta Güell Torrent'],
    round: 'evaluation2',
    released: '2022',
    ...found('https://es.studenta.com/content/132794603/niem-national-report-2022'),
    summary: {
      en: 'The Spanish national report of Evaluation 2, on the system of reception and integration.',
      pl: 'Hiszpański raport krajowy z ewaluacji 2 o systemie przyjmowania i integracji.',
    },
  },
  'spain-briefing-2023': {
    kind: 'briefing',
    title:
      'No hay políticas sin datos: base empírica para la acogida e integración de solicitantes de asilo y refugiados (CIDOB Briefing 44)',
    titleLanguage: 'es',
    ...spain,
    authors: [
      'Blanca Garcés-Mascareñas',
      pasetti,
      'Olatz Ribera-Almandoz',
      'Juan Ramón Jiménez',
      'Berta Güell',
      'Moussa Bourekba',
    ],
    released: '2023',
    ...found(
      'https://prod.cidob.org/publicaciones/no-hay-politicas-sin-datos-base-empirica-para-la-acogida-e-integracion-de',
    ),
    summary: {
      en: 'Briefing on the data that policies for the reception and integration of refugees need, from Spain.',
      pl: 'Hiszpański materiał o danych, których potrzebuje polityka przyjmowania i integracji uchodźców.',
    },
  },
  'slovenia-2016': {
    kind: 'national_report',
    title: 'Poročilo o evalvaciji integracije oseb s priznano mednarodno zaščito in prosilcev za azil, Slovenija 2016',
    titleLanguage: 'sl',
    publisher: 'Mirovni inštitut',
    publishers: ['peace'],
    countries: ['SI'],
    round: 'baseline',
    ...found(
      'https://www.mirovni-institut.si/publikacije/porocilo-o-evalvaciji-integracije-oseb-s-priznano-mednarodno-zascito-in-prosilcev-za-azil-slovenija-2016/',
    ),
    summary: {
      en: 'The Slovenian national report of the baseline; there is an English version too.',
      pl: 'Słoweński raport krajowy z badania wyjściowego; istnieje też wersja angielska.',
    },
    note: {
      en: 'It was written in 2018; the year of publication was not found.',
      pl: 'Raport napisano w 2018 roku; roku wydania nie znaleziono.',
    },
  },
  'slovenia-2018': {
    kind: 'national_report',
    title: 'National integration evaluation mechanism. Slovenia: Report for year 2018',
    titleLanguage: 'en',
    authors: ['Maja Ladić', 'Veronika Bajt', 'Vlasta Jalušič'],
    publisher: 'Mirovni inštitut',
    publishers: ['peace'],
    countries: ['SI'],
    round: 'evaluation1',
    released: '2020',
    isbn: '978-961-6455-90-9',
    ...found(pages.sloveniaReport),
    summary: {
      en: 'The Slovenian national report on the year 2018, for Evaluation 1.',
      pl: 'Słoweński raport krajowy za rok 2018, na potrzeby ewaluacji 1.',
    },
  },
  'romania-2019': {
    kind: 'national_report',
    title: 'National Refugee Integration System Evaluation Report. Romania 2019',
    titleLanguage: 'en',
    authors: ['Ovidiu Voicu'],
    publisher: 'Center for Public Innovation',
    publishers: ['cip'],
    countries: ['RO'],
    round: 'evaluation1',
    url: 'https://vdocuments.net/national-refugee-integration-system-evaluation-report.html',
    sources: [
      at('https://vdocuments.net/national-refugee-integration-system-evaluation-report.html'),
      on('romania2019'),
    ],
    summary: {
      en: 'The Romanian national report of Evaluation 1.',
      pl: 'Rumuński raport krajowy z ewaluacji 1.',
    },
    note: {
      en: 'The year of publication was not found; the press wrote about it in July 2020.',
      pl: 'Roku wydania nie znaleziono; prasa pisała o raporcie w lipcu 2020 roku.',
    },
  },
  'bulgaria-2017': {
    kind: 'national_report',
    title: 'Integration of refugees in Bulgaria 2017: Comprehensive monitoring report',
    titleLanguage: 'en',
    ...bulgaria,
    round: 'baseline',
    released: '2019',
    isbn: '978-619-7700-05-3',
    ...found(pages.multikulti2017),
    summary: {
      en: 'The Bulgarian national report of the baseline; Bulgaria is not part of the comparative baseline report.',
      pl: 'Bułgarski raport krajowy z badania wyjściowego; Bułgarii nie ma w porównawczym raporcie z tej rundy.',
    },
  },
  'bulgaria-2019': {
    kind: 'national_report',
    title: 'Refugee Integration in Bulgaria 2019: A Comprehensive Monitoring Report',
    titleLanguage: 'en',
    ...bulgaria,
    round: 'evaluation1',
    ...found(pages.multikulti2019),
    summary: {
      en: 'The Bulgarian national report of Evaluation 1.',
      pl: 'Bułgarski raport krajowy z ewaluacji 1.',
    },
  },
  'bulgaria-2021': {
    kind: 'national_report',
    title: 'Refugee Integration in Bulgaria 2021: A Comprehensive Monitoring Report',
    titleLanguage: 'en',
    ...bulgaria,
    round: 'evaluation2',
    released: '2022',
    isbn: '978-619-7700-08-4',
    ...found(pages.multikulti2021),
    summary: {
      en: 'The Bulgarian national report of Evaluation 2.',
      pl: 'Bułgarski raport krajowy z ewaluacji 2.',
    },
  },
  'greece-third': {
    kind: 'national_report',
    title:
      'National report on the evaluation mechanism of the integration of beneficiaries of international protection (Greece, third)',
    titleLanguage: 'en',
    publisher: 'ANTIGONE',
    publishers: ['antigone'],
    countries: ['GR'],
    round: 'evaluation2',
    released: '2022',
    ...found(pages.greeceReport),
    summary: {
      en: 'The third Greek national report, for Evaluation 2; it reports on 13 dimensions.',
      pl: 'Trzeci grecki raport krajowy, na potrzeby ewaluacji 2; opisuje 13 wymiarów.',
    },
    note: {
      en: 'The title is the English one of the page; the words in brackets tell it from the earlier Greek reports.',
      pl: 'Tytuł angielski pochodzi ze strony; dopisek w nawiasie odróżnia raport od wcześniejszych greckich.',
    },
  },
  'italy-2022': {
    kind: 'national_report',
    title: 'Beneficiari di protezione internazionale ed integrazione in Italia. Normative, politiche, numeri e sfide',
    titleLanguage: 'it',
    publisher: 'Fondazione ISMU',
    publishers: ['ismu'],
    countries: ['IT'],
    round: 'evaluation2',
    released: '2022',
    ...found(
      'https://www.ismu.org/report-niem-2022-beneficiari-di-protezione-internazionale-ed-integrazione-in-italia/',
    ),
    summary: {
      en: 'The Italian national report of Evaluation 2: law, policy, numbers and challenges.',
      pl: 'Włoski raport krajowy z ewaluacji 2: przepisy, polityka, liczby i wyzwania.',
    },
  },
}
