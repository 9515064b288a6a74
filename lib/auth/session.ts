import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from './actor'
import { deskLocale } from './desk-language'
import { deviceOf } from './device'
import {
  actorOf,
  type Claims,
  closeSession,
  endOfSession,
  type Halfway,
  halfwayOf,
  longestSession,
  openSession,
  personOfEnded,
  type SignedInBy,
} from './open-sessions'
import { currentCaller } from './request'
import { opened, sealed, sessionCookie } from './session-token'

/** Who is acting in this request, as the database knows them now; null for visitors. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const claims = await currentClaims()
  const actor = claims && (await actorOf(claims))
  return actor && { ...actor, locale: await deskLocale() }
})

/** The same for what a page asks for by itself: it keeps no session open. */
export async function quietActor(): Promise<Actor | null> {
  const claims = await currentClaims()
  const actor = claims && (await actorOf(claims, new Date(), { isQuiet: true }))
  return actor && { ...actor, locale: await deskLocale() }
}

/** Whose second factor is awaited in this browser; null for visitors, and for who is signed in. */
export const currentHalfway = cache(async (): Promise<Halfway | null> => {
  const claims = await currentClaims()
  const halfway = claims && (await halfwayOf(claims))
  if (!halfway) return null
  const { requestId, source } = await currentCaller()
  return { ...halfway, actor: { ...halfway.actor, locale: await deskLocale(), request: { id: requestId, source } } }
})

/** In how many seconds this browser is signed out by itself: if nobody does anything, and at the latest. */
export async function sessionEnds(): Promise<{ idle: number; latest: number }> {
  const claims = await currentClaims()
  return claims ? endOfSession(claims) : { idle: 0, latest: 0 }
}

/** Whose session this browser had, where it has ended; null for visitors, and for who may not sign in any more. */
export async function personOfEndedSession(): Promise<string | null> {
  const claims = await currentClaims()
  return claims && personOfEnded(claims)
}

/** Who is acting, for pages: a visitor is sent to sign in, or on where they are halfway, and comes back afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const address = (await headers()).get('x-portal-address')
  const page = pageFor[(await currentHalfway())?.awaits ?? 'password']
  redirect((address ? `${page}?next=${encodeURIComponent(address)}` : page) as '/sign-in')
}

const pageFor = {
  password: '/sign-in',
  second_step: '/sign-in/second-step',
  enrolment: '/sign-in/protect',
} as const

type Shown = { by?: SignedInBy; hasShownFactor?: boolean }

/**
 * Signs a person in with a new session; the one this browser had is ended. Their password has been checked, or what
 * `shown` says. Where a second factor is awaited, every page of the desk leads there first.
 */
export async function startSession(personId: string, shown: Shown = {}): Promise<void> {
  const { requestId, source } = await currentCaller()
  const device = deviceOf((await headers()).get('user-agent'))
  const claims = await openSession({ personId, requestId, source, device, replaces: await currentClaims(), ...shown })
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, await sealed(claims), { ...options, maxAge: longestSession })
}

/** Signs this browser out; for whoever is not signed in, nothing happens. */
export async function endSession(): Promise<void> {
  const claims = await currentClaims()
  if (claims) await closeSession(claims, (await currentCaller()).requestId)
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}

async function currentClaims(): Promise<Claims | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value
  return token ? opened(token) : null
}
