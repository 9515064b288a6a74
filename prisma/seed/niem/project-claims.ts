import { at, press } from '../sources'
import { type Claim, on } from './pages'

/** How many indicators NIEM has, as each source says it: the sources count different sets at different times. */
const indicatorCounts: Claim[] = [
  {
    about: 'indicators',
    by: [on('docsbay', 'indicators'), on('cidob', 'indicators')],
    statement: {
      en: 'More than 150 indicators, in early descriptions of the project.',
      pl: 'Ponad 150 wskaźników: tak podają wczesne opisy projektu.',
    },
  },
  {
    about: 'indicators',
    by: [
      on('mirovni', 'indicators'),
      on('polInt', 'indicators'),
      on('saeima', 'indicators'),
      on('ddgReport3', 'indicators'),
    ],
    statement: {
      en: '186 indicators, in the research of single countries: Slovenia, Poland and Latvia for the baseline, Lithuania for the third round too.',
      pl: '186 wskaźników w badaniach krajowych: w Słowenii, Polsce i na Łotwie w badaniu wyjściowym, a na Litwie także w trzeciej rundzie.',
    },
  },
  {
    about: 'indicators',
    by: [on('globalPolicy', 'indicators'), on('romania2019', 'indicators')],
    statement: {
      en: '173 indicators as the full set, in an article in Global Policy on the data of 2019 and for Romania in 2019.',
      pl: '173 wskaźniki jako pełny zestaw: w artykule w czasopiśmie Global Policy o danych z 2019 roku oraz dla Rumunii w 2019 roku.',
    },
  },
  {
    about: 'indicators',
    by: [on('cidobDataGaps', 'indicators'), on('multikulti2017', 'indicators')],
    statement: {
      en: 'More than 170 indicators as the full set, in the report on data gaps of 2022 and for Bulgaria in 2017.',
      pl: 'Ponad 170 wskaźników jako pełny zestaw: w raporcie o lukach w danych z 2022 roku i dla Bułgarii w 2017 roku.',
    },
  },
  {
    about: 'indicators',
    by: [on('multikulti2019', 'indicators'), on('multikulti2021', 'indicators')],
    statement: {
      en: 'More than 160 indicators as the full set, for Bulgaria in 2019 and 2021.',
      pl: 'Ponad 160 wskaźników jako pełny zestaw: dla Bułgarii w latach 2019 i 2021.',
    },
  },
  {
    about: 'indicators',
    by: [on('niemEvaluation1', 'indicators'), on('cidobDataGaps', 'indicators')],
    statement: {
      en: '120 indicators are scored and compared between countries: on law, on policy, and on coordination and implementation.',
      pl: '120 wskaźników punktuje się i porównuje między krajami: dotyczą prawa, polityki oraz koordynacji i wdrażania.',
    },
  },
  {
    about: 'indicators',
    by: [on('cidobDataGaps', 'indicators')],
    statement: {
      en: '44 indicators rest on statistics and administrative data; they are not scored, because too much data is missing.',
      pl: '44 wskaźniki opierają się na statystykach i danych administracyjnych; nie są punktowane, bo brakuje zbyt wielu danych.',
    },
  },
  {
    about: 'indicators',
    by: [
      on('mpgTool', 'indicators'),
      at('https://de.slideshare.net/bogdantaut7/refugee-integration-and-the-use-of-indicators-web', 'indicators'),
    ],
    statement: {
      en: 'More than 200 indicators, or 231, in the tool that came before NIEM: the Integration Evaluation Tool of UNHCR and the Migration Policy Group.',
      pl: 'Ponad 200 wskaźników, a według innego źródła 231, w narzędziu poprzedzającym NIEM: Integration Evaluation Tool UNHCR i Migration Policy Group.',
    },
  },
]

/** Where the sources about NIEM disagree. */
export const projectClaims: Claim[] = [
  {
    about: 'starts',
    by: [press],
    statement: {
      en: 'The press release of June 2017 says that the project has run since 2016.',
      pl: 'Informacja prasowa z czerwca 2017 roku podaje, że projekt trwa od 2016 roku.',
    },
  },
  {
    about: 'starts',
    by: [on('biuletyn', 'starts')],
    statement: {
      en: 'That the European Commission would fund the project was announced in December 2014 already.',
      pl: 'O dofinansowaniu projektu przez Komisję Europejską poinformowano już w grudniu 2014 roku.',
    },
  },
  {
    about: 'duration',
    by: [press],
    statement: {
      en: 'The press release of 2017 calls it a project of six years.',
      pl: 'Informacja prasowa z 2017 roku mówi o projekcie sześcioletnim.',
    },
  },
  {
    about: 'ends',
    by: [on('niemPublications', 'ends')],
    statement: {
      en: 'The project’s own summary covers the years 2016 to 2022.',
      pl: 'Podsumowanie wydane przez sam projekt obejmuje lata 2016–2022.',
    },
  },
  {
    about: 'ends',
    by: [on('niemBrussels', 'ends'), on('bcrmBulletin', 'ends')],
    statement: {
      en: 'The closing conference was held in Brussels on 20 June. The invitation names no year; 2022 comes from a Bulgarian bulletin.',
      pl: 'Konferencja zamykająca odbyła się w Brukseli 20 czerwca. Zaproszenie nie podaje roku; rok 2022 pochodzi z bułgarskiego biuletynu.',
    },
  },
  {
    about: 'countries',
    by: [press],
    statement: {
      en: 'The press release of 2017 speaks of 15 countries of the European Union.',
      pl: 'Informacja prasowa z 2017 roku mówi o 15 krajach Unii Europejskiej.',
    },
  },
  {
    about: 'countries',
    by: [on('mirovniBenchmark', 'countries'), on('ispSummary', 'countries'), on('multikulti2021', 'countries')],
    statement: {
      en: 'Each published comparison covers 14 countries: the baseline has Portugal and not Bulgaria, Evaluations 1 and 2 have Bulgaria and not Portugal.',
      pl: 'Każde opublikowane porównanie obejmuje 14 krajów: w badaniu wyjściowym jest Portugalia, a nie ma Bułgarii; w ewaluacjach 1 i 2 jest odwrotnie.',
    },
  },
  {
    about: 'countries',
    by: [on('biuletyn', 'countries')],
    statement: {
      en: 'The announcement of the funding in December 2014 counts 16 countries.',
      pl: 'Informacja o dofinansowaniu z grudnia 2014 roku mówi o 16 krajach.',
    },
  },
  {
    about: 'partners',
    by: [on('mipas', 'partners'), on('openMigration', 'partners')],
    statement: {
      en: 'The list on mipas.lt also has COMPAS in Oxford and BIM in Berlin. COMPAS withdrew; why BIM left was not found.',
      pl: 'Na liście na stronie mipas.lt są też COMPAS z Oksfordu i BIM z Berlina. COMPAS się wycofał; przyczyny odejścia BIM nie znaleziono.',
    },
  },
  {
    about: 'partners',
    by: [press],
    statement: {
      en: 'The press release of 2017 names neither of the two.',
      pl: 'Informacja prasowa z 2017 roku nie wymienia żadnego z tych dwóch ośrodków.',
    },
  },
  {
    about: 'funding',
    by: [on('biuletyn', 'funding')],
    statement: {
      en: 'The announcement of December 2014 names the specific actions of the fund. The amount was not found.',
      pl: 'Informacja z grudnia 2014 roku mówi o działaniach szczególnych funduszu. Kwoty nie znaleziono.',
    },
  },
  ...indicatorCounts,
]
