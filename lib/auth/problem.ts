import type { AppError, RefusalCode } from '@/lib/errors'
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
  storage_full: 507,
}

/**
 * A refusal as an answer for programs (RFC 9457). `refusal` is a key of section `refusal` in `messages/`, as are the
 * values of `fields`; what it says beyond that is what a form would be told.
 */
export function problemOf(error: AppError): Response {
  const status = statusesOfReasons[error.reason ?? ''] ?? statuses[error.code]
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
  const wait = status === 429 ? Number(messageValues?.minutes ?? 1) * 60 : status === 503 ? 5 : undefined
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...(wait ? { 'retry-after': String(wait) } : {}) },
  })
}
