import { report } from '../../sources'
import { pages } from '../pages'
import type { Roundtables } from '../roundtable'

export const roundtablesInPoland = {
  'lower-silesia-2': {
    region: 'lowerSilesia',
    sequence: 2,
    heldOn: '2021-06-24',
    mode: 'online',
    minutesLong: 120,
    stakeholders: { min: 6, max: null },
    hosts: ['iomPoland', 'icmc'],
    sources: [report, pages.silesia2],
    summary: {
      en: 'Six stakeholders met online for two hours, went deeper into the practices shared at the first roundtable, agreed on three gaps and collected ideas for the coming pilots.',
      pl: 'Sześć organizacji i instytucji rozmawiało online przez dwie godziny. Wróciły do praktyk omawianych na pierwszym spotkaniu, wspólnie wskazały trzy luki i zebrały pomysły na zbliżające się pilotaże.',
    },
    followUp: {
      en: 'What was said went into the discussion of the pilot actions planned for autumn 2021. Two more meetings of the platform were to follow in 2021 and 2022.',
      pl: 'Wnioski ze spotkania wykorzystano w rozmowie o działaniach pilotażowych zaplanowanych na jesień 2021 roku. W latach 2021–2022 miały się odbyć jeszcze dwa spotkania platformy.',
    },
    agenda: [
      {
        title: { en: 'Experience and good practice', pl: 'Doświadczenia i dobre praktyki' },
        minutes: {
          en: 'The pandemic and the distances in the region kept many away: six stakeholders took part. They took up the conversation of the first roundtable and told each other what they and other organisations do for migrants and refugees.',
          pl: 'Pandemia i odległości w regionie sprawiły, że wielu zabrakło: przy stole było sześć organizacji i instytucji. Ich przedstawiciele wrócili do rozmowy z pierwszego spotkania i opowiedzieli sobie, co oni i inni robią dla migrantów i uchodźców.',
        },
      },
      {
        title: { en: 'What should work better', pl: 'Co powinno działać lepiej' },
        minutes: {
          en: 'The stakeholders agreed that the work would reach further if organisations spoke to each other more, if programmes and their funding did not break off, and if the databases that exist were digitised.',
          pl: 'Uczestnicy zgodzili się, że działania dałyby więcej, gdyby organizacje lepiej się ze sobą komunikowały, gdyby programy i ich finansowanie się nie urywały i gdyby istniejące bazy danych były zdigitalizowane.',
        },
      },
      {
        title: { en: 'Ideas for the pilot actions', pl: 'Pomysły na działania pilotażowe' },
        minutes: {
          en: 'How can the people of a place take part in integration? The stakeholders collected three directions for the pilots.',
          pl: 'Jak włączyć lokalną społeczność w integrację? Uczestnicy wskazali trzy kierunki pilotaży.',
        },
      },
    ],
    practices: [
      'ls-diversity-events',
      'ls-cultural-assistants',
      'ls-conversation-clubs',
      'ls-violence-support',
      'ls-residency',
    ],
    gaps: {
      'ls2-communication': {
        kind: 'gap',
        theme: 'coordination',
        title: {
          en: 'Stakeholders communicate too little with each other',
          pl: 'Organizacje i instytucje za mało się ze sobą komunikują',
        },
      },
      'ls2-continuity': {
        kind: 'gap',
        theme: 'funding',
        title: {
          en: 'Programmes and initiatives lack continuity, and so does their funding',
          pl: 'Programom i inicjatywom brakuje ciągłości, także finansowej',
        },
      },
      'ls2-databases': {
        kind: 'gap',
        theme: 'data',
        title: {
          en: 'Existing databases are only digitised to a small extent',
          pl: 'Istniejące bazy danych są słabo zdigitalizowane',
        },
      },
      'ls2-authorities': {
        kind: 'recommendation',
        theme: 'governance',
        title: { en: 'Local authorities should be involved more', pl: 'Trzeba mocniej angażować władze lokalne' },
      },
      'ls2-micro': {
        kind: 'recommendation',
        theme: 'planning',
        title: {
          en: 'Actions should be small and fitted to the place',
          pl: 'Działania powinny być małe i dopasowane do miejsca',
        },
      },
    },
    ideas: {
      'ls2-hands-on': {
        theme: 'social_bonds',
        title: { en: 'Bring newcomers into local activities', pl: 'Włączać cudzoziemców w lokalne zajęcia' },
        summary: {
          en: 'Sculpting, sewing, woodwork: people find their place by doing things together rather than by talking about it.',
          pl: 'Rzeźbienie, szycie, stolarstwo: integracja przez wspólne działanie, a nie przez rozmowę o niej.',
        },
      },
      'ls2-involve-authorities': {
        theme: 'governance',
        title: { en: 'Involve local authorities more', pl: 'Mocniej angażować władze lokalne' },
        summary: {
          en: 'One of the ways the stakeholders saw to let the people of a place take part.',
          pl: 'Jeden ze sposobów, by włączyć w integrację lokalną społeczność.',
        },
      },
      'ls2-small-scale': {
        theme: 'planning',
        title: { en: 'Act on a small scale', pl: 'Działać w małej skali' },
        summary: {
          en: 'Actions designed and carried out locally, fitted to the place.',
          pl: 'Działania zaprojektowane i prowadzone na miejscu, dopasowane do lokalnych warunków.',
        },
      },
    },
  },
  'lower-silesia-3': {
    region: 'lowerSilesia',
    sequence: 3,
    heldOn: '2022-02-04',
    mode: 'online',
    minutesLong: 300,
    stakeholders: { min: 36, max: null },
    hosts: ['iomPoland', 'icmc'],
    sources: [pages.silesia3],
    summary: {
      en: 'Thirty-six stakeholders met online for five hours: NGOs, service providers and regional authorities. Most of the time went into a training on individual integration programmes.',
      pl: 'Trzydzieści sześć organizacji i instytucji spędziło razem online pięć godzin: organizacje pozarządowe, instytucje pomocowe i władze regionalne. Najwięcej czasu zajęło szkolenie z indywidualnych programów integracji.',
    },
    agenda: [
      { title: { en: 'Integration activities under way', pl: 'Trwające działania integracyjne' } },
      { title: { en: 'News of the pilot', pl: 'Wiadomości o pilotażu' } },
      {
        title: {
          en: 'Training: individual integration programmes',
          pl: 'Szkolenie: indywidualne programy integracji',
        },
        minutes: {
          en: 'An outside expert trained people from a regional support centre for almost four hours.',
          pl: 'Zewnętrzny ekspert szkolił przez prawie cztery godziny pracowników regionalnego ośrodka wsparcia.',
        },
      },
    ],
    gaps: {
      'ls3-skills': {
        kind: 'gap',
        theme: 'capacity',
        title: {
          en: 'Staff need more skill in individual integration programmes',
          pl: 'Pracownikom brakuje umiejętności w prowadzeniu indywidualnych programów integracji',
        },
      },
    },
  },
  'lower-silesia-4': {
    region: 'lowerSilesia',
    sequence: 4,
    heldOn: '2022-04-08',
    mode: 'online',
    stakeholders: { min: 9, max: 16 },
    hosts: ['iomPoland', 'icmc'],
    sources: [pages.silesia4],
    summary: {
      en: 'Between nine and sixteen stakeholders were online at any one time, since some left for urgent work. Authorities, service providers, NGOs, an organisation led by migrants and refugees, and a university spoke about people fleeing Ukraine.',
      pl: 'Online było jednocześnie od dziewięciu do szesnastu organizacji i instytucji, bo część uczestników wychodziła do pilnych zadań. Władze regionalne, instytucje pomocowe, organizacje pozarządowe, organizacja prowadzona przez migrantów i uchodźców oraz uniwersytet rozmawiały o ludziach uciekających z Ukrainy.',
    },
    agenda: [
      {
        title: {
          en: 'Legal situation of people fleeing Ukraine',
          pl: 'Sytuacja prawna osób uciekających z Ukrainy',
        },
      },
      { title: { en: 'Emergency response', pl: 'Pomoc doraźna' } },
      { title: { en: 'Local initiatives', pl: 'Inicjatywy lokalne' } },
      { title: { en: 'The pilot', pl: 'Pilotaż' } },
    ],
    gaps: {
      'ls4-dispersal': {
        kind: 'recommendation',
        theme: 'housing',
        title: {
          en: 'People should settle across the country, not in overcrowded cities',
          pl: 'Ludzie powinni osiedlać się w całym kraju, a nie w przepełnionych miastach',
        },
      },
      'ls4-education': {
        kind: 'gap',
        theme: 'education',
        title: {
          en: 'There is no systemic answer for the schooling of children from Ukraine',
          pl: 'Brakuje systemowego rozwiązania w edukacji dzieci z Ukrainy',
        },
      },
      'ls4-housing': {
        kind: 'gap',
        theme: 'housing',
        title: {
          en: 'There is no systemic answer for long-term accommodation',
          pl: 'Brakuje systemowego rozwiązania, które zapewni mieszkanie na dłużej',
        },
      },
      'ls4-mapping': {
        kind: 'gap',
        theme: 'data',
        title: { en: 'Existing services are not mapped', pl: 'Brakuje rozeznania, jakie usługi już są' },
      },
    },
  },
  'mazovia-4': {
    region: 'mazovia',
    sequence: 4,
    heldOn: '2022-11-08',
    mode: 'online',
    stakeholders: { min: 36, max: null },
    hosts: ['iomPoland', 'icmc'],
    attendance: [
      { name: 'Board of Education in Warsaw', kind: 'other', people: null },
      { name: 'Education Development Centre', kind: 'other', people: null },
      { name: 'Piaseczno Commune', kind: 'local_authority', people: null },
    ],
    sources: [pages.mazovia4, { ...pages.pierreValdo, concerns: 'date' }],
    summary: {
      en: 'Thirty-six stakeholders met online: NGOs, schools and other services, local authorities and academics. The Board of Education in Warsaw, the Education Development Centre, Piaseczno and primary schools spoke about children from Ukraine at school. Entraide Pierre Valdo had written on 23 June 2022 that the last platform meetings were over; this one came later.',
      pl: 'Trzydzieści sześć organizacji i instytucji spotkało się online: organizacje pozarządowe, szkoły i inne placówki, samorządy i naukowcy. O dzieciach z Ukrainy w szkole mówiły kuratorium oświaty w Warszawie, ośrodek rozwoju edukacji, gmina Piaseczno i szkoły podstawowe. Według informacji Entraide Pierre Valdo z 23 czerwca 2022 roku ostatnie spotkania platform już się wtedy odbyły; to było później.',
    },
    agenda: [
      { title: { en: 'Education of children from Ukraine', pl: 'Edukacja dzieci z Ukrainy' } },
      { title: { en: 'School enrolment', pl: 'Przyjęcia do szkół' } },
      {
        title: {
          en: 'Preparatory classes for pupils without Polish',
          pl: 'Oddziały przygotowawcze dla uczniów nieznających polskiego',
        },
      },
    ],
    gaps: {
      'mz4-education': {
        kind: 'gap',
        theme: 'education',
        title: {
          en: 'The schooling of children from Ukraine needs systemic answers',
          pl: 'Edukacja dzieci z Ukrainy wymaga rozwiązań systemowych',
        },
      },
    },
  },
} satisfies Roundtables
