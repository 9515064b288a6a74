/** Longest values a form accepts, and how many there may be. */
export const factorLimits = { passkeyName: 80, passkeys: 10, recoveryCodes: 10, code: 40 } as const

/** How long what a passkey is to sign may wait for it. */
export const challengeLasts = 5 * 60_000

/** An app's code as people type it: six digits, with whatever stands between them. */
export const isAppCode = (typed: string): boolean => /^\d{6}$/.test(withoutGaps(typed))

/** A code without the spaces and hyphens that make it readable, in small letters. */
export const withoutGaps = (typed: string): string => typed.replace(/[\s-]+/g, '').toLowerCase()

/** A key or a code in groups of four, as people copy it. */
export const inGroups = (text: string, sign = ' '): string => text.replace(/(.{4})(?=.)/g, `$1${sign}`)

/** Browsers make no passkeys for a site that has a number instead of a name. */
export const canHavePasskeys = ({ hostname }: URL): boolean => !/^(\d+(\.\d+){3}|\[.*\])$/.test(hostname)
