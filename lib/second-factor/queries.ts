import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { appAddress } from './codes/app-code'
import { newKeyOf } from './codes/new-key'
import { qrPath } from './codes/qr-code'
import { canHavePasskeys, inGroups } from './rules'

export type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }
export type Factors = {
  hasApp: boolean
  appSince: Date | null
  passkeys: PasskeyRow[]
  /** Recovery codes that were not used yet. */
  codesLeft: number
  /** False where the portal's address is a number, for which browsers make no passkeys. */
  canHavePasskeys: boolean
}

/** With what a person can show that it is them, beside the password. */
export async function findFactors({ personId }: Pick<Actor, 'personId'>): Promise<Factors> {
  const [app, passkeys, codesLeft] = await Promise.all([
    db.authenticatorApp.findUnique({ where: { personId }, select: { confirmedAt: true } }),
    db.passkey.findMany({
      where: { personId },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
      orderBy: { createdAt: 'asc' },
    }),
    db.recoveryCode.count({ where: { personId, usedAt: null } }),
  ])
  const appSince = app?.confirmedAt ?? null
  return { hasApp: appSince !== null, appSince, passkeys, codesLeft, canHavePasskeys: isPasskeyPossible() }
}

/** Whether browsers make passkeys for this portal at all. */
export const isPasskeyPossible = (): boolean => canHavePasskeys(environment().publicUrl)

export type NewApp = { key: string; address: string; picture: { size: number; path: string } }

/** The key of the app that the actor is adding in this session, to be read from a picture or typed; null where there is none. */
export async function findNewApp(actor: Actor, portal: string): Promise<NewApp | null> {
  const { personId, name } = actor
  const app = await db.authenticatorApp.findUnique({
    where: { personId, confirmedAt: null },
    select: { secret: true, createdAt: true, person: { select: { email: true } } },
  })
  const key = app && newKeyOf(app, actor)
  if (!key) return null
  const address = appAddress(key, { portal, email: app.person.email ?? name })
  return { key: inGroups(key), address, picture: qrPath(address) }
}

/** Whether the person has a password at all: who signs in with their organisation's account may have none. */
export async function hasPassword({ personId }: Pick<Actor, 'personId'>): Promise<boolean> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { passwordHash: true } })
  return person?.passwordHash != null
}
