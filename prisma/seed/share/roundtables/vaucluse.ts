import { pages } from '../pages'
import type { Roundtables } from '../roundtable'

export const roundtablesInVaucluse = {
  'vaucluse-1': {
    region: 'vaucluse',
    sequence: 1,
    heldOn: '2021-04-22',
    mode: 'online',
    minutesLong: 120,
    stakeholders: { min: 24, max: null },
    hosts: ['pierreValdo', 'icmc'],
    attendance: [{ name: 'ESC Villemarie', kind: 'other', people: null }],
    sources: [pages.vaucluse1],
    summary: {
      en: 'Twenty-four stakeholders met online for two hours: regional authorities, public employment services, health and education services and NGOs. ESC Villemarie asked for more contacts between organisations, so that training and jobs open up in rural places.',
      pl: 'Dwadzieścia cztery organizacje i instytucje rozmawiały online przez dwie godziny: władze regionalne, publiczne służby zatrudnienia, służba zdrowia, oświata i organizacje pozarządowe. ESC Villemarie apeluje o więcej kontaktów między organizacjami, by na wsi łatwiej było o szkolenia i pracę.',
    },
    gaps: {
      'va1-language': {
        kind: 'recommendation',
        theme: 'language',
        title: {
          en: 'Make what is offered in language training more coherent',
          pl: 'Uporządkować ofertę nauki języka',
        },
      },
      'va1-mobility': {
        kind: 'recommendation',
        theme: 'mobility',
        title: { en: 'Invest in ways to get around', pl: 'Inwestować w możliwości dojazdu' },
      },
      'va1-locals': {
        kind: 'recommendation',
        theme: 'employment',
        title: {
          en: 'Build links with residents to open jobs',
          pl: 'Nawiązywać więzi z mieszkańcami, by łatwiej było o pracę',
        },
      },
    },
  },
  'vaucluse-2': {
    region: 'vaucluse',
    sequence: 2,
    heldOn: '2021-07-27',
    mode: 'online',
    stakeholders: { min: 10, max: null },
    hosts: ['pierreValdo', 'icmc'],
    sources: [pages.vaucluse2],
    summary: {
      en: 'Ten stakeholders met online and spoke about four sides of life in the department; they heard of two practices.',
      pl: 'Dziesięć organizacji i instytucji spotkało się online i rozmawiało o czterech obszarach życia w departamencie; opowiedziano o dwóch praktykach.',
    },
    agenda: [
      { title: { en: 'Getting around', pl: 'Dojazdy' } },
      { title: { en: 'Vocational training and work', pl: 'Szkolenia zawodowe i praca' } },
      { title: { en: 'Help with the language', pl: 'Pomoc w nauce języka' } },
      { title: { en: 'Culture and sport', pl: 'Kultura i sport' } },
    ],
    practices: ['agir-fle', 'art-et-vivre'],
    gaps: {
      'va2-urban': {
        kind: 'gap',
        theme: 'planning',
        title: { en: 'Most initiatives are in towns and cities', pl: 'Większość inicjatyw działa w miastach' },
      },
    },
  },
  'vaucluse-3': {
    region: 'vaucluse',
    sequence: 3,
    heldOn: '2021-10-06',
    mode: 'online',
    stakeholders: { min: 16, max: null },
    hosts: ['pierreValdo', 'icmc'],
    sources: [pages.vaucluse3],
    summary: {
      en: 'Sixteen stakeholders met online, got to know Au Maquis, whose pilot had been chosen, and welcomed a project that does not ask for people’s status.',
      pl: 'Szesnaście organizacji i instytucji spotkało się online. Poznały stowarzyszenie Au Maquis, którego pilotaż wybrano, i z zadowoleniem przyjęły projekt, który nie pyta o status.',
    },
    agenda: [
      { title: { en: 'Au Maquis, whose pilot was chosen', pl: 'Au Maquis, którego pilotaż wybrano' } },
      { title: { en: 'Factfiles', pl: 'Karty informacyjne' } },
      { title: { en: 'Trainings', pl: 'Szkolenia' } },
    ],
    practices: ['numa', 'agir-fle'],
    gaps: {
      'va3-status': {
        kind: 'gap',
        theme: 'legal_status',
        title: {
          en: 'Most programmes are only for people with refugee status',
          pl: 'Większość programów jest tylko dla osób ze statusem uchodźcy',
        },
      },
    },
  },
  'vaucluse-4': {
    region: 'vaucluse',
    sequence: 4,
    heldOn: '2022-05-09',
    mode: 'online',
    stakeholders: { min: 8, max: null },
    hosts: ['pierreValdo', 'icmc'],
    sources: [pages.vaucluse4, pages.pierreValdo],
    summary: {
      en: 'Eight stakeholders met online: regional authorities, service providers and NGOs. They spoke all together, thought things over alone, and worked in small groups.',
      pl: 'Osiem organizacji i instytucji spotkało się online: władze regionalne, instytucje pomocowe i organizacje pozarządowe. Rozmawiano w pełnym gronie, każdy myślał też na własną rękę i pracowano w grupach.',
    },
    agenda: [
      { title: { en: 'Working together across the area', pl: 'Współpraca na całym obszarze' } },
      { title: { en: 'The pilot Commune ferme', pl: 'Pilotaż Commune ferme' } },
      { title: { en: 'Health in the care for newcomers', pl: 'Zdrowie w opiece nad nowymi mieszkańcami' } },
      { title: { en: 'Social links across cultures', pl: 'Więzi między ludźmi różnych kultur' } },
    ],
    gaps: {
      'va4-health': {
        kind: 'gap',
        theme: 'health',
        title: {
          en: 'Health and integration are closely tied and need joint work',
          pl: 'Zdrowie i integracja są ściśle powiązane i wymagają wspólnej pracy',
        },
      },
    },
  },
} satisfies Roundtables
