import { concluded } from '../../sources'
import { pages } from '../pages'
import type { Roundtables } from '../roundtable'

export const roundtablesInFrance = {
  'isere-2': {
    region: 'isere',
    sequence: 2,
    heldOn: '2021-06-22',
    mode: 'online',
    stakeholders: { min: 18, max: null },
    hosts: ['pierreValdo', 'icmc'],
    sources: [pages.isere2],
    summary: {
      en: 'Eighteen stakeholders met online, heard of three practices in the department and said what should come next.',
      pl: 'Osiemnaście organizacji i instytucji spotkało się online. Poznały trzy praktyki z departamentu i powiedziały, czego jeszcze potrzeba.',
    },
    agenda: [
      { title: { en: 'Regional factfiles', pl: 'Karty informacyjne regionów' } },
      { title: { en: 'Opportunities for pilots', pl: 'Jakie pilotaże są możliwe' } },
    ],
    practices: ['tero-loko', 'jrs-welcome-isere', 'iris-literacy'],
    gaps: {
      'is2-planning': {
        kind: 'recommendation',
        theme: 'planning',
        title: { en: 'Plan for the long term', pl: 'Planować na dłużej' },
      },
      'is2-work': {
        kind: 'gap',
        theme: 'employment',
        title: {
          en: 'Asylum seekers need access to work',
          pl: 'Osobom ubiegającym się o azyl brakuje dostępu do pracy',
        },
      },
      'is2-literacy': {
        kind: 'recommendation',
        theme: 'literacy',
        title: {
          en: 'Offer literacy programmes that reach across groups, for everybody who needs them',
          pl: 'Uczyć czytania i pisania wszystkich, którzy tego potrzebują, bez podziału na grupy',
        },
      },
    },
  },
  'saone-et-loire-1': {
    region: 'saoneEtLoire',
    sequence: 1,
    heldOn: '2021-07-01',
    mode: 'online',
    minutesLong: 150,
    stakeholders: { min: 23, max: null },
    hosts: ['pierreValdo', 'icmc'],
    sources: [pages.saoneEtLoire1],
    summary: {
      en: 'Twenty-three stakeholders met online for two and a half hours: regional and local authorities, training providers, NGOs and a few migrants and refugees.',
      pl: 'Dwadzieścia trzy organizacje i instytucje rozmawiały online przez dwie i pół godziny: władze regionalne, samorządy, instytucje szkoleniowe, organizacje pozarządowe oraz kilkoro migrantów i uchodźców.',
    },
    agenda: [
      { title: { en: 'Introduction to the project', pl: 'Przedstawienie projektu' } },
      { title: { en: 'Training: what is needed, what is offered', pl: 'Szkolenia: potrzeby i oferta' } },
      { title: { en: 'Pilot actions', pl: 'Działania pilotażowe' } },
      { title: { en: 'Frameworks of orientation and integration', pl: 'Ramy orientacji i integracji' } },
      { title: { en: 'What inclusive territories are', pl: 'Jak wygląda region otwarty dla wszystkich' } },
    ],
  },
  'saone-et-loire-2022-05': {
    region: 'saoneEtLoire',
    sequence: null,
    heldOn: '2022-05-31',
    mode: 'online',
    hosts: ['pierreValdo'],
    sources: [pages.pierreValdo, concluded('sequence', 'Its number in the series is not stated; the fourth is likely')],
    title: {
      en: 'Roundtable in Saône-et-Loire in May 2022',
      pl: 'Spotkanie w Saône-et-Loire w maju 2022 roku',
    },
    summary: {
      en: 'Met online. Its number in the series and what was said are not known; it was probably the fourth.',
      pl: 'Odbyło się online. Nie wiadomo, które było z kolei ani o czym rozmawiano; prawdopodobnie czwarte.',
    },
  },
  'correze-2': {
    region: 'correze',
    sequence: 2,
    heldOn: '2021-09-23',
    mode: 'online',
    stakeholders: { min: 12, max: null },
    hosts: ['pierreValdo', 'icmc'],
    sources: [pages.correze2],
    summary: {
      en: 'Twelve stakeholders met online and heard how refugees are resettled in rural Corrèze with volunteers.',
      pl: 'Dwanaście organizacji i instytucji spotkało się online. Dowiedziały się, jak z pomocą wolontariuszy uchodźcy osiedlają się na wsi w Corrèze.',
    },
    agenda: [
      { title: { en: 'Regional factfiles', pl: 'Karty informacyjne regionów' } },
      { title: { en: 'Regional trainings', pl: 'Szkolenia w regionie' } },
      { title: { en: 'Pilot actions', pl: 'Działania pilotażowe' } },
    ],
    practices: ['chemins-singuliers'],
  },
  'correze-3': {
    region: 'correze',
    sequence: 3,
    heldOn: '2022-01-27',
    mode: 'online',
    stakeholders: { min: 13, max: null },
    hosts: ['pierreValdo', 'icmc'],
    sources: [pages.correze3],
    summary: {
      en: 'Thirteen stakeholders met online and worked in small groups: regional and local authorities, service providers, NGOs and volunteers.',
      pl: 'Trzynaście organizacji i instytucji spotkało się online i pracowało w małych grupach: władze regionalne, samorządy, instytucje pomocowe, organizacje pozarządowe i wolontariusze.',
    },
    agenda: [
      {
        title: { en: 'Social links across cultures', pl: 'Więzi między ludźmi różnych kultur' },
      },
      {
        title: {
          en: 'How to win local and regional authorities',
          pl: 'Jak zaangażować władze lokalne i regionalne',
        },
      },
      {
        title: { en: 'News of the pilot of Institut Don Bosco', pl: 'Wiadomości o pilotażu Institut Don Bosco' },
        minutes: {
          en: 'The timeline and communication made the pilot difficult.',
          pl: 'Pilotaż utrudniały harmonogram i komunikacja.',
        },
      },
    ],
    gaps: {
      'co3-mental': {
        kind: 'gap',
        theme: 'health',
        title: { en: 'There is a lack of mental health care', pl: 'Brakuje opieki psychologicznej i psychiatrycznej' },
      },
      'co3-trust': {
        kind: 'gap',
        theme: 'social_bonds',
        title: { en: 'People do not trust those they do not know', pl: 'Ludzie nie ufają tym, których nie znają' },
      },
      'co3-info': {
        kind: 'gap',
        theme: 'information',
        title: {
          en: 'Those who arrive in rural areas lack information',
          pl: 'Osobom, które przyjeżdżają na wieś, brakuje informacji',
        },
      },
      'co3-citizens': {
        kind: 'recommendation',
        theme: 'participation',
        title: { en: 'Mobilise citizens', pl: 'Zaangażować mieszkańców' },
      },
    },
  },
  'correze-4': {
    region: 'correze',
    sequence: 4,
    heldOn: '2022-05-30',
    mode: 'in_person',
    place: 'Institut Don Bosco, Tulle',
    hosts: ['pierreValdo'],
    sources: [
      pages.pierreValdo,
      concluded(
        'sequence',
        'Fourth of its series: concluded, since the page speaks of the latest meetings and calls that of Vaucluse in the same month the fourth',
      ),
    ],
    summary: {
      en: 'Met at Institut Don Bosco in Tulle. What was said there is not known. That it was the fourth was concluded.',
      pl: 'Odbyło się w Institut Don Bosco w Tulle. Nie wiadomo, o czym rozmawiano. To, że było czwarte, jest wnioskiem.',
    },
  },
} satisfies Roundtables
