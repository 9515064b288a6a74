import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { AppError } from '@/lib/errors'
import { portalProcess } from '@/server/process'
import type { Actor } from './actor'
import type { DecodedForm } from './form-data'
import { keepForm, type SentForm } from './kept-forms'
import { currentCaller, refuseForeignOrigin } from './request'
import { personOfEndedSession } from './session'
import { spend } from './throttle'

/** How long a proof of who somebody is holds for what is sensitive (ASVS 7.5.1). */
const proofLasts = 10 * 60_000

/** How fresh a proof must be: any, or for ways of signing in `by_factor`, the second factor itself where there is one. */
export type Sensitivity = true | 'by_factor'

/**
 * Whether somebody has shown lately enough who they are for what must not happen at a desk left open, now and for as many
 * milliseconds more as `stillFor`.
 */
export function isProven(
  { session }: Actor,
  { stillFor = 0, how = true }: { stillFor?: number; how?: Sensitivity } = {},
): boolean {
  if (!session) return false
  // Whoever has a second factor was let in by it.
  const shown = how === 'by_factor' ? (session.secondFactorAt ?? session.provenAt) : session.provenAt
  return Date.now() + stillFor - shown.getTime() <= proofLasts
}

/** Throws `forbidden` (`prove_again`, `prove_by_factor`) where that is asked for and the proof is too old. */
export function refuseUnproven({ isSensitive: how }: { isSensitive?: Sensitivity }, actor: Actor): void {
  if (!how || isProven(actor, { how })) return
  const hasFactor = actor.session?.secondFactorAt != null
  throw new AppError('forbidden', { reason: how === 'by_factor' && hasFactor ? 'prove_by_factor' : 'prove_again' })
}

/**
 * Keeps what came from a form without a script whose session had ended, and sends its person to sign in and back to it.
 * Does nothing for a script, whose page keeps it, and for whoever never was signed in.
 */
export async function signInFirst(typed: DecodedForm): Promise<void> {
  const page = await pageOfPlainForm()
  if (!page) return
  await refuseForeignOrigin()
  const personId = await personOfEndedSession()
  if (!personId) return
  await spend('save', personId)
  const { requestId } = await currentCaller()
  const id = await keepForm({ personId, requestId, address: addressOf(page), typed })
  if (!id) return
  page.searchParams.set('kept', id)
  redirect(`/sign-in?next=${encodeURIComponent(addressOf(page))}` as '/sign-in')
}

/**
 * Keeps a sensitive form that no script sent, as it was sent, and leads its person to prove who they are; from there it
 * is sent again. Does nothing for a script: its page keeps what was typed and shows the way beside the refusal.
 */
export async function proveFirst({ personId }: Actor, typed: DecodedForm, how: Sensitivity): Promise<void> {
  const page = await pageOfPlainForm()
  if (!page) return
  const { requestId } = await currentCaller()
  const sent = await sentForm(requestId)
  // No password lies about for a day.
  const isKept = sent && !sent.some(([name]) => /password|secret|token|code/i.test(name))
  const address = addressOf(page)
  const id = isKept ? await keepForm({ personId, requestId, address, typed, sent }) : null
  const asked = { next: address, ...(id ? { kept: id } : {}), ...(how === 'by_factor' ? { by: 'factor' } : {}) }
  redirect(`/sign-in/prove?${new URLSearchParams(asked)}` as '/sign-in')
}

async function pageOfPlainForm(): Promise<URL | null> {
  const sent = await headers()
  const address = sent.get('x-portal-address')
  return sent.has('next-action') || !address ? null : new URL(address, 'http://portal')
}

const addressOf = ({ pathname, search }: URL) => `${pathname}${search}`

async function sentForm(requestId: string): Promise<SentForm | undefined> {
  const form = portalProcess().sentForms?.get(requestId)
  if (!form) return undefined
  const { type, body } = form
  const fields = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  return [...fields].filter((field): field is [string, string] => typeof field[1] === 'string')
}
