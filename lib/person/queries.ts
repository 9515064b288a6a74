import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { tokenHash } from '@/lib/auth/link-token'
import { isEasyToGuess } from '@/lib/auth/password'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import { organisationNames } from '@/lib/partner/queries'

/** People of flesh and blood; those of the demonstration do not keep a portal from being set up. */
export const realPeople = { kind: 'human', isDemo: false } satisfies Prisma.PersonWhereInput

/** True while a set-up link can make the first admin. */
export async function isSetUpOpen(token: string, now = new Date()): Promise<boolean> {
  const link = await db.oneTimeToken.findUnique({ where: { secretHash: tokenHash(token) } })
  if (!link || link.purpose !== 'set_up' || link.usedAt || link.expiresAt <= now) return false
  return (await db.person.count({ where: realPeople })) === 0
}

/** Throws `invalid` for a password that is common, breached, or close to who it is for. */
export async function refuseEasyPassword(
  password: string,
  { name, email, field = 'password' }: { name: string; email: string; field?: string },
): Promise<void> {
  if (await isEasyToGuess(password, [name, email, ...email.split('@')]))
    throw new AppError('invalid', { fields: { [field]: 'password_common' } })
}

export type Introduction = { name: string; isDemo: boolean; organisations: string[] }

/** How the desk addresses a person: their name, and the organisations they work for. */
export async function introductionOf(actor: Actor): Promise<Introduction> {
  const ids = actor.memberships.map(({ organisationId }) => organisationId)
  const [person, names] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { name: true, isDemo: true } }),
    organisationNames(db, ids, actor.locale),
  ])
  return { ...person, organisations: ids.flatMap((id) => names.get(id) ?? []) }
}
