import { MemberRole } from '@/lib/generated/prisma/enums'

/** Longest values a form accepts; the database keeps the same limits. */
export const personLimits = { name: 200, email: 254, passwordLeast: 12, passwordMost: 128 } as const

/** Characters as people count them: a letter outside the basic plane is one. */
export const lengthOf = (text: string): number => [...text].length

/** How long a set-up link may be used. */
export const setUpLinkLasts = 24 * 60 * 60 * 1000

/** How long a link may be used that lets somebody begin anew. */
export const letInLinkLasts = 30 * 60 * 1000

const deskAddress = /^\/desk(?:[/?][A-Za-z0-9/_.~?&=%:,+-]*)?$/

/** Where to go after signing in: back to a page of the desk, never anywhere else. */
export function addressAfterSignIn(wanted: string | undefined): string {
  // Where an account elsewhere is connected with the one that was just signed in to.
  if (wanted === '/sign-in/link') return wanted
  if (!wanted || wanted.length > 2000 || !deskAddress.test(wanted) || wanted.includes('//')) return '/desk'
  const resolved = new URL(wanted, 'http://portal')
  // Dots are resolved by every browser: what would leave the desk is not followed.
  return resolved.origin === 'http://portal' && /^\/desk(\/|$)/.test(resolved.pathname)
    ? `${resolved.pathname}${resolved.search}`
    : '/desk'
}

/**
 * Accounts that nobody uses, counted from the last time somebody signed in: warned after eleven months, warned again two
 * weeks before the end, disabled after thirteen months. Nothing they wrote is touched, and an admin can enable them again.
 */
export const monthsUntil = { firstWarning: 11, end: 13 } as const
export const secondWarningBefore = 14 * 24 * 60 * 60 * 1000

/** The same day some months earlier; later with a negative number. */
export function monthsBefore(date: Date, months: number): Date {
  const there = new Date(date)
  there.setUTCMonth(there.getUTCMonth() - months)
  return there
}

/** What is due for somebody who has not signed in: a warning, the end, or nothing. */
export function isDue(
  { lastActiveAt, inactiveWarnedAt }: { lastActiveAt: Date; inactiveWarnedAt: Date | null },
  now: Date,
): 'warning' | 'end' | null {
  const end = monthsBefore(lastActiveAt, -monthsUntil.end)
  const second = new Date(end.getTime() - secondWarningBefore)
  if (now < monthsBefore(lastActiveAt, -monthsUntil.firstWarning)) return null
  if (!inactiveWarnedAt) return 'warning'
  if (now < second) return null
  if (inactiveWarnedAt < second) return 'warning'
  return now >= end && now.getTime() - inactiveWarnedAt.getTime() >= secondWarningBefore ? 'end' : null
}

/** Whether somebody may sign in, may not, or is there no more. */
export const personStates = ['active', 'disabled', 'erased'] as const
export type PersonState = (typeof personStates)[number]

export const stateOf = ({ disabledAt, erasedAt }: { disabledAt: Date | null; erasedAt: Date | null }): PersonState =>
  erasedAt ? 'erased' : disabledAt ? 'disabled' : 'active'

/** What somebody can be: in an organisation, or for the portal. */
export const roleNames = [...Object.values(MemberRole), 'portal_admin'] as const
export type RoleName = (typeof roleNames)[number]

/** Which people a list shows; what is null does not narrow it. Without a state, whoever was erased is left out. */
export type PeopleFilter = {
  q: string
  organisation: string | null
  role: RoleName | null
  state: PersonState | null
  page: number
}
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the filters of an address; what makes no sense narrows nothing. */
export function readPeopleFilter(asked: Record<string, string | string[] | undefined>): PeopleFilter {
  const said = (name: string) => [asked[name]].flat()[0] ?? ''
  return {
    q: said('q')
      .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, 200),
    organisation: uuid.test(said('organisation')) ? said('organisation') : null,
    role: roleNames.find((one) => one === said('role')) ?? null,
    state: personStates.find((one) => one === said('state')) ?? null,
    page: /^[1-9]\d{0,4}$/.test(said('page')) ? Number(said('page')) : 1,
  }
}

/** The address of the list that a filter describes. */
export function peopleAddress({ q, organisation, role, state, page }: Partial<PeopleFilter>): string {
  const said = { q, organisation, role, state, page: page && page > 1 ? String(page) : null }
  const query = new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `/desk/admin/people?${query}` : '/desk/admin/people'
}
