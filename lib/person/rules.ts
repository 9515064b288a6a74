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
