import type { OrganisationChangeKind, OrganisationKind, StakeholderKind } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'

/** What an organisation is at a table; kinds that may be one or the other there are none. */
const seats: Partial<Record<OrganisationKind, StakeholderKind>> = {
  ngo: 'ngo',
  university: 'university',
  intergovernmental: 'international',
  faith_based: 'church',
  ministry: 'national_authority',
  local_authority: 'local_authority',
  company: 'employer',
  social_service: 'social_service',
  school: 'school',
}

/** The kind of stakeholder that an organisation of a kind is; undefined where the kind does not say it. */
export const stakeholderKindOf = (kind: OrganisationKind): StakeholderKind | undefined => seats[kind]

/** What became of an organisation; dates are as exact as they are known. */
export type Happened = { kind: OrganisationChangeKind; happened: string | null; successorIds: readonly string[] }

/** A change may be told before it happens, but nobody knows what comes later than this, in years. */
const plannedAtMost = 2

/** Whether a date, as exact as it is known, lies after a day (`YYYY-MM-DD`). */
export const isAhead = (date: string, today: string) => date > today.slice(0, date.length)

/** Whether a date lies further ahead than anything can be planned. */
export const isTooFarAhead = (date: string, today: string) =>
  isAhead(date, `${Number(today.slice(0, 4)) + plannedAtMost}${today.slice(4)}`)

const ends = new Set<OrganisationChangeKind>(['merged', 'split', 'closed'])

/** Whether a change ended the organisation: what goes by another name and is another one now, has ended too. */
const isEnd = ({ kind, successorIds }: Happened) => ends.has(kind) || (kind === 'renamed' && successorIds.length > 0)

/** The change that ended an organisation before or on a day; undefined while it is there. */
export const endOf = <Change extends Happened>(changes: readonly Change[], today: string): Change | undefined =>
  changes.find((change) => isEnd(change) && (change.happened === null || !isAhead(change.happened, today)))

/** How many successors a kind of change has: at least, at most. */
export const successorsOf: Record<OrganisationChangeKind, readonly [number, number]> = {
  renamed: [0, 1],
  merged: [1, 1],
  split: [2, 20],
  closed: [0, 20],
  left_project: [0, 20],
}

/** The kinds of change, in the order in which they are offered. */
export const changeKinds = ['renamed', 'merged', 'split', 'closed', 'left_project'] as const

/** A name that an organisation no longer goes by, with the time it did, as exactly as that is known. */
export type PastName = { name: string; language: ContentLanguage | null; starts: string | null; ends: string | null }

/** Compared as exactly as the less exact of two dates allows. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

/** `ends` is the day on which the next name began. Where a year alone decides nothing, it is not said. */
const held = (date: string) => (one: PastName) =>
  one.ends !== null && isBefore(date, one.ends) && (one.starts === null || !isBefore(date, one.starts))

/**
 * What an organisation was called on a day, if otherwise than now: of the names it surely had then the one given up
 * first, in the language that is asked for, else the one that holds in every language, else any. Null where it had
 * today's name then, or where its names do not say.
 */
export function nameAt(names: readonly PastName[], date: string | null, locale: string): PastName | null {
  if (date === null) return null
  const fitting = names.filter(held(date))
  const ends = fitting.map((one) => one.ends ?? '').toSorted()
  const last = fitting.filter((one) => one.ends === ends[0])
  return (
    last.find(({ language }) => language === locale) ??
    last.find(({ language }) => language === null) ??
    last[0] ??
    null
  )
}
