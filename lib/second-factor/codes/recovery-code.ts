import { randomInt } from 'node:crypto'
import { keyedHash } from '@/lib/auth/sealing'
import { factorLimits, inGroups, withoutGaps } from '@/lib/second-factor/rules'

// Without letters and digits that look alike; 16 of them are 79 bits, and their hash is keyed.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 16

/** Ten codes as a person keeps them, each good for one time. */
export const freshRecoveryCodes = (): string[] =>
  Array.from({ length: factorLimits.recoveryCodes }, () =>
    inGroups(Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''), '-'),
  )

/** What is kept of a code, however it was typed. */
export const recoveryHash = (code: string, personId: string): string =>
  keyedHash(withoutGaps(code), 'recovery code', personId)
