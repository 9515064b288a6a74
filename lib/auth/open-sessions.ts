import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, type Transaction } from '@/lib/db'
import type { PersonKind } from '@/lib/generated/prisma/enums'
import { defaultLocale, isInterfaceLocale } from '@/lib/language/rules'
import { needsSecondFactor } from './policy'
import { type MembershipRow, membershipColumns, membershipOf } from './standing-actor'

const minutes = (count: number) => count * 60_000
const idleLimit = minutes(2 * 60)
/** Whoever keeps the portal leaves more behind at an open desk. */
const idleLimitOfAdmins = minutes(30)
const seenAgainAfter = minutes(1)
/** How long somebody may take between the password and the second factor. */
const pendingLimit = minutes(10)

/** How long a session may last at most, in seconds, however busy it is. */
export const longestSession = 12 * 60 * 60

/** What the cookie says: who, and in which session. Everything else is read from the database. */
export type Claims = { sub: string; sid: string }

type Looking = {
  /** What a page asks for by itself is no sign that somebody is there: the session goes on ageing. */
  isQuiet?: boolean
}

/** The person of a session that is still open, as the database knows them now; null otherwise, and for who is halfway in. */
export async function actorOf(
  claims: Claims,
  now = new Date(),
  { isQuiet = false }: Looking = {},
): Promise<Actor | null> {
  const session = await findOpen(claims, now)
  if (!session || isHalfway(session)) return null
  const { person, lastSeenAt } = session
  if (!isQuiet && since(lastSeenAt, now) >= seenAgainAfter) {
    await db.session.updateMany({ where: { id: claims.sid, endedAt: null, lastSeenAt }, data: { lastSeenAt: now } })
  }
  return {
    ...namesOf(session, claims),
    isPortalAdmin: person.isPortalAdmin,
    isDisabled: false,
    memberships: person.memberships.map(membershipOf),
  }
}

/** A person whose password was right, and who may do nothing yet but what is still awaited of them. */
export type Halfway = {
  /** Without any right. */
  actor: Actor
  /** `second_step`: to show a second factor. `enrolment`: to add one, because their role asks for it and they have none. */
  awaits: 'second_step' | 'enrolment'
}

/** The person of a session whose second factor is still awaited; null for everybody else, and for who must sign in anew. */
export async function halfwayOf(claims: Claims, now = new Date()): Promise<Halfway | null> {
  const session = await findOpen(claims, now)
  if (!session || !isHalfway(session)) return null
  const nothing = { isPortalAdmin: false, isDisabled: true, memberships: [] }
  const actor = { ...namesOf(session, claims), ...nothing }
  if (await hasFactor(db, session.person.id)) return { actor, awaits: 'second_step' }
  // Who was given a role in mid-session proved long ago who they are: a desk left open must not take in somebody's key.
  return since(session.provenAt, now) < pendingLimit ? { actor, awaits: 'enrolment' } : null
}

type OpenSession = NonNullable<Awaited<ReturnType<typeof findOpen>>>

async function findOpen({ sub, sid }: Claims, now: Date) {
  const session = await db.session.findUnique({ where: { id: sid }, select: sessionColumns })
  return session && session.person.id === sub && isOpen(session, now) ? session : null
}

/** The one place that decides it: whoever owes a second factor and did not show it in this session is not in. */
const isHalfway = ({ isPending, secondFactorAt, person }: OpenSession) =>
  isPending || (secondFactorAt === null && owesFactor(person))

const owesFactor = ({ isDemo, isPortalAdmin, memberships }: Owing) =>
  !isDemo && needsSecondFactor({ isPortalAdmin, memberships: memberships.map(membershipOf) })
type Owing = { isDemo: boolean; isPortalAdmin: boolean; memberships: readonly MembershipRow[] }

async function hasFactor(tx: Pick<Transaction, 'authenticatorApp' | 'passkey'>, personId: string): Promise<boolean> {
  const apps = await tx.authenticatorApp.count({ where: { personId, confirmedAt: { not: null } } })
  return apps > 0 || (await tx.passkey.count({ where: { personId } })) > 0
}

const namesOf = ({ person, provenAt, secondFactorAt }: OpenSession, { sid }: Claims) => ({
  personId: person.id,
  name: person.name,
  locale: isInterfaceLocale(person.locale) ? person.locale : defaultLocale,
  kind: 'human' as const,
  session: { id: sid, provenAt, secondFactorAt },
})

const sessionColumns = {
  createdAt: true,
  lastSeenAt: true,
  endedAt: true,
  isPending: true,
  provenAt: true,
  secondFactorAt: true,
  person: {
    select: {
      id: true,
      name: true,
      locale: true,
      kind: true,
      isDemo: true,
      isPortalAdmin: true,
      disabledAt: true,
      memberships: membershipColumns,
    },
  },
} as const

/** When a session ends by itself, in whole seconds from now: if nobody does anything, and at the latest. */
export async function endOfSession({ sid }: Claims, now = new Date()): Promise<{ idle: number; latest: number }> {
  const session = await db.session.findUnique({
    where: { id: sid },
    select: { createdAt: true, lastSeenAt: true, person: { select: { isPortalAdmin: true } } },
  })
  if (!session) return { idle: 0, latest: 0 }
  const seconds = (ms: number) => Math.max(0, Math.floor(ms / 1000))
  const latest = seconds(longestSession * 1000 - since(session.createdAt, now))
  return { idle: Math.min(seconds(idleLimitFor(session.person) - since(session.lastSeenAt, now)), latest), latest }
}

