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
          'Classes of Polish language and culture, festive intercultural meetings, trips, open hours with a psychologist and visits to a gynaecologist. Meetings with a lawyer, an official of the commune and a career counsellor. Information materials for pupils, and meetings with migrants in schools.',
        whoBenefits: 'Twenty women living in Piaseczno were planned for, with their families.',
      },
      pl: {
        title: 'Piaseczno wita!',
        summary: 'Model lokalnego wsparcia dla migrantek i ich rodzin.',
        whatIsDone:
          'Zajęcia z języka polskiego i kultury, świąteczne spotkania międzykulturowe, wycieczki integracyjne, dyżury psychologa i wizyty u ginekologa. Spotkania z prawnikiem, urzędnikiem gminy i doradcą zawodowym. Materiały informacyjne dla uczniów i spotkania z migrantami w szkołach.',
        whoBenefits: 'Zaplanowano udział dwudziestu kobiet mieszkających w Piasecznie, z rodzinami.',
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
        title: 'Network of rural collectives',
        summary:
          'Brings rural groups of volunteers together and helps them to begin or strengthen language workshops. No source gives the pilot a title; this one is ours.',
        whatIsDone:
          'Rural groups get help to start or strengthen sociolinguistic workshops. Learners and hosts meet at cultural and sports activities too.',
        whoBenefits: 'Learners in rural places, and those who welcome them.',
      },
      pl: {
        title: 'Sieć wiejskich kolektywów',
        summary:
          'Łączy wiejskie grupy i pomaga im zacząć lub rozwinąć warsztaty językowe. Żadne źródło nie podaje tytułu pilotażu; ten pochodzi od nas.',
        whatIsDone:
          'Wiejskie grupy otrzymują pomoc w tworzeniu i rozwijaniu warsztatów socjolingwistycznych. Uczący się i gospodarze spotykają się także na zajęciach kulturalnych i sportowych.',
        whoBenefits: 'Uczący się na wsi i ci, którzy ich przyjmują.',
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
        summary: 'Wspólne gospodarstwo, które łączy nowo przybyłych z mieszkańcami.',
        whoBenefits: 'Nowo przybyli i mieszkańcy, niezależnie od statusu.',
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
          'Opiekunowie spędzają z młodymi nowo przybyłymi czas na kulturze lub sporcie, od dwóch do czterech razy w miesiącu. Tytuł znaczy „Opiekun na jutro”.',
        whoBenefits: 'Młodzi nowo przybyli.',
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
        summary:
          'Exiled people carry out artistic and cultural projects of their own, backed by local people of the trade.',
        whatIsDone: 'Local professionals, artists and craftspeople support the projects.',
        whoBenefits: 'Exiled people.',
      },
      pl: {
        title: 'Make-A-Wish',
        summary:
          'Ludzie na wygnaniu realizują własne projekty artystyczne i kulturalne, wspierani na miejscu przez fachowców.',
        whatIsDone: 'Projekty wspierają miejscowi specjaliści, artyści i rzemieślnicy.',
        whoBenefits: 'Ludzie na wygnaniu.',
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
          'Presented at the roundtable of 7 October 2021. Access to banking is among the themes SHARE lists for its pilots; that this is the one is likely and not stated. No source gives it a title.',
      },
      pl: {
        title: 'Pilotaż Banku Spółdzielczego Karditsy',
        summary:
          'Przedstawiony na spotkaniu 7 października 2021 roku. SHARE wymienia dostęp do usług bankowych wśród tematów pilotaży; prawdopodobnie chodzi o ten, ale żadne źródło tego nie mówi ani nie podaje tytułu.',
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
          'Workshops, a guide, work with the media, and leisure, free of charge. The press told of it in January 2022.',
        whatIsDone:
          'Workshops on emotions, social skills, women and cultural differences. A guide with advice on settling in. News about migration in the media. A walk and intercultural games.',
      },
      pl: {
        title: 'Integrando más allá (Integracja i więcej)',
        summary:
          'Warsztaty, poradnik, praca z mediami i wspólny czas wolny, wszystko bezpłatnie. Prasa napisała o nim w styczniu 2022 roku.',
        whatIsDone:
          'Warsztaty o emocjach, umiejętnościach społecznych, kobietach i różnicach kulturowych. Poradnik ze wskazówkami, jak się odnaleźć. Tematy migracyjne w mediach. Wspólny spacer i gry międzykulturowe.',
      },
    },
  },
} satisfies Pilots
