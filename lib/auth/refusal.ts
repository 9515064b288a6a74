import type * as z from 'zod'
import { AppError } from '@/lib/errors'
import type { FormState, FormValues, MessageValues } from '@/lib/form-state'
import { fieldNameOf } from './form-data'

type Rejected = Extract<FormState, { status: 'rejected' }>
type Refusal = { key: string; values?: MessageValues }

/** Input that a schema refused, said field by field. */
export class InvalidInput extends AppError {
  readonly fieldValues: Record<string, MessageValues> = {}

  constructor(issues: readonly z.core.$ZodIssue[]) {
    const fields: Record<string, string> = {}
    // A form cannot send fields that its action does not know; whoever sends them did not use the form.
    const foreign = issues.some(({ code, path }) => code === 'unrecognized_keys' || path.length === 0)
    super('invalid', { fields, ...(foreign ? { reason: 'malformed' } : {}) })
    for (const issue of issues) {
      const field = fieldNameOf(issue.path)
      if (field === '' || field in fields) continue
      const { key, values } = refusalOf(issue)
      fields[field] = key
      if (values) this.fieldValues[field] = values
    }
  }
}

type Sent = {
  secrets?: readonly string[]
  /** The version the form was made from, which it stays made from until somebody has seen a newer one. */
  version?: number | undefined
}

/** The state a form gets back when it was refused, with what was typed but for its secrets. */
export function rejection(error: AppError, typed: FormValues, { secrets = [], version: sent }: Sent = {}): Rejected {
  const version = versionOf(error.theirs) ?? sent
  return {
    status: 'rejected',
    message: error.reason ?? error.code,
    ...(error.values ? { messageValues: error.values } : {}),
    fieldErrors: error.fields ?? {},
    ...(error instanceof InvalidInput ? { fieldErrorValues: error.fieldValues } : {}),
    values: Object.fromEntries(Object.entries(typed).filter(([name]) => !secrets.includes(name))),
    ...(error.theirs === undefined ? {} : { theirs: error.theirs }),
    ...(version === undefined ? {} : { version }),
    idempotencyKey: crypto.randomUUID(),
  }
}

function versionOf(theirs: unknown): number | undefined {
  const version = (theirs as { version?: unknown } | null | undefined)?.version
  return typeof version === 'number' ? version : undefined
}

/** A key of section `refusal`: the schema's own message where it is one, otherwise what the issue amounts to. */
function refusalOf(issue: z.core.$ZodIssue): Refusal {
  if (/^[a-z][a-z_]*$/.test(issue.message)) return { key: issue.message }
  if (issue.input === undefined || issue.input === '') return { key: 'required' }
  if (issue.code === 'too_small') return sized(tooSmall[issue.origin] ?? 'too_small', issue.minimum)
  if (issue.code === 'too_big') return sized(tooBig[issue.origin] ?? 'too_big', issue.maximum)
  const format = issue.code === 'invalid_format' ? formats[issue.format] : undefined
  return { key: format ?? 'invalid_value' }
}

const sized = (key: string, limit: number | bigint): Refusal => ({ key, values: { limit: Number(limit) } })

const tooSmall: Record<string, string> = { string: 'too_short', array: 'too_few' }
const tooBig: Record<string, string> = { string: 'too_long', array: 'too_many' }
const formats: Record<string, string> = {
  email: 'not_an_email',
  url: 'not_a_link',
  date: 'not_a_date',
  time: 'not_a_time',
}
