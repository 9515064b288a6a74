import type { ClaimInput } from '@/lib/publishing/input'
import type { Both, Language } from './entering'

/** What some sources say and others do not, in both languages; `sources` are places in the record's list. */
export type Claim = Omit<ClaimInput, 'statement'> & { statement: Both }

/** Claims as staff would type them, in one language. */
export const claimsIn = (language: Language, claims: readonly Claim[]): ClaimInput[] =>
  claims.map(({ statement, ...facts }) => ({ ...facts, statement: statement[language] }))
