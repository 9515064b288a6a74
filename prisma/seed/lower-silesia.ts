import type * as z from 'zod'
import type { roundtableInput } from '@/lib/roundtable/schema'
import { report, reportPage } from './sources'

type Input = z.input<typeof roundtableInput>
type Words = {
  title: string
  summary: string
  followUp: string
  agenda: { title: string; minutes: string }[]
  practices: Entry[]
  gaps: Entry[]
  pilots: Entry[]
}
type Entry = { title: string; summary: string }

const facts = {
  sequence: 2,
  heldOn: '2021-06-24',
  startsAt: null,
  durationMinutes: 120,
  mode: 'online',
  course: 'held',
  place: null,
  stakeholders: { least: 6, most: null },
  people: { least: null, most: null },
  hosts: [{ name: 'IOM Poland' }, { name: 'ICMC Europe' }],
  attendance: [],
  actionPoints: [],
  sources: [report, reportPage],
} satisfies Partial<Input>

const themes = {
  practices: ['awareness', 'education', 'language', 'protection', 'legal_status'],
  gaps: ['coordination', 'funding', 'data'],
  pilots: ['social_bonds', 'governance', 'planning'],
} as const

const words: Record<'en' | 'pl', Words> = {
  en: {
    title: 'Second roundtable in Lower Silesia',
    summary:
      'Six stakeholders met online for two hours, went deeper into the practices shared at the first roundtable, agreed on three gaps and collected ideas for the coming pilots.',
    followUp:
      'What was said went into the discussion of the pilot actions planned for autumn 2021. Two more meetings of the platform were to follow in 2021 and 2022.',
    agenda: [
      {
        title: 'Experience and good practice',
        minutes:
          'The pandemic and the distances in the region kept many away: six stakeholders took part. They took up the conversation of the first roundtable and told each other what they and other organisations do for newcomers in small towns and villages.',
      },
      {
        title: 'What should work better',
        minutes:
          'The stakeholders agreed that the work would reach further if organisations spoke to each other more, if programmes and their funding did not break off, and if the databases that exist were digitised.',
      },
      {
        title: 'Ideas for the pilot actions',
        minutes:
          'How can the people of a place take part in integration? The stakeholders collected three directions for the pilots.',
      },
    ],
    practices: [
      {
        title: 'Events on cultural diversity',
        summary: 'Public events make residents more aware of the cultures they live with.',
      },
      {
        title: 'Cultural assistants in schools',
        summary: 'Cultural assistants are trained and take part in everyday school life.',
      },
      { title: 'Polish conversation clubs', summary: 'Informal groups in which newcomers practise speaking Polish.' },
      {
        title: 'Help for victims of violence in small towns',
        summary: 'Assistance reaches people outside the big cities.',
      },
      { title: 'Support with residency procedures', summary: 'Help with the applications and papers of a legal stay.' },
    ],
    gaps: [
      { title: 'Stakeholders communicate too little with each other', summary: '' },
      { title: 'Programmes and initiatives lack continuity, and so does their funding', summary: '' },
      { title: 'Existing databases are hardly digitised', summary: '' },
    ],
    pilots: [
      {
        title: 'Bring newcomers into local activities',
        summary:
          'Sculpting, sewing, woodwork: people find their place by doing things together rather than by talking about it.',
      },
      { title: 'Involve local authorities more', summary: '' },
      { title: 'Act on a small scale', summary: 'Actions designed and carried out locally, fitted to the place.' },
    ],
  },
  pl: {
    title: 'Drugie spotkanie na Dolnym Śląsku',
    summary:
      'Sześć organizacji i instytucji spotkało się online na dwie godziny. Wróciły do praktyk omawianych na pierwszym spotkaniu, wspólnie wskazały trzy luki i zebrały pomysły na zbliżające się pilotaże.',
    followUp:
      'Wnioski ze spotkania wykorzystano w rozmowie o działaniach pilotażowych zaplanowanych na jesień 2021 roku. W latach 2021–2022 miały się odbyć jeszcze dwa spotkania platformy.',
    agenda: [
      {
        title: 'Doświadczenia i dobre praktyki',
        minutes:
          'Pandemia i odległości w regionie sprawiły, że wielu zabrakło: przy stole było sześć organizacji i instytucji. Ich przedstawiciele wrócili do rozmowy z pierwszego spotkania i opowiedzieli sobie, co oni i inni robią dla nowych mieszkańców małych miast i wsi.',
      },
      {
        title: 'Co powinno działać lepiej',
        minutes:
          'Uczestnicy zgodzili się, że ich praca dałaby więcej, gdyby organizacje lepiej się ze sobą komunikowały, gdyby programy i ich finansowanie się nie urywały i gdyby istniejące bazy danych były zdigitalizowane.',
      },
      {
        title: 'Pomysły na działania pilotażowe',
        minutes: 'Jak włączyć lokalną społeczność w integrację? Uczestnicy wskazali trzy kierunki pilotaży.',
      },
    ],
    practices: [
      {
        title: 'Wydarzenia o różnorodności kulturowej',
        summary: 'Otwarte wydarzenia, dzięki którym mieszkańcy lepiej poznają kultury swoich sąsiadów.',
      },
      {
        title: 'Asystenci kulturowi w szkołach',
        summary: 'Asystenci kulturowi są szkoleni i na co dzień uczestniczą w życiu szkoły.',
      },
      {
        title: 'Kluby konwersacji po polsku',
        summary: 'Nieformalne grupy, w których nowi mieszkańcy ćwiczą mówienie po polsku.',
      },
      {
        title: 'Pomoc dla ofiar przemocy w małych miastach',
        summary: 'Wsparcie, które dociera do ludzi poza dużymi miastami.',
      },
      {
        title: 'Wsparcie w procedurach pobytowych',
        summary: 'Pomoc w przygotowaniu wniosków i dokumentów potrzebnych do legalnego pobytu.',
      },
    ],
    gaps: [
      { title: 'Organizacje i instytucje za mało się ze sobą komunikują', summary: '' },
      { title: 'Programom i inicjatywom brakuje ciągłości, także finansowej', summary: '' },
      { title: 'Istniejące bazy danych prawie nie są zdigitalizowane', summary: '' },
    ],
    pilots: [
      {
        title: 'Włączać cudzoziemców w lokalne zajęcia',
        summary: 'Rzeźbienie, szycie, stolarstwo: integracja przez wspólne działanie, a nie przez rozmowę o niej.',
      },
      { title: 'Mocniej angażować władze lokalne', summary: '' },
      {
        title: 'Działać w małej skali',
        summary: 'Działania zaprojektowane i prowadzone na miejscu, dopasowane do lokalnych warunków.',
      },
    ],
  },
}

/** Keys of what was recorded before, so that a second language is written onto the same entries. */
export type Known = { agenda: string[]; practices: string[]; gaps: string[]; pilots: string[] }
const nothing: Known = { agenda: [], practices: [], gaps: [], pilots: [] }

type Place = { organisationId: string; platformId: string }

/** The roundtable of 24 June 2021 as staff would enter it, in one language. */
export function lowerSilesiaRoundtable(language: 'en' | 'pl', place: Place, known: Known = nothing): Input {
  const { title, summary, followUp, agenda, ...brought } = words[language]
  const withTheme = (group: 'practices' | 'gaps' | 'pilots') =>
    brought[group].map((entry, index) => ({
      ...entry,
      id: known[group][index] ?? null,
      version: null,
      theme: themes[group][index] ?? null,
    }))
  return {
    ...facts,
    ...place,
    ...{ language, title, summary, followUp },
    agenda: agenda.map((item, index) => ({ ...item, id: known.agenda[index] ?? null, minutesLong: null })),
    practices: withTheme('practices'),
    gaps: withTheme('gaps').map((entry) => ({ ...entry, kind: 'gap' as const })),
    pilots: withTheme('pilots'),
  }
}
