import 'server-only'
import { cookies } from 'next/headers'
import type * as z from 'zod'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { addressAfterSignIn } from '@/lib/person/rules'
import { recogniseIdentity } from '@/lib/single-sign-on/mutations'
import { answerOfProvider, freshJourney, pageOfProvider } from '@/lib/single-sign-on/provider/client'
import type { Claims } from '@/lib/single-sign-on/rules'
import { type Attempt, attempt, type Linking, linking } from '@/lib/single-sign-on/schema'
import { portalProcess } from '@/server/process'
import { deskLocale } from './desk-language'
import { keepProof } from './open-sessions'
import { currentCaller } from './request'
import { sealText, unsealText } from './sealing'
import { currentActor, startSession } from './session'
import { spend } from './throttle'

const lasts = 10 * 60_000
type Place = 'attempt' | 'linking'

type Beginning = { next?: string; isProof: boolean; kept?: string; tab?: '1'; by?: 'factor' }

/** Where a browser is to go: the provider's page, which knows nothing of `next`; a page of ours where that fails. */
export async function beginSignOn({ isProof, ...asked }: Beginning): Promise<string> {
  const next = addressAfterSignIn(asked.next)
  const { requestId, source } = await currentCaller()
  const actor = isProof ? await currentActor() : null
  if (!environment().singleSignOn || isProof !== (actor !== null)) return signInPage(next)
  try {
    await spend('visit', source)
    const journey = freshJourney()
    const page = await pageOfProvider(journey, { isProof })
    const proof = actor ? { provedBy: actor.personId } : {}
    await keep('attempt', { ...asked, ...journey, next, ...proof, until: Date.now() + lasts } satisfies Attempt)
    return page
  } catch (error) {
    if (!(error instanceof AppError)) portalProcess().log?.warn({ err: error, id: requestId }, 'no way to the provider')
    return signInPage(next, 'unreachable')
  }
}

/** Takes what the provider sent a browser back with; answers where it goes on. */
export async function finishSignOn(query: URLSearchParams): Promise<string> {
  const begun = await taken('attempt', attempt)
  if (!begun) return signInPage('/desk', 'failed')
  const { requestId, source } = await currentCaller()
  let claims: Claims
  try {
    claims = await answerOfProvider(query, { ...begun, isProof: begun.provedBy !== undefined })
  } catch (error) {
    portalProcess().log?.warn({ id: requestId, why: nameOf(error) }, 'a sign-in at the provider failed')
    const detail = { by: 'single_sign_on', why: nameOf(error) }
    await db.auditEvent.create({ data: { action: 'person.sign_in_failed', requestId, source, detail } })
    return signInPage(begun.next, 'failed')
  }
  return begun.provedBy ? proven(begun, claims) : signedOn(begun, claims)
}

async function signedOn({ next }: Attempt, claims: Claims): Promise<string> {
  const recognised = await recogniseIdentity(await currentCaller(), claims, await deskLocale())
  if (recognised.is === 'refused') return signInPage(next, recognised.why)
  if (recognised.is === 'to_link') {
    const { issuer, subject, groups } = claims
    const until = Date.now() + lasts
    await keep('linking', { issuer, subject, groups, email: recognised.email, until } satisfies Linking)
    return signInPage('/sign-in/link')
  }
  await startSession(recognised.personId, { by: 'single_sign_on', hasShownFactor: claims.hasShownFactor })
  return next
}

async function proven({ provedBy, next, kept, tab, by }: Attempt, claims: Claims): Promise<string> {
  const actor = await currentActor()
  const { issuer, subject } = claims
  const identity = await db.externalIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } })
  if (!actor || actor.personId !== provedBy || identity?.personId !== provedBy) return signInPage(next, 'other_person')
  await keepProof({ actor, withFactor: claims.hasShownFactor })
  const asked = { ...(kept ? { kept } : {}), ...(tab ? { tab } : {}), ...(by ? { by } : {}) }
  const back = new URLSearchParams({ next, ...asked })
  return `/sign-in/prove?${back}`
}

/** The account at the provider that waits in this browser to be connected; null where none does. */
export const waitingLink = (): Promise<Linking | null> => read('linking', linking)

/** The same, which then waits no longer. */
export const takeLink = (): Promise<Linking | null> => taken('linking', linking)

function signInPage(next: string, refused?: string): string {
  return `/sign-in?${new URLSearchParams({ next, ...(refused ? { refused } : {}) })}`
}

async function keep(place: Place, value: object): Promise<void> {
  const sealed = sealText(JSON.stringify(value), 'single sign-on', place)
  ;(await cookies()).set(nameOfCookie(place), sealed, { ...cookieOptions(), maxAge: lasts / 1000 })
}

async function taken<Shape extends z.ZodType<{ until: number }>>(place: Place, shape: Shape) {
  const value = await read(place, shape)
  ;(await cookies()).set(nameOfCookie(place), '', { ...cookieOptions(), maxAge: 0 })
  return value
}

async function read<Shape extends z.ZodType<{ until: number }>>(place: Place, shape: Shape) {
  const sealed = (await cookies()).get(nameOfCookie(place))?.value
  const text = sealed ? unsealText(sealed, 'single sign-on', place) : null
  const value = text ? shape.safeParse(JSON.parse(text)).data : undefined
  return value && value.until > Date.now() ? value : null
}

/** Lax: the way back is a link from another site. */
const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: environment().isHttps }) as const
const nameOfCookie = (place: Place) => `${environment().isHttps ? '__Host-' : ''}portal.sign-on.${place}`

/** What kind of fault it was, without anything the provider or the visitor said. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown').slice(0, 60)
