import type { StakeholderKind, Theme } from '@/lib/generated/prisma/enums'
import type { Both, RoundtableEntry } from '../entering'
import { partners } from './partners'
import { practices } from './practices'

type Input = ReturnType<RoundtableEntry['input']>
type Range = { min: number; max: number | null }
type Brought = { title: Both; summary?: Both; theme: Theme | null }
type Gap = Brought & { kind: 'gap' | 'recommendation' }

type Facts = {
  region: keyof typeof places
  sequence: number | null
  /** Not known of those that are only mentioned. */
  heldOn: string | null
  mode: Input['mode']
  minutesLong?: number
  place?: string
  stakeholders?: Range
  people?: Range
  hosts: (keyof typeof partners)[]
  attendance?: { name: string; kind: StakeholderKind; people: null }[]
  sources: NonNullable<Input['sources']>
  /** Where the number in the series is not known. */
  title?: Both
  summary: Both
  followUp?: Both
  agenda?: { title: Both; minutes?: Both }[]
  practices?: (keyof typeof practices)[]
  gaps?: Record<string, Gap>
  ideas?: Record<string, Brought>
}
export type Roundtables = Record<string, Facts>

const places = {
  lowerSilesia: { owner: 'iomPoland', en: 'Lower Silesia', pl: 'na Dolnym Śląsku' },
  mazovia: { owner: 'iomPoland', en: 'Mazovia', pl: 'na Mazowszu' },
  isere: { owner: 'pierreValdo', en: 'Isère', pl: 'w Isère' },
  vaucluse: { owner: 'pierreValdo', en: 'Vaucluse', pl: 'w Vaucluse' },
  correze: { owner: 'pierreValdo', en: 'Corrèze', pl: 'w Corrèze' },
  saoneEtLoire: { owner: 'pierreValdo', en: 'Saône-et-Loire', pl: 'w Saône-et-Loire' },
  karditsa: { owner: 'anka', en: 'Karditsa', pl: 'w Karditsie' },
  teruel: { owner: 'iomSpain', en: 'Teruel', pl: 'w Teruel' },
  soria: { owner: 'iomSpain', en: 'Soria', pl: 'w Sorii' },
} as const

const ordinals = {
  en: ['First', 'Second', 'Third', 'Fourth'],
  pl: ['Pierwsze', 'Drugie', 'Trzecie', 'Czwarte'],
} as const

const titleOf = (region: Facts['region'], sequence: number | null): Both => {
  const { en, pl } = places[region]
  const place = (sequence ?? 0) - 1
  return {
    en: `${ordinals.en[place] ?? 'A'} roundtable in ${en}`,
    pl: `${ordinals.pl[place] ?? 'Jedno'} spotkanie ${pl}`,
  }
}

const noGaps: Record<string, Gap> = {}
const noIdeas: Record<string, Brought> = {}
const unsaid = {
  minutesLong: null,
  place: null,
  attendance: [],
  agenda: [],
  practices: [],
  gaps: noGaps,
  ideas: noIdeas,
}

/** Roundtables as staff would enter them, with everything they brought up. */
export const roundtableEntries = (roundtables: Roundtables): RoundtableEntry[] =>
  Object.entries(roundtables).map(([key, facts]) => ({
    key,
    gapKeys: Object.keys(facts.gaps ?? {}),
    pilotKeys: Object.keys(facts.ideas ?? {}),
    input: (language, id, entered) => {
      const { region, sequence, heldOn, mode, sources, title = titleOf(region, sequence), summary, followUp } = facts
      const { minutesLong, place, attendance, agenda, practices: exchanged, gaps, ideas } = { ...unsaid, ...facts }
      const brought = (one: Brought, known: string | undefined) => ({
        ...{ id: known ?? null, version: null, theme: one.theme },
        title: one.title[language],
        summary: one.summary?.[language] ?? '',
      })
      return {
        ...{ language, sequence, heldOn, startsAt: null, mode, course: 'held', sources },
        organisationId: id('partner', places[region].owner),
        platformId: id('platform', region),
        durationMinutes: minutesLong,
        place,
        stakeholders: facts.stakeholders,
        people: facts.people,
        title: title[language],
        summary: summary[language],
        followUp: followUp?.[language] ?? '',
        hosts: facts.hosts.map((host) => ({ name: partners[host].names[0]?.name })),
        attendance,
        agenda: agenda.map((item, place) => ({
          id: entered.agenda[place] ?? null,
          minutesLong: null,
          title: item.title[language],
          minutes: item.minutes?.[language] ?? '',
        })),
        // They are described already: naming them is enough.
        practices: exchanged.map((practice) => ({
          ...{ id: null, version: null, theme: null, summary: '' },
          title: practices[practice].words.en.title,
        })),
        gaps: Object.values(gaps).map((gap, place) => ({
          ...brought(gap, entered.gaps[place]),
          kind: gap.kind,
        })),
        pilots: Object.values(ideas).map((idea, place) => brought(idea, entered.pilots[place])),
        actionPoints: [],
      }
    },
  }))
