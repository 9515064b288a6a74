import { AppError, isBusy, isOvertaken, type RefusalCode } from '@/lib/errors'
import { portalProcess } from '@/server/process'
import { rejection } from './refusal'

const statuses: Record<RefusalCode, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  not_allowed_now: 409,
  invalid: 422,
  repeated: 409,
  busy: 503,
}
/** Reasons that have a status of their own, whatever the code. */
const statusesOfReasons: Record<string, number> = {
  signed_out: 401,
  too_much: 413,
  file_too_large: 413,
  too_many_requests: 429,
  too_many_tries: 429,
  storage_full: 507,
}

/**
 * The refusal that an error is; undefined for a fault. What the database refused because somebody else was faster is a
 * `conflict` (`changed_meanwhile`), and a line in the log, for a fault of ours may look the same.
 */
export function refusalIn(err: unknown, id: string): AppError | undefined {
  if (err instanceof AppError) return err
  if (isBusy(err)) return new AppError('busy')
  if (!isOvertaken(err)) return undefined
  portalProcess().log?.warn({ err, id }, 'the database refused a change: what it was about was changed meanwhile')
  return new AppError('conflict', { reason: 'changed_meanwhile' })
}

/** The status of a refusal. */
export const statusOf = ({ code, reason }: AppError): number => statusesOfReasons[reason ?? ''] ?? statuses[code]

/** In how many seconds the same may be tried again; undefined where waiting does not help. */
export function secondsToWait(error: AppError): number | undefined {
  const status = statusOf(error)
  return status === 429 ? Number(error.values?.minutes ?? 1) * 60 : status === 503 ? 5 : undefined
}

/**
 * A refusal as an answer for programs (RFC 9457). `refusal` is a key of section `refusal` in `messages/`, as are the
 * values of `fields`; what it says beyond that is what a form would be told.
 */
export function problemOf(error: AppError): Response {
  const status = statusOf(error)
  const { message, messageValues, fieldErrors, fieldErrorValues, theirs, version } = rejection(error, {})
  const body = {
    type: 'about:blank',
    status,
    code: error.code,
    refusal: message,
    values: messageValues,
    fields: fieldErrors,
    fieldValues: fieldErrorValues,
    theirs,
    version,
  }
  const wait = secondsToWait(error)
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...(wait ? { 'retry-after': String(wait) } : {}) },
  })
}
