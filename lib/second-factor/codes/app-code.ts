import { timingSafeEqual } from 'node:crypto'
import { decodeBase32IgnorePadding, encodeBase32UpperCaseNoPadding } from '@oslojs/encoding'
import { createTOTPKeyURI, generateHOTP } from '@oslojs/otp'

// RFC 6238 as every app knows it: SHA-1, six digits, half a minute.
const seconds = 30
const digits = 6

/** A fresh key for an app, 160 bits, as apps take it by hand (base32). */
export const freshAppKey = (): string => encodeBase32UpperCaseNoPadding(crypto.getRandomValues(new Uint8Array(20)))

/** What the app reads from the picture: whose key it is, on which portal. */
export const appAddress = (key: string, { portal, email }: { portal: string; email: string }): string =>
  createTOTPKeyURI(portal, email, decodeBase32IgnorePadding(key), seconds, digits)

/**
 * The half minute a code belongs to: this one, the one before or the one after, and later than the last one used.
 * Null for a wrong code, and for one that was used already.
 */
export function stepOf(code: string, { key, lastStep }: { key: string; lastStep: bigint | null }, now = Date.now()) {
  const present = BigInt(Math.floor(now / 1000 / seconds))
  const bytes = decodeBase32IgnorePadding(key)
  const typed = Buffer.from(code)
  let found: bigint | null = null
  // All three are looked at, so that the answer takes as long whichever it is.
  for (const step of [present - 1n, present, present + 1n]) {
    const right = Buffer.from(generateHOTP(bytes, step, digits))
    const isRight = typed.length === right.length && timingSafeEqual(typed, right)
    if (isRight && (lastStep === null || step > lastStep)) found = step
  }
  return found
}
