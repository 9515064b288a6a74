import { concluded } from '../sources'
import { pages } from './pages'
import type { Practices } from './practice'

/** Practices in the regions that no roundtable is known to have spoken about. */
export const practicesFoundElsewhere = {
  stavrodromi: {
    owner: 'anka',
    region: 'karditsa',
    place: 'Karditsa',
    started: '2019-04-12',
    ended: '2022-12-31',
    themes: ['social_bonds'],
    targetGroups: ['refugees'],
    funding: [
      {
        ...{ organisationId: null, nameAsWritten: 'UNHCR, with money of AMIF', programme: 'ESTIA' },
        ...{ amount: null, currency: 'EUR', starts: null, ends: null },
      },
      {
        ...{ organisationId: null, nameAsWritten: 'Greek ministry for migration', programme: null },
        ...{ amount: null, currency: 'EUR', starts: '2021', ends: '2022' },
      },
    ],
    sources: [pages.stavrodromi],
    words: {
      en: {
        title: 'Intercultural centre Stavrodromi (Crossroads)',
        summary:
          'A centre in Karditsa where refugee and migrant communities could drop in. It is not among the practices SHARE has published.',
        lessons:
          'The centre had to close when the programme it belonged to stopped: continuity depends on what carries a practice.',
      },
      pl: {
        title: 'Centrum międzykulturowe Stavrodromi (Skrzyżowanie)',
        summary:
          'Ośrodek w Karditsie, do którego społeczności uchodźców i migrantów mogły zajrzeć bez umawiania się. Tej praktyki nie ma wśród opublikowanych przez SHARE.',
        lessons:
          'Ośrodek musiał się zamknąć, gdy skończył się program, do którego należał: ciągłość zależy od tego, na czym opiera się praktyka.',
      },
    },
  },
  'karditsa-council': {
    owner: 'anka',
    carriedOutBy: 'karditsaMunicipality',
    region: 'karditsa',
    place: 'Karditsa',
    started: '2022-06-15',
    themes: ['participation', 'governance'],
    targetGroups: ['refugees'],
    stakeholders: ['local_authority'],
    sources: [
      pages.karditsaCouncil,
      concluded('starts', 'The year 2022: concluded, since the page says Wednesday 15 June without a year'),
    ],
    claims: [
      {
        about: 'starts',
        sources: [0],
        statement: {
          en: 'The page says Wednesday, 15 June, without a year.',
          pl: 'Strona podaje środę, 15 czerwca, bez roku.',
        },
      },
      {
        about: 'starts',
        sources: [1],
        statement: {
          en: 'The year 2022 was concluded from the day of the week.',
          pl: 'Rok 2022 to wniosek z dnia tygodnia.',
        },
      },
    ],
    words: {
      en: {
        title: 'Integration Council for Migrants and Refugees',
        summary:
          'A council of the municipality in which representatives of refugee communities have seats. It is not among the practices SHARE has published.',
        whatIsDone: 'The municipality, the Greek Forum of Refugees and AN.KA. prepared it for about two years.',
      },
      pl: {
        title: 'Rada Integracji Migrantów i Uchodźców',
        summary:
          'Rada przy gminie, w której zasiadają przedstawiciele społeczności uchodźców. Tej praktyki nie ma wśród opublikowanych przez SHARE.',
        whatIsDone: 'Gmina, Greckie Forum Uchodźców i AN.KA. przygotowywały ją przez około dwa lata.',
      },
    },
  },
  camanas: {
    owner: 'iomSpain',
    region: 'teruel',
    place: 'Camañas',
    themes: ['planning'],
    sources: [pages.conferenceAtCepaim],
    words: {
      en: {
        title: 'The experience of the village Camañas',
        summary:
          'A former mayor told the final conference about a village and how to win inhabitants back. The text we found breaks off before any detail.',
      },
      pl: {
        title: 'Doświadczenia wsi Camañas',
        summary:
          'Były burmistrz opowiedział na konferencji końcowej o ponownym zaludnianiu wsi. Znaleziony tekst urywa się przed szczegółami.',
      },
    },
  },
  auzolana: {
    owner: 'icmc',
    country: 'ES',
    place: 'Basque Country',
    started: '2019-03',
    themes: ['participation'],
    targetGroups: ['refugees'],
    sources: [pages.advocacy],
    words: {
      en: {
        title: 'Auzolana: community sponsorship in the Basque Country',
        summary:
          'A regional pilot in which communities sponsor refugees. SHARE names it as a leading example of a region that gets involved.',
      },
      pl: {
        title: 'Auzolana: sponsoring społecznościowy w Kraju Basków',
        summary:
          'Regionalny pilotaż, w którym lokalne społeczności biorą uchodźców pod opiekę. SHARE wymienia go jako wzorowy przykład zaangażowania regionu.',
      },
    },
  },
  'accem-siguenza': {
    owner: 'icmc',
    carriedOutBy: 'accem',
    region: 'guadalajara',
    place: 'Sigüenza',
    started: '1992-06',
    themes: ['housing'],
    targetGroups: ['refugees'],
    evidence: [
      {
        ...{ kind: 'figures', happened: '2010', url: pages.accem.url },
        statement: {
          en: 'By 2010 it had served more than 5,000 people, according to the regional press.',
          pl: 'Do 2010 roku skorzystało z niego ponad 5000 osób, podaje prasa regionalna.',
        },
      },
    ],
    sources: [pages.accem],
    words: {
      en: {
        title: 'Refugee reception centre in Sigüenza',
        summary:
          'A reception centre in a rural place, opened in June 1992 with 22 places. It is not among the practices SHARE has published.',
        results: 'By 2010 it had served more than 5,000 people, writes the regional press.',
      },
      pl: {
        title: 'Ośrodek recepcyjny dla uchodźców w Sigüenzie',
        summary:
          'Ośrodek na prowincji, otwarty w czerwcu 1992 roku, z 22 miejscami. Tej praktyki nie ma wśród opublikowanych przez SHARE.',
        results: 'Według prasy regionalnej do 2010 roku skorzystało z niego ponad 5000 osób.',
      },
    },
  },
  'womens-meeting-club': {
    owner: 'icmc',
    country: 'PL',
    themes: ['social_bonds'],
    targetGroups: ['women', 'local_residents'],
    sources: [pages.womensClub, pages.spring],
    words: {
      en: {
        title: 'Women’s Meeting Club',
        summary:
          'Open meetings of migrant and Polish women in rural Poland, run together with the host society. Kept in the collection of practices of SPRING, of which ICMC Europe is a partner. It is not among the practices SHARE has published.',
      },
      pl: {
        title: 'Klub Spotkań Kobiet',
        summary:
          'Otwarte spotkania migrantek i Polek na polskiej wsi, prowadzone razem ze społecznością przyjmującą. Opisany w zbiorze praktyk projektu SPRING, w którym ICMC Europe jest partnerem. Tej praktyki nie ma wśród opublikowanych przez SHARE.',
      },
    },
  },
} satisfies Practices
