import type { MemberRole, OrganisationNameKind, OrganisationRights } from '@/lib/generated/prisma/enums'
import { folded } from '@/lib/language/folding'

/** How long a merge can be undone. */
export const daysToUndo = 30
const day = 86_400_000

/** Until when a merge can be undone. */
export const undoableUntil = (at: Date) => new Date(at.getTime() + daysToUndo * day)

/** Which of the two organisations a field is taken from. */
export const sides = ['survivor', 'absorbed'] as const
export type Side = (typeof sides)[number]

/** Facts of an organisation that have one value: one of the two is chosen. */
export const chosenFacts = ['kind', 'countryCode', 'website'] as const
export type ChosenFact = (typeof chosenFacts)[number]

/** Facts with many values: those of one organisation are taken, or of both. */
export const gatheredFacts = ['identifiers', 'regions'] as const
export type GatheredFact = (typeof gatheredFacts)[number]
export const gatherings = ['both', ...sides] as const
export type Gathering = (typeof gatherings)[number]

type Gathered<One> = {
  own: readonly One[]
  other: readonly One[]
  from: Gathering
  isSame: (one: One, other: One) => boolean
}

/** What is gathered of two organisations: each once, the survivor's first. */
export function gatheredFrom<One>({ own, other, from, isSame }: Gathered<One>): One[] {
  if (from === 'survivor') return [...own]
  if (from === 'absorbed') return [...other]
  return [...own, ...other.filter((one) => !own.some((mine) => isSame(mine, one)))]
}

/** From which the region of the seat is taken: what was chosen, else whichever says one. */
export const seatSide = (chosen: Side | undefined, own: { seatRegionId: string | null }): Side =>
  chosen ?? (own.seatRegionId === null ? 'absorbed' : 'survivor')

type Key = { scheme: string; value: string }
export const isSameKey = (one: Key, other: Key) => one.scheme === other.scheme && one.value === other.value

const rightsByStrictness = ['blocked', 'moderated', 'trusted'] as const satisfies readonly OrganisationRights[]
/** What both may do: the stricter of the two. */
export const stricter = (one: OrganisationRights, other: OrganisationRights): OrganisationRights =>
  rightsByStrictness.find((rights) => rights === one || rights === other) ?? 'blocked'

const roles = ['contributor', 'editor', 'organisation_admin'] as const satisfies readonly MemberRole[]
export const higherRole = (one: MemberRole, other: MemberRole): MemberRole =>
  roles.indexOf(one) >= roles.indexOf(other) ? one : other

export type Name = { kind: OrganisationNameKind; language: string | null; name: string }

/** As many names as an organisation may have; the form refuses more. */
const mostNames = 50

/**
 * The names of two organisations that are one: those of the chosen side stay as they are, what the other one was called
 * officially becomes a former name. The same name is there once, however it is written.
 */
export function joinedNames<One extends Name>(kept: readonly One[], other: readonly One[]): One[] {
  const seen = new Set<string>()
  const isNew = ({ name, language }: Name) => {
    const known = [`${folded(name)} *`, `${folded(name)} ${language ?? '*'}`]
    const isKnown = known.some((one) => seen.has(one))
    seen.add(`${folded(name)} ${language ?? '*'}`)
    return !isKnown
  }
  const own = kept.filter((name) => isNew(name) || name.kind === 'official')
  const taken = other
    .filter(isNew)
    .map((name) => (name.kind === 'official' ? { ...name, kind: 'former' as const } : name))
  return [...own, ...taken].slice(0, mostNames)
}

type Period = { starts: string | null; ends: string | null }

const first = (date: string | null) => (date === null ? '' : `${date}-01-01`.slice(0, 10))
const last = (date: string | null) => (date === null ? '9999' : `${date}-12-31`.slice(0, 10))
const overlap = (one: Period, other: Period) =>
  first(one.starts) <= last(other.ends) && first(other.starts) <= last(one.ends)

const earlier = (one: string | null, other: string | null) => (first(one) <= first(other) ? one : other)
const later = (one: string | null, other: string | null) => (last(one) >= last(other) ? one : other)

/**
 * Roles that became the same: those that overlap in time are one, from the earliest beginning to the latest end. Each
 * group names the entry that stays, which comes first, and those that are part of it now.
 */
export function foldedRoles<Part extends Period>(
  parts: readonly Part[],
): { kept: Part; period: Period; gone: Part[] }[] {
  type Group = { kept: Part; period: Period; gone: Part[] }
  const groups: Group[] = []
  for (const part of parts) {
    const { starts, ends } = part
    let group: Group = { kept: part, period: { starts, ends }, gone: [] }
    // What joins two groups makes them one.
    for (let place = 0; place < groups.length; place += 1) {
      const met = groups[place]
      if (!met || !overlap(met.period, group.period)) continue
      groups.splice(place, 1)
      group = {
        kept: met.kept,
        period: {
          starts: earlier(met.period.starts, group.period.starts),
          ends: later(met.period.ends, group.period.ends),
        },
        gone: [...met.gone, group.kept, ...group.gone],
      }
      place = -1
    }
    groups.push(group)
  }
  return groups
}

/** How many people of one organisation were there, where two lines counted them: nobody is counted twice. */
export const morePeople = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)

/** Whether an organisation says nothing of itself in a language. */
export const isUnwritten = (words: { summary: string; description: unknown } | undefined) =>
  words === undefined || (words.summary === '' && JSON.stringify(words.description).includes('"content":[]'))

type Source = { label: string; url: string | null }
/** As many sources as a record may name; the form refuses more. */
const mostSources = 50

/** What both rest on: the survivor's in their places, behind them those it does not name. */
export function joinedSources<One extends Source>(own: readonly One[], other: readonly One[]): One[] {
  const more = other.filter(({ label, url }) => !own.some((one) => one.label === label && one.url === url))
  return [...own, ...more].slice(0, Math.max(own.length, mostSources))
}
