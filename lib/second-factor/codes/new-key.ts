import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { unsealText } from '@/lib/auth/sealing'

/** How long the key of an app that was not confirmed is shown, and may be confirmed. */
const keyLasts = 10 * 60_000

type Holder = Pick<Actor, 'personId' | 'session'>

/** Whom a key is sealed for until it was confirmed: the session that began, and no other of the same person. */
export const holderOf = ({ personId, session }: Holder): string => `${personId} ${session?.id ?? ''}`

/** The key of an app that is being added; null for every other session, and once it is too old. */
export function newKeyOf(app: { secret: string; createdAt: Date }, holder: Holder, at = new Date()): string | null {
  if (!holder.session || at.getTime() - app.createdAt.getTime() >= keyLasts) return null
  return unsealText(app.secret, 'authenticator app', holderOf(holder))
}
