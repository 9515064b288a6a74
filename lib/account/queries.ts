import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { findLink } from '@/lib/auth/one-time-link'
import { openSessionsOf } from '@/lib/auth/open-sessions'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'

/** Whether a link to choose a new password works. */
export async function isResetOpen(token: string): Promise<boolean> {
  const link = await findLink({ token, purpose: 'password_reset' })
  if (!link?.personId) return false
  return (await db.person.count({ where: { id: link.personId, email: link.email, disabledAt: null } })) > 0
}

/** The address that a link proves; null where the link does not work. */
export async function findEmailToConfirm(token: string): Promise<string | null> {
  const link = await findLink({ token, purpose: 'email_change' })
  if (!link?.personId) return null
  return (await db.person.count({ where: { id: link.personId, disabledAt: null } })) > 0 ? link.email : null
}

/** The address a person asked to have instead of theirs; null where none is awaited, or somebody has it. */
export async function findPendingEmail(personId: string, now = new Date()): Promise<string | null> {
  const asked = await db.oneTimeToken.findFirst({
    where: { personId, purpose: 'email_change', usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { email: true },
  })
  if (!asked?.email) return null
  // Whoever has an account there already is not written to about it.
  return (await db.person.count({ where: { email: asked.email } })) > 0 ? null : asked.email
}

export type OwnAccount = {
  name: string
  email: string
  locale: string
  isDemo: boolean
  /** Null where they sign in otherwise than by a password. */
  hasPassword: boolean
  passwordChangedAt: Date | null
  /** The address that was asked for and is not confirmed yet. */
  awaitedEmail: string | null
}

/** A person's own account. */
export async function findOwnAccount({ personId }: Actor, now = new Date()): Promise<OwnAccount> {
  const [{ passwordHash, email, ...person }, awaited] = await Promise.all([
    db.person.findUniqueOrThrow({
      where: { id: personId },
      select: { name: true, email: true, locale: true, isDemo: true, passwordHash: true, passwordChangedAt: true },
    }),
    db.oneTimeToken.findFirst({
      where: { personId, purpose: 'email_change', usedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
      select: { email: true },
    }),
  ])
  return { ...person, email: email ?? '', hasPassword: passwordHash !== null, awaitedEmail: awaited?.email ?? null }
}

export type OwnSession = {
  id: string
  isThis: boolean
  device: string | null
  source: string | null
  createdAt: Date
  lastSeenAt: Date
}

/** The sessions in which somebody is signed in as the actor, this one first, then the last seen. */
export async function listOwnSessions(actor: Actor, now = new Date()): Promise<OwnSession[]> {
  const rows = await db.session.findMany({
    where: openSessionsOf({ id: actor.personId, isPortalAdmin: actor.isPortalAdmin }, now),
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
    select: { id: true, device: true, source: true, createdAt: true, lastSeenAt: true },
  })
  const sessions = rows.map((row) => ({ ...row, isThis: row.id === actor.session?.id }))
  return sessions.toSorted((one, other) => Number(other.isThis) - Number(one.isThis))
}

/** Whether this portal sends mail at all. */
export const sendsMail = (): boolean => environment().mail !== undefined
