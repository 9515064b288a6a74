/** Longest values a form accepts; the database keeps the same limits. */
export const personLimits = { name: 200, email: 254, passwordLeast: 12, passwordMost: 128 } as const

/** Characters as people count them: a letter outside the basic plane is one. */
export const lengthOf = (text: string): number => [...text].length

/** How long a set-up link may be used. */
export const setUpLinkLasts = 24 * 60 * 60 * 1000

const deskAddress = /^\/desk(?:[/?][A-Za-z0-9/_.~?&=%:,+-]*)?$/

/** Where to go after signing in: back to a page of the desk, never anywhere else. */
export function addressAfterSignIn(wanted: string | undefined): string {
  if (!wanted || wanted.length > 2000 || !deskAddress.test(wanted) || wanted.includes('//')) return '/desk'
  const resolved = new URL(wanted, 'http://portal')
  // Dots are resolved by every browser: what would leave the desk is not followed.
  return resolved.origin === 'http://portal' && /^\/desk(\/|$)/.test(resolved.pathname)
    ? `${resolved.pathname}${resolved.search}`
    : '/desk'
}
