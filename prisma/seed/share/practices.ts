import { report } from '../sources'
import { pages } from './pages'
import type { Practices } from './practice'

const silesian = { owner: 'iomPoland', region: 'lowerSilesia', sources: [report] }

/** Practices that were told of at a roundtable. */
export const practices = {
  'ls-diversity-events': {
    ...silesian,
    themes: ['awareness'],
    words: {
      en: {
        title: 'Events on cultural diversity',
        summary: 'Public events make residents more aware of the cultures they live with.',
      },
      pl: {
        title: 'Wydarzenia o różnorodności kulturowej',
        summary: 'Otwarte wydarzenia, dzięki którym mieszkańcy lepiej poznają kultury swoich sąsiadów.',
      },
    },
  },
  'ls-cultural-assistants': {
    ...silesian,
    themes: ['education'],
    words: {
      en: {
        title: 'Cultural assistants in schools',
        summary: 'Cultural assistants are trained and take part in everyday school life.',
      },
      pl: {
        title: 'Asystenci kulturowi w szkołach',
        summary: 'Asystenci kulturowi są szkoleni i na co dzień uczestniczą w życiu szkoły.',
      },
    },
  },
  'ls-conversation-clubs': {
    ...silesian,
    themes: ['language', 'social_bonds'],
    words: {
      en: {
        title: 'Polish conversation clubs',
        summary: 'Informal groups in which newcomers practise speaking Polish.',
      },
      pl: {
        title: 'Kluby konwersacji po polsku',
        summary: 'Nieformalne grupy, w których nowi mieszkańcy ćwiczą mówienie po polsku.',
      },
    },
  },
  'ls-violence-support': {
    ...silesian,
    themes: ['protection'],
    words: {
      en: {
        title: 'Help for victims of violence in small towns',
        summary: 'Assistance reaches people outside the big cities.',
      },
      pl: {
        title: 'Pomoc dla ofiar przemocy w małych miastach',
        summary: 'Wsparcie, które dociera do ludzi poza dużymi miastami.',
      },
    },
  },
  'ls-residency': {
    ...silesian,
    themes: ['legal_status'],
    words: {
      en: {
        title: 'Support with residency procedures',
        summary: 'Help with the applications and papers of a legal stay.',
      },
      pl: {
        title: 'Wsparcie w procedurach pobytowych',
        summary: 'Pomoc w przygotowaniu wniosków i dokumentów potrzebnych do legalnego pobytu.',
      },
    },
  },
  'tero-loko': {
    owner: 'pierreValdo',
    carriedOutBy: 'teroLoko',
    region: 'isere',
    place: 'Notre-Dame-de-l’Osier',
    started: '2017-03',
    themes: ['employment', 'housing'],
    sources: [pages.isere2, pages.teroLokoPress, pages.teroLokoRadio, pages.teroLokoLocalRadio, pages.advocacy],
    words: {
      en: {
        title: 'Tero Loko',
        summary:
          'In a very rural village an association lets refugees and local people work, and some of them live, together.',
        whatIsDone:
          'Market gardening, a bakery, shared housing and village markets: refugees and local people work side by side on their way into a job. People are supported for two years at most.\n\nThe project’s second Look & Learn visit came here in September 2022.',
        whoBenefits: 'Refugees, and local people who look for work.',
        results:
          'La France Agricole writes that since 2019 about forty people have found work, started a firm of their own or entered training.',
      },
      pl: {
        title: 'Tero Loko',
        summary: 'W małej wiosce stowarzyszenie daje uchodźcom i miejscowym wspólną pracę, a części z nich także dom.',
        whatIsDone:
          'Ogrodnictwo, piekarnia, wspólne mieszkania i wiejskie targi: uchodźcy i miejscowi pracują ramię w ramię, zanim znajdą stałe zatrudnienie. Wsparcie trwa najwyżej dwa lata.\n\nWe wrześniu 2022 roku była tu druga wizyta studyjna projektu.',
        whoBenefits: 'Uchodźcy oraz miejscowi, którzy szukają pracy.',
        results:
          'La France Agricole podaje, że od 2019 roku około czterdziestu osób znalazło pracę, założyło własną firmę albo zaczęło szkolenie.',
      },
    },
  },
  'jrs-welcome-isere': {
    owner: 'pierreValdo',
    carriedOutBy: 'jrs',
    region: 'isere',
    themes: ['housing', 'employment', 'participation'],
    sources: [pages.isere2],
    words: {
      en: {
        title: 'JRS Welcome Isère',
        summary: 'Volunteers take asylum seekers in; the welcome is tied to vocational training and work.',
      },
      pl: {
        title: 'JRS Welcome Isère',
        summary:
          'Wolontariusze przyjmują do siebie osoby ubiegające się o azyl; gościna łączy się ze szkoleniem zawodowym i pracą.',
      },
    },
  },
  'iris-literacy': {
    owner: 'pierreValdo',
    carriedOutBy: 'iris',
    region: 'isere',
    themes: ['literacy'],
    sources: [pages.isere2],
    words: {
      en: {
        title: 'IRIS literacy centre',
        summary: 'Opens ways to learn to read and write, and trains the people who teach it.',
      },
      pl: {
        title: 'Ośrodek nauki czytania i pisania IRIS',
        summary: 'Ułatwia dostęp do nauki czytania i pisania i szkoli tych, którzy jej uczą.',
      },
    },
  },
  'agir-fle': {
    owner: 'pierreValdo',
    region: 'vaucluse',
    themes: ['language', 'employment'],
    sources: [pages.vaucluse2, pages.vaucluse3],
    words: {
      en: {
        title: 'Language focal person in the AGIR project',
        summary:
          'In a project about work, one person is there for French as a foreign language; people get help one to one with language, work and social life.',
      },
      pl: {
        title: 'Osoba od języka w projekcie AGIR',
        summary:
          'W projekcie nastawionym na pracę jedna osoba zajmuje się francuskim jako językiem obcym; każdy dostaje indywidualne wsparcie w nauce języka, pracy i życiu społecznym.',
      },
    },
  },
  'art-et-vivre': {
    owner: 'pierreValdo',
    carriedOutBy: 'artEtVivre',
    region: 'vaucluse',
    themes: ['participation'],
    sources: [pages.vaucluse2],
    words: {
      en: {
        title: 'Art exhibitions where newcomers live',
        summary: 'An association brings exhibitions to places where many newcomers live.',
      },
      pl: {
        title: 'Wystawy tam, gdzie mieszkają nowo przybyli',
        summary: 'Stowarzyszenie urządza wystawy w miejscach, w których mieszka wielu nowo przybyłych.',
      },
    },
  },
  numa: {
    owner: 'pierreValdo',
    region: 'vaucluse',
    themes: ['language', 'education'],
    sources: [pages.vaucluse3],
    words: {
      en: { title: 'NUMA', summary: 'Helps newcomers learn the language and other basic skills.' },
      pl: { title: 'NUMA', summary: 'Pomaga nowo przybyłym w nauce języka i innych podstawowych umiejętności.' },
    },
  },
  'chemins-singuliers': {
    owner: 'pierreValdo',
    carriedOutBy: 'cheminsSinguliers',
    region: 'correze',
    themes: ['participation', 'coordination'],
    sources: [pages.correze2],
    words: {
      en: {
        title: 'Resettlement with volunteers',
        summary: 'A coordinator fits the resettlement of refugees to rural life by mobilising volunteers.',
        lessons:
          'It works when the roles of refugees, volunteers, the specialist body and the local authority are balanced and clear.',
      },
      pl: {
        title: 'Przesiedlanie z pomocą wolontariuszy',
        summary: 'Koordynator dopasowuje przesiedlanie uchodźców do życia na wsi, angażując wolontariuszy.',
        lessons:
          'Udaje się to wtedy, gdy role uchodźców, wolontariuszy, wyspecjalizowanej organizacji i samorządu są jasne i zrównoważone.',
      },
    },
  },
  'share-ladder': {
    owner: 'icmc',
    carriedOutBy: 'icmc',
    region: 'karditsa',
    themes: ['participation'],
    sources: [pages.karditsa3],
    words: {
      en: {
        title: 'SHARE ladder of participation',
        summary:
          'A scale that shows how far refugees and migrants take part in integration actions. It is used in Europe; in Karditsa it was presented.',
      },
      pl: {
        title: 'Drabina uczestnictwa SHARE',
        summary:
          'Skala, która pokazuje, w jakim stopniu uchodźcy i migranci uczestniczą w działaniach integracyjnych. Ma zasięg europejski; w Karditsie ją zaprezentowano.',
      },
    },
  },
} satisfies Practices
