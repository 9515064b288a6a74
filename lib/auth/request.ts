import 'server-only'
import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { environment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { sourceOf } from './source'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What is known of a request before anybody says who they are. */
export type Caller = { requestId: string; source: string }

/** Headers that `server/` sets itself on every request, whatever the client sent. */
export async function currentCaller(): Promise<Caller> {
  const sent = await headers()
  const id = sent.get('x-request-id') ?? ''
  return { requestId: uuid.test(id) ? id : randomUUID(), source: sourceOf(sent.get('x-forwarded-for')) }
}

/** Throws `forbidden` for a request that a page of another origin made. */
export async function refuseForeignOrigin(): Promise<void> {
  const origin = (await headers()).get('origin')
  if (origin !== null && origin !== environment().publicUrl.origin) {
    throw new AppError('forbidden', { reason: 'foreign_origin' })
  }
}
