/** Reasons for which the portal refuses what it was asked; everything else is a bug and may crash loudly. */
export type RefusalCode =
  | 'not_found'
  | 'forbidden'
  /** Somebody saved in between; `detail.theirs` holds the saved version. */
  | 'conflict'
  /** The rules of the domain do not allow it now; `reason` is a message key. */
  | 'not_allowed_now'
  /** A value cannot be accepted; `fields` names the fields, with message keys. */
  | 'invalid'
  /** The same key was used for a different request. */
  | 'repeated'
  | 'busy'

type RefusalDetail = {
  reason?: string
  fields?: Record<string, string>
  theirs?: unknown
  values?: Record<string, string | number>
}

export class AppError extends Error {
  override name = 'AppError'
  readonly code: RefusalCode
  /** A key of `messages/`, section `refusal`, that says it more precisely than the code. */
  readonly reason: string | undefined
  readonly fields: Record<string, string> | undefined
  readonly theirs: unknown
  /** Numbers and names that the message mentions. */
  readonly values: Record<string, string | number> | undefined

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(detail.reason ? `${code}: ${detail.reason}` : code)
    this.code = code
    this.reason = detail.reason
    this.fields = detail.fields
    this.theirs = detail.theirs
    this.values = detail.values
  }
}

// 55P03: lock not available in time; 57014: statement took too long; 40001, 40P01: lost a race. P2028, P2024, P1008: no
// connection in time, which the pool says in words of its own as well.
const busyCodes = ['55P03', '57014', '40001', '40P01', 'P2028', 'P2024', 'P1008']
const busyWords = /^timeout exceeded when trying to connect|^Query read timeout/

/** Whether the database made something wait too long; the same may be tried again. */
export const isBusy = (error: unknown): boolean =>
  busyCodes.includes(databaseCode(error) ?? '') || (error instanceof Error && busyWords.test(error.message))

// Unique, foreign key, check, restricted and excluding constraints, as PostgreSQL and Prisma call them; a row that has gone.
const overtakenCodes = ['23505', '23503', '23514', '23001', '23P01', 'P2002', 'P2003', 'P2004', 'P2025']

/** Whether the database refused what was right when it was read: a row came or went in between. */
export const isOvertaken = (error: unknown): boolean => overtakenCodes.includes(databaseCode(error) ?? '')

/** The PostgreSQL code of a failed statement, such as 23505 (unique); undefined where the database said nothing. */
export function databaseCode(error: unknown): string | undefined {
  const adapter = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } } | null)?.meta
  return adapter?.driverAdapterError?.cause?.originalCode ?? (error as { code?: string } | null)?.code
}
