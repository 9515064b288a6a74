import { report } from '../sources'
import { pages } from './pages'
import type { Practices } from './practice'

const silesian = { owner: 'iomPoland', region: 'lowerSilesia', sources: [report] }

/** Practices that were told of at a roundtable. */
export const practices = {
  'ls-diversity-events': {
    ...silesian,
    themes: ['awareness'],
    targetGroups: ['local_residents'],
    words: {
      en: {
        title: 'Events on cultural diversity',
        summary: 'Events that open people’s eyes to the many cultures around them.',
      },
      pl: {
        title: 'Wydarzenia o różnorodności kulturowej',
        summary: 'Wydarzenia, dzięki którym ludzie dostrzegają różne kultury wokół siebie.',
      },
    },
  },
  'ls-cultural-assistants': {
    ...silesian,
    themes: ['education'],
    stakeholders: ['school'],
    words: {
      en: {
        title: 'Cultural assistants in schools',
        summary: 'Cultural assistants are trained and work with schools.',
      },
      pl: {
        title: 'Asystenci kulturowi w szkołach',
        summary: 'Asystenci kulturowi są szkoleni i pracują ze szkołami.',
      },
    },
  },
  'ls-conversation-clubs': {
    ...silesian,
    themes: ['language', 'social_bonds'],
    words: {
      en: {
        title: 'Polish conversation clubs',
        summary: 'Groups in which people practise speaking Polish.',
      },
      pl: {
        title: 'Kluby rozmów po polsku',
        summary: 'Grupy, w których ćwiczy się mówienie po polsku.',
      },
    },
  },
  'ls-violence-support': {
    ...silesian,
    themes: ['protection'],
    targetGroups: ['survivors'],
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
        summary: 'Help with what has to be done for a legal stay.',
      },
      pl: {
        title: 'Pomoc w sprawach pobytowych',
        summary: 'Pomoc w załatwianiu spraw związanych z legalnym pobytem.',
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
    targetGroups: ['refugees', 'local_residents'],
    stakeholders: ['ngo'],
    evidence: [
      {
        ...{ kind: 'figures', happened: null, url: pages.teroLokoPress.url },
        statement: {
          en: 'About forty people since 2019 have found work, started a firm of their own or entered training, according to the press.',
          pl: 'Od 2019 roku około czterdziestu osób znalazło pracę, założyło własną firmę albo zaczęło szkolenie, podaje prasa.',
        },
      },
    ],
    sources: [pages.isere2, pages.teroLokoPress, pages.teroLokoRadio, pages.teroLokoLocalRadio, pages.advocacy],
    words: {
      en: {
        title: 'Tero Loko',
        summary:
          'In a very rural village refugees and local people work side by side in an association, and some of them share a house.',
        whatIsDone:
          'Market gardening, a bakery, shared housing and village markets: for refugees and local people it is a step on the way to a job. People are supported for two years at most.\n\nThe project’s second Look & Learn visit came here in September 2022.',
        whoBenefits: 'Refugees, and local people who look for work.',
        results:
          'La France Agricole writes that since 2019 about forty people have found work, started a firm of their own or entered training.',
      },
      pl: {
        title: 'Tero Loko',
        summary:
          'W typowo wiejskiej miejscowości uchodźcy i miejscowi pracują razem w stowarzyszeniu, a część z nich także razem mieszka.',
        whatIsDone:
          'Ogrodnictwo, piekarnia, wspólne mieszkania i wiejskie targi: dla uchodźców i miejscowych to krok w stronę pracy. Wsparcie trwa najwyżej dwa lata.\n\nWe wrześniu 2022 roku była tu druga wizyta studyjna projektu.',
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
    targetGroups: ['asylum_seekers'],
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
    targetGroups: ['professionals'],
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
        title: 'A person for language in the AGIR project',
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
    stakeholders: ['ngo'],
    sources: [pages.vaucluse2],
    words: {
      en: {
        title: 'Art exhibitions where newcomers live',
        summary: 'An association brings exhibitions to places where many newcomers live.',
      },
      pl: {
        title: 'Wystawy blisko nowych mieszkańców',
        summary: 'Stowarzyszenie urządza wystawy tam, gdzie osiedla się wielu nowych mieszkańców.',
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
      pl: { title: 'NUMA', summary: 'Pomaga nowym mieszkańcom w nauce języka i innych podstawowych umiejętności.' },
    },
  },
  'chemins-singuliers': {
    owner: 'pierreValdo',
    carriedOutBy: 'cheminsSinguliers',
    region: 'correze',
    themes: ['participation', 'coordination'],
    targetGroups: ['refugees', 'resettled'],
    stakeholders: ['local_authority'],
    sources: [pages.correze2],
    words: {
      en: {
        title: 'Resettlement with volunteers',
        summary: 'With the help of volunteers, a coordinator fits the resettlement of refugees to rural life.',
        lessons:
          'It works when the roles of refugees, volunteers, the specialist body and the local authority are balanced and clear.',
      },
      pl: {
        title: 'Przesiedlenia z pomocą wolontariuszy',
        summary: 'Koordynator z pomocą wolontariuszy dopasowuje przesiedlenia uchodźców do życia na wsi.',
        lessons:
          'Udaje się to wtedy, gdy role uchodźców, wolontariuszy, wyspecjalizowanej organizacji i samorządu są jasne i dobrze wyważone.',
      },
    },
  },
  'share-ladder': {
    owner: 'icmc',
    carriedOutBy: 'icmc',
    region: 'karditsa',
    themes: ['participation'],
    targetGroups: ['refugees'],
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
