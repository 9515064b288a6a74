import { concluded } from '../sources'
import { pages } from './pages'
import type { Pilots } from './pilot'

/** Where all pilots have their duration from, and that they are over. */
const ofAllPilots = [
  { ...pages.mazoviaPilot, concerns: 'duration' },
  { ...pages.project, concerns: 'duration' },
  concluded('ends', 'That it has ended: concluded, since the project ended and its pilots were evaluated'),
] as const
const budgetPage = { ...pages.pierreValdo, concerns: 'budget' } as const

/** The budget of a French pilot; its page stands last among the sources. */
const french = (...sources: (typeof pages)[keyof typeof pages][]) => {
  const all = [...sources, ...ofAllPilots, budgetPage]
  return {
    owner: 'pierreValdo',
    budget: 12_000,
    sources: all,
    claims: [
      {
        about: 'budget' as const,
        sources: [all.length - 1],
        statement: {
          en: 'Entraide Pierre Valdo names 12,000 EUR as the amount for each French department.',
          pl: 'Entraide Pierre Valdo podaje 12 000 EUR jako kwotę na każdy francuski departament.',
        },
      },
    ],
  }
}

/** The pilots that were carried out. */
export const pilots = {
  'ls-welcome': {
    owner: 'iomPoland',
    region: 'lowerSilesia',
    implementers: [],
    themes: ['social_bonds'],
    sources: [pages.silesia, ...ofAllPilots],
    words: {
      en: {
        title: 'Welcome to Poland: integration of migrants and the local community in Lower Silesia',
        summary:
          'The page of the region names it. The text we found breaks off: the end of the title, what was done and by whom are not known.',
      },
      pl: {
        title: 'Witamy w Polsce: integracja migrantów i społeczności lokalnej na Dolnym Śląsku',
        summary:
          'Wymienia go strona regionu. Znaleziony tekst urywa się: nie znamy końca tytułu ani tego, co i kto robił. Polski tytuł to nasze tłumaczenie.',
      },
    },
  },
  'mz-piaseczno': {
    owner: 'iomPoland',
    region: 'mazovia',
    implementers: ['eduNowa', 'piasecznoWomen', 'piaseczno'],
    themes: ['language', 'social_bonds', 'health', 'information'],
    place: 'Piaseczno',
    plannedBeneficiaries: 20,
    sources: [
      pages.mazoviaPilot,
      ...ofAllPilots,
      concluded('code', 'Piaseczno is near Warsaw and so in PL91: background knowledge'),
    ],
    words: {
      en: {
        title: 'Piaseczno welcomes you!',
        summary: 'A model of local support for migrant women and their families.',
        whatIsDone:
          'Classes of Polish language and culture, festive intercultural meetings, trips together, open hours with a psychologist and visits to a gynaecologist. Meetings with a lawyer, an official of the commune and a career counsellor. Information materials for pupils, and meetings with migrants in schools.',
        whoBenefits: 'Planned for twenty women living in Piaseczno.',
      },
      pl: {
        title: 'Piaseczno wita!',
        summary: 'Model lokalnego wsparcia dla migrantek i ich rodzin.',
        whatIsDone:
          'Zajęcia z języka polskiego i kultury, świąteczne spotkania międzykulturowe, wycieczki integracyjne, dyżury psychologa i wizyty u ginekologa. Spotkania z prawnikiem, urzędnikiem gminy i doradcą zawodowym. Materiały informacyjne dla uczniów i spotkania z migrantami w szkołach.',
        whoBenefits: 'Zaplanowano udział dwudziestu kobiet mieszkających w Piasecznie.',
      },
    },
  },
  'is-ligue': {
    ...french(pages.pierreValdoReport, pages.pierreValdo),
    region: 'isere',
    implementers: ['ligue'],
    themes: ['language', 'coordination', 'social_bonds'],
    words: {
      en: {
        title: 'Network of rural groups',
        summary:
          'Brings rural groups together and helps them to begin or strengthen language workshops. No source gives the pilot a title; this one is ours.',
        whatIsDone:
          'Rural groups get help to start or strengthen language workshops. For learners and hosts there are cultural and sports activities too.',
        whoBenefits: 'Learners in rural places, and those who welcome them.',
      },
      pl: {
        title: 'Sieć wiejskich grup',
        summary:
          'Łączy wiejskie grupy i pomaga im zacząć lub rozwinąć warsztaty językowe. Żadne źródło nie podaje tytułu pilotażu; ten pochodzi od nas.',
        whatIsDone:
          'Wiejskie grupy otrzymują pomoc w tworzeniu i rozwijaniu warsztatów językowych. Dla uczących się i tych, którzy ich goszczą, są też zajęcia kulturalne i sportowe.',
        whoBenefits: 'Ci, którzy uczą się na wsi, i ci, którzy ich goszczą.',
      },
    },
  },
  'va-commune-ferme': {
    ...french(pages.vaucluse3, pages.vaucluse4, pages.pierreValdoReport),
    region: 'vaucluse',
    implementers: ['auMaquis'],
    themes: ['social_bonds'],
    answers: ['va3-status'],
    words: {
      en: {
        title: 'Commune ferme',
        summary: 'A shared farm that brings newcomers and residents together.',
        whoBenefits: 'Newcomers and residents, whatever their status.',
      },
      pl: {
        title: 'Commune ferme',
        summary: 'Wspólne gospodarstwo, które łączy nowych i dawnych mieszkańców.',
        whoBenefits: 'Nowi i dawni mieszkańcy, niezależnie od statusu.',
      },
    },
  },
  'co-parrain': {
    ...french(pages.pierreValdoReport, pages.correze3),
    region: 'correze',
    implementers: ['donBosco'],
    themes: ['social_bonds'],
    words: {
      en: {
        title: 'Un parrain pour demain',
        summary: 'Sponsors spend time with young newcomers: culture or sport, two to four times a month.',
        whoBenefits: 'Young newcomers.',
        difficulties: 'The timeline and communication.',
      },
      pl: {
        title: 'Un parrain pour demain',
        summary:
          'Opiekunowie od dwóch do czterech razy w miesiącu spędzają czas z młodymi nowymi mieszkańcami: na kulturze lub sporcie. Tytuł znaczy „Opiekun na jutro”.',
        whoBenefits: 'Młodzi nowi mieszkańcy.',
        difficulties: 'Harmonogram i komunikacja.',
      },
    },
  },
  'sl-make-a-wish': {
    ...french(pages.pierreValdoReport),
    region: 'saoneEtLoire',
    implementers: ['huManity'],
    themes: ['participation'],
    words: {
      en: {
        title: 'Make-A-Wish',
        summary: 'People in exile get help with their artistic and cultural projects from local professionals.',
        whatIsDone: 'Local professionals, artists and craftspeople support the projects.',
        whoBenefits: 'People in exile.',
      },
      pl: {
        title: 'Make-A-Wish',
        summary:
          'Miejscowi fachowcy wspierają artystyczne i kulturalne projekty osób, które musiały opuścić swój kraj.',
        whatIsDone: 'Projekty wspierają miejscowi specjaliści, artyści i rzemieślnicy.',
        whoBenefits: 'Osoby, które musiały opuścić swój kraj.',
      },
    },
  },
  'ka-bank': {
    owner: 'anka',
    region: 'karditsa',
    implementers: ['bank'],
    themes: [],
    sources: [
      pages.karditsa3,
      ...ofAllPilots,
      concluded(
        'wording',
        'That it is about access to a bank: likely, since SHARE lists it among the themes of pilots',
      ),
    ],
    words: {
      en: {
        title: 'Pilot of the Cooperative Bank of Karditsa',
        summary:
          'Presented at the roundtable of 7 October 2021. Access to banking is among the themes SHARE lists for its pilots; probably this is the one, but no source says so. None gives it a title either.',
      },
      pl: {
        title: 'Pilotaż Banku Spółdzielczego w Karditsie',
        summary:
          'Przedstawiony na spotkaniu 7 października 2021 roku. SHARE wymienia dostęp do usług bankowych wśród tematów pilotaży; prawdopodobnie chodzi o ten, ale żadne źródło nie mówi tego wprost ani nie podaje tytułu.',
      },
    },
  },
  'te-psicara': {
    owner: 'iomSpain',
    region: 'teruel',
    implementers: ['psicara'],
    themes: ['awareness', 'information', 'social_bonds'],
    place: 'Valderrobres (Matarraña), Monreal del Campo (Jiloca)',
    ends: '2022-09',
    sources: [pages.psicara, pages.teruel, ...ofAllPilots.slice(0, 2)],
    words: {
      en: {
        title: 'Integrando más allá (Integrating beyond)',
        summary:
          'Workshops, a guide, work with the media, and leisure, free of charge. The press wrote about it in January 2022.',
        whatIsDone:
          'Workshops on emotions, social skills, women and cultural differences. A guide with advice on settling in. News about migration in the media. A walk and intercultural games.',
      },
      pl: {
        title: 'Integrando más allá (Integracja i więcej)',
        summary:
          'Warsztaty, poradnik, praca z mediami i wspólny czas wolny, wszystko bezpłatnie. Prasa napisała o nim w styczniu 2022 roku.',
        whatIsDone:
          'Warsztaty o emocjach, umiejętnościach społecznych, kobietach i różnicach kulturowych. Poradnik ze wskazówkami, jak się odnaleźć. Informacje o migracji w mediach. Wspólny spacer i gry międzykulturowe.',
      },
    },
  },
} satisfies Pilots
