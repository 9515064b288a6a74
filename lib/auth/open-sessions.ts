import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, type Transaction } from '@/lib/db'
import type { PersonKind } from '@/lib/generated/prisma/enums'
import { defaultLocale, isInterfaceLocale } from '@/lib/language/rules'
import { membershipColumns, membershipOf } from './standing-actor'

const minutes = (count: number) => count * 60_000
const idleLimit = minutes(2 * 60)
const seenAgainAfter = minutes(1)

/** How long a session may last at most, in seconds, however busy it is. */
export const longestSession = 12 * 60 * 60

/** What the cookie says: who, and in which session. Everything else is read from the database. */
export type Claims = { sub: string; sid: string }

type Looking = {
  /** What a page asks for by itself is no sign that somebody is there: the session goes on ageing. */
  isQuiet?: boolean
}

/** The person of a session that is still open, as the database knows them now; null otherwise. */
export async function actorOf(
  { sub, sid }: Claims,
  now = new Date(),
  { isQuiet = false }: Looking = {},
): Promise<Actor | null> {
  const session = await db.session.findUnique({ where: { id: sid }, select: sessionColumns })
  if (!session || session.person.id !== sub || !isOpen(session, now)) return null
  const { person, lastSeenAt } = session
  if (!isQuiet && since(lastSeenAt, now) >= seenAgainAfter) {
    await db.session.updateMany({ where: { id: sid, endedAt: null, lastSeenAt }, data: { lastSeenAt: now } })
  }
  return {
    personId: person.id,
    name: person.name,
    locale: isInterfaceLocale(person.locale) ? person.locale : defaultLocale,
    kind: 'human',
    isPortalAdmin: person.isPortalAdmin,
    isDisabled: false,
    memberships: person.memberships.map(membershipOf),
    session: { id: sid, provenAt: session.provenAt, secondFactorAt: session.secondFactorAt },
  }
}

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
      isPortalAdmin: true,
      disabledAt: true,
      memberships: membershipColumns,
    },
  },
} as const

/** When a session ends by itself, in whole seconds from now: if nobody does anything, and at the latest. */
export async function endOfSession({ sid }: Claims, now = new Date()): Promise<{ idle: number; latest: number }> {
  const session = await db.session.findUnique({ where: { id: sid }, select: { createdAt: true, lastSeenAt: true } })
  if (!session) return { idle: 0, latest: 0 }
  const seconds = (ms: number) => Math.max(0, Math.floor(ms / 1000))
  const latest = seconds(longestSession * 1000 - since(session.createdAt, now))
  return { idle: Math.min(seconds(idleLimit - since(session.lastSeenAt, now)), latest), latest }
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
  person: { kind: PersonKind; disabledAt: Date | null }
}

const since = (past: Date, now: Date) => now.getTime() - past.getTime()

const isOpen = ({ createdAt, lastSeenAt, endedAt, isPending, person }: SessionRow, now: Date) =>
  endedAt === null &&
  !isPending &&
  person.disabledAt === null &&
  person.kind === 'human' &&
  since(createdAt, now) < longestSession * 1000 &&
  since(lastSeenAt, now) < idleLimit

type Opening = {
  personId: string
  requestId: string
  /** The session this browser had until now. */
  replaces: Claims | null
}

/** Opens a session under a new id and ends the one it replaces. */
export async function openSession({ personId, requestId, replaces }: Opening, at = new Date()): Promise<Claims> {
  return db.$transaction(async (tx) => {
    if (replaces) await tx.session.updateMany({ where: { id: replaces.sid, endedAt: null }, data: { endedAt: at } })
    const session = await tx.session.create({ data: { personId, createdAt: at, lastSeenAt: at }, select: { id: true } })
    await tx.person.update({ where: { id: personId }, data: { lastActiveAt: at, inactiveWarnedAt: null } })
    await tx.auditEvent.create({ data: { at, personId, action: 'person.signed_in', requestId } })
    return { sub: personId, sid: session.id }
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

/** The sessions in which somebody is signed in as a person now. */
export const openSessionsOf = (personId: string, now: Date) => ({
  ...{ personId, endedAt: null, isPending: false },
  createdAt: { gt: new Date(now.getTime() - longestSession * 1000) },
  lastSeenAt: { gt: new Date(now.getTime() - idleLimit) },
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
