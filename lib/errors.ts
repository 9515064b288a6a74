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

/** The PostgreSQL code of a failed statement, such as 23505 (unique); undefined where the database said nothing. */
export function databaseCode(error: unknown): string | undefined {
  const adapter = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } } | null)?.meta
  return adapter?.driverAdapterError?.cause?.originalCode ?? (error as { code?: string } | null)?.code
}
