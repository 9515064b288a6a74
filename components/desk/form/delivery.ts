import type { Clash } from '@/lib/editing/merge'
import type { FormValues, MessageValues } from '@/lib/form-state'
import type { FieldErrors } from './form-context'

/** Somebody saved in between, and both changed the same words. */
export type Clashing = {
  version: number
  by: string
  at: string
  values: FormValues
  merged: FormValues
  clashes: Clash[]
}

type Saved = { version: number; at: string; merged?: { by: string; fields: string[]; values: FormValues } }

/** What became of one try to save. */
export type Outcome =
  | { is: 'saved'; saved: Saved }
  | { is: 'later'; why: 'unreachable' | 'signed_out' | 'busy' }
  | { is: 'refused'; message: string; values?: MessageValues; fieldErrors: FieldErrors }
  | { is: 'clash'; theirs: Clashing }

type Problem = {
  refusal?: string
  values?: MessageValues
  fields?: Record<string, string>
  fieldValues?: Record<string, MessageValues>
  theirs?: Clashing
}

export type Parcel = { key: string; body: string }

/** Sends one save; the same parcel again has no second effect. */
export async function deliver(address: string, { key, body }: Parcel): Promise<Outcome> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body,
    })
    const content: unknown = await response.json()
    return response.ok ? { is: 'saved', saved: content as Saved } : problemOutcome(response.status, content as Problem)
  } catch {
    // No connection, or an answer that is none of ours: whether it arrived is not known.
    return { is: 'later', why: 'unreachable' }
  }
}

function problemOutcome(
  status: number,
  { refusal = 'invalid', values, fields = {}, fieldValues, theirs }: Problem,
): Outcome {
  if (status === 401) return { is: 'later', why: 'signed_out' }
  if (status === 429 || status >= 500) return { is: 'later', why: 'busy' }
  if (theirs?.clashes) return { is: 'clash', theirs }
  const fieldErrors = Object.fromEntries(
    Object.entries(fields).map(([field, key]) => [field, { key, values: fieldValues?.[field] ?? {} }]),
  )
  return { is: 'refused', message: refusal, ...(values ? { values } : {}), fieldErrors }
}
