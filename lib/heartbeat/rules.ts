import type { HeartbeatAnswer } from '@/lib/generated/prisma/enums'

/** How long the link of a letter works, and so how long an answer can be taken back. */
export const daysToAnswer = 60
/** What somebody published or confirmed within this time is not asked about. */
export const daysQuiet = 60
/** Letters of a half-year are spread over this many days, so that not all go on one. */
const daysOfRound = 84
/** After so many questions in a row without an answer the public is told. */
export const mostSilence = 2

export const answers = [
  'still_running',
  'changed',
  'moved',
  'ended',
  'not_me',
] as const satisfies readonly HeartbeatAnswer[]

/** Answers that somebody of the organisation has to do something about. */
export const leavesTask = (answer: HeartbeatAnswer) => answer === 'changed' || answer === 'moved' || answer === 'ended'

const dayLength = 86_400_000
export const daysBefore = (date: Date, days: number) => new Date(date.getTime() - days * dayLength)
export const daysAfter = (date: Date, days: number) => new Date(date.getTime() + days * dayLength)

/** The half-year a moment lies in, such as `2026-2`, and which day of it that is, from 0. */
export function roundAt(now: Date): { round: string; day: number } {
  const [year, half] = [now.getUTCFullYear(), now.getUTCMonth() < 6 ? 1 : 2]
  const begins = Date.UTC(year, half === 1 ? 0 : 6, 1)
  return { round: `${year}-${half}`, day: Math.floor((now.getTime() - begins) / dayLength) }
}

/** The day of a half-year on which a person is asked: always the same, different for different people. */
export function dayOfPerson(personId: string): number {
  const digits = personId.replaceAll('-', '')
  let sum = 0
  for (const digit of digits) sum = (sum * 31 + digit.charCodeAt(0)) % 1_000_003
  return sum % daysOfRound
}

export type Asked = {
  personId: string
  isHuman: boolean
  isDisabled: boolean
  isDemo: boolean
  email: string | null
}

const mayBeAsked = ({ isHuman, isDisabled, isDemo, email }: Asked) =>
  isHuman && !isDisabled && !isDemo && email !== null

type Standing = {
  /** People named on the record, the one it was given to first. */
  named: readonly (Asked | null)[]
  /** Who published its original last. */
  publisher: Asked | null
  members: readonly Asked[]
  admins: readonly Asked[]
  /** Who said that it is not theirs. */
  notThese?: readonly string[]
}

/**
 * Who is asked about a record: whoever it was given to, else who published it last, as long as they are still with the
 * organisation; else its admins. Nobody who cannot answer.
 */
export function responsibleFor({ named, publisher, members, admins, notThese = [] }: Standing): Asked[] {
  const isMember = ({ personId }: Asked) => members.some((one) => one.personId === personId)
  const isLeft = ({ personId }: Asked) => !notThese.includes(personId)
  const one = [...named, publisher].find(
    (person) => person !== null && mayBeAsked(person) && isMember(person) && isLeft(person),
  )
  return one ? [one] : admins.filter((admin) => mayBeAsked(admin) && isLeft(admin))
}