/**
 * Whose session it was, open or ended, as long as the person may sign in again: for keeping what they had typed, and for
 * nothing else.
 */
export async function personOfEnded({ sub, sid }: Claims): Promise<string | null> {
  const session = await db.session.findUnique({
    where: { id: sid },
    select: { person: { select: { id: true, kind: true, disabledAt: true } } },
  })
  const person = session?.person
  return person && person.id === sub && person.kind === 'human' && person.disabledAt === null ? person.id : null
}

type SessionRow = {
  createdAt: Date
  lastSeenAt: Date
  endedAt: Date | null
  isPending: boolean
  person: { kind: PersonKind; disabledAt: Date | null; isPortalAdmin: boolean }
}

const since = (past: Date, now: Date) => now.getTime() - past.getTime()
const idleLimitFor = ({ isPortalAdmin }: { isPortalAdmin: boolean }) => (isPortalAdmin ? idleLimitOfAdmins : idleLimit)

const isOpen = ({ createdAt, lastSeenAt, endedAt, isPending, person }: SessionRow, now: Date) =>
  endedAt === null &&
  person.disabledAt === null &&
  person.kind === 'human' &&
  since(createdAt, now) < (isPending ? pendingLimit : longestSession * 1000) &&
  since(lastSeenAt, now) < idleLimitFor(person)

/** What a person showed last before a session was opened. */
export type SignedInBy = 'password' | 'app' | 'recovery_code' | 'passkey' | 'single_sign_on'

type Opening = {
  personId: string
  requestId: string
  /** The session this browser had until now. */
  replaces: Claims | null
  by?: SignedInBy
  /** A second factor was shown, here or where the person was recognised. */
  hasShownFactor?: boolean
  device?: string | null
  source?: string | null
}

/**
 * Opens a session under a new id and ends the one it replaces. It is a pending one where a second factor is still
 * awaited: nobody is signed in by it.
 */
export async function openSession(opening: Opening, at = new Date()): Promise<Claims> {
  const { personId, requestId, replaces, by = 'password', hasShownFactor = false } = opening
  const { device = null, source = null } = opening
  return db.$transaction(async (tx) => {
    if (replaces) await tx.session.updateMany({ where: { id: replaces.sid, endedAt: null }, data: { endedAt: at } })
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { isDemo: true, isPortalAdmin: true, memberships: membershipColumns },
    })
    const isPending = !hasShownFactor && (owesFactor(person) || (await hasFactor(tx, personId)))
    const times = { createdAt: at, lastSeenAt: at, provenAt: at, secondFactorAt: hasShownFactor ? at : null }
    const session = await tx.session.create({
      data: { personId, ...times, isPending, device, source },
      select: { id: true },
    })
    if (!isPending)
      await tx.person.update({ where: { id: personId }, data: { lastActiveAt: at, inactiveWarnedAt: null } })
    const action = isPending ? 'person.first_step_taken' : 'person.signed_in'
    await tx.auditEvent.create({ data: { at, personId, action, requestId, source, detail: { by } } })
    return { sub: personId, sid: session.id }
  })
}

type Proof = { actor: Actor; withFactor: boolean }

/** Notes that the person of a session has proven again who they are, by a second factor or without. */
export async function keepProof({ actor, withFactor }: Proof, at = new Date()): Promise<void> {
  const { personId, session, request } = actor
  if (!session) return
  await db.$transaction(async (tx) => {
    await tx.session.updateMany({
      where: { id: session.id, personId, endedAt: null, isPending: false },
      data: { provenAt: at, ...(withFactor ? { secondFactorAt: at } : {}) },
    })
    const from = { requestId: request?.id ?? null, source: request?.source ?? null }
    await tx.auditEvent.create({ data: { at, personId, action: 'person.proved', ...from } })
  })
}

/** Ends a session at once, whatever the cookie says. */
export async function closeSession({ sub, sid }: Claims, requestId: string | null, at = new Date()): Promise<void> {
  await db.$transaction(async (tx) => {
    const ended = await tx.session.updateMany({
      where: { id: sid, personId: sub, endedAt: null },
      data: { endedAt: at },
    })
    if (ended.count === 0) return
    await tx.auditEvent.create({ data: { at, personId: sub, action: 'person.signed_out', requestId } })
  })
}

type Whose = { id: string; isPortalAdmin: boolean }

/** The sessions in which somebody is signed in as a person now. */
export const openSessionsOf = (person: Whose, now: Date) => ({
  ...{ personId: person.id, endedAt: null, isPending: false },
  createdAt: { gt: new Date(now.getTime() - longestSession * 1000) },
  lastSeenAt: { gt: new Date(now.getTime() - idleLimitFor(person)) },
})

/** Ends every session of a person, but the one that is named. */
export async function endSessionsOf(
  tx: Pick<Transaction, 'session'>,
  { personId, except, at }: { personId: string; except?: string | undefined; at: Date },
): Promise<number> {
  const others = except ? { id: { not: except } } : {}
  const { count } = await tx.session.updateMany({
    where: { personId, endedAt: null, ...others },
    data: { endedAt: at },
  })
  return count
}
