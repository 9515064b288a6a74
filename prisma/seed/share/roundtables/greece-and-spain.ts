import { pages } from '../pages'
import type { Roundtables } from '../roundtable'

export const roundtablesInGreeceAndSpain = {
  'karditsa-1': {
    region: 'karditsa',
    sequence: 1,
    heldOn: '2021-04-12',
    mode: 'online',
    minutesLong: 120,
    stakeholders: { min: 21, max: null },
    people: { min: 30, max: null },
    hosts: ['anka', 'icmc'],
    sources: [pages.karditsa1],
    summary: {
      en: 'Thirty people spoke for 21 stakeholders: regional and local authorities, education providers, local and international NGOs, refugee-led organisations, sports clubs and migrants. The organisers thought it likely that so many had never met in the area before.',
      pl: 'Trzydzieści osób reprezentowało 21 organizacji i instytucji: władze regionalne, samorządy, placówki edukacyjne, krajowe i międzynarodowe organizacje pozarządowe, organizacje uchodźcze, kluby sportowe, a także migrantów. Zdaniem organizatorów było to prawdopodobnie pierwsze tak szerokie spotkanie w okolicy.',
    },
  },
  'teruel-2': {
    region: 'teruel',
    sequence: 2,
    heldOn: '2021-06-03',
    mode: 'online',
    minutesLong: 120,
    stakeholders: { min: 16, max: null },
    hosts: ['iomSpain', 'cepaim', 'icmc'],
    sources: [pages.teruel2],
    summary: {
      en: 'Sixteen stakeholders met online for two hours. They compared what the province needs with what came out of a public consultation of the European Commission, and named three gaps.',
      pl: 'Szesnaście organizacji i instytucji rozmawiało online przez dwie godziny. Porównano potrzeby prowincji z wynikami konsultacji publicznych Komisji Europejskiej i wskazano trzy luki.',
    },
    agenda: [
      {
        title: {
          en: 'EU priorities for integration and rural territories, 2021–2027',
          pl: 'Priorytety UE w integracji i na obszarach wiejskich na lata 2021–2027',
        },
      },
      {
        title: {
          en: 'Local needs, compared with the public consultation of the European Commission',
          pl: 'Lokalne potrzeby na tle konsultacji publicznych Komisji Europejskiej',
        },
      },
    ],
    gaps: {
      'te2-mobility': {
        kind: 'gap',
        theme: 'mobility',
        title: {
          en: 'Scarce public transport and few ways to get a car keep people from work',
          pl: 'Mało połączeń i trudny dostęp do samochodu utrudniają podjęcie pracy',
        },
      },
      'te2-accompaniment': {
        kind: 'gap',
        theme: null,
        title: {
          en: 'People need somebody at their side to reach basic, administrative and housing services',
          pl: 'Potrzebny jest ktoś, kto pomoże trafić do podstawowych usług, urzędów i mieszkań',
        },
      },
      'te2-housing': {
        kind: 'gap',
        theme: 'housing',
        title: {
          en: 'Adequate and affordable housing is hard to get',
          pl: 'Trudno o odpowiednie mieszkanie w przystępnej cenie',
        },
      },
    },
  },
  'karditsa-3': {
    region: 'karditsa',
    sequence: 3,
    heldOn: '2021-10-07',
    mode: 'in_person',
    stakeholders: { min: 20, max: null },
    hosts: ['anka', 'icmc'],
    sources: [pages.karditsa3],
    summary: {
      en: 'Twenty stakeholders sat at one table, for the first time in the project not online: regional and local authorities, service providers, NGOs, migrant-led organisations, refugees and migrants.',
      pl: 'Dwadzieścia organizacji i instytucji usiadło przy jednym stole, po raz pierwszy w projekcie nie przez internet: władze regionalne, samorządy, instytucje pomocowe, organizacje pozarządowe i migranckie, uchodźcy i migranci.',
    },
    agenda: [
      {
        title: { en: 'Pilot of the Cooperative Bank of Karditsa', pl: 'Pilotaż Banku Spółdzielczego w Karditsie' },
      },
      { title: { en: 'EU funds for integration', pl: 'Fundusze UE na integrację' } },
      { title: { en: 'Draft of the EU Rural Pact', pl: 'Projekt unijnego Paktu na rzecz obszarów wiejskich' } },
      {
        title: {
          en: 'How refugees take part: the SHARE ladder of participation',
          pl: 'Udział uchodźców: drabina uczestnictwa SHARE',
        },
      },
      { title: { en: 'Volunteers', pl: 'Wolontariusze' } },
    ],
    practices: ['share-ladder'],
  },
  'soria-4': {
    region: 'soria',
    sequence: 4,
    heldOn: '2022-03-28',
    mode: null,
    stakeholders: { min: 13, max: null },
    hosts: ['iomSpain', 'cepaim', 'icmc'],
    sources: [pages.soria4],
    summary: {
      en: 'Thirteen stakeholders met: NGOs, local and regional associations, migrants and citizens. They drew lessons from how the pilots had been chosen and planned the national meeting together.',
      pl: 'Spotkało się trzynaście organizacji i instytucji: organizacje pozarządowe, stowarzyszenia lokalne i regionalne, migranci i mieszkańcy. Wyciągnięto wnioski z wyboru pilotaży i wspólnie przygotowano spotkanie ogólnokrajowe.',
    },
    agenda: [
      {
        title: {
          en: 'Advice on writing proposals, drawn from the choice of pilots',
          pl: 'Jak pisać wnioski: doświadczenia z wyboru pilotaży',
        },
      },
      { title: { en: 'Monitoring and evaluation of the pilots', pl: 'Monitoring i ewaluacja pilotaży' } },
      {
        title: { en: 'The national meeting, designed together', pl: 'Wspólne przygotowanie spotkania ogólnokrajowego' },
      },
      { title: { en: 'Coming activities', pl: 'Najbliższe działania' } },
    ],
  },
} satisfies Roundtables
