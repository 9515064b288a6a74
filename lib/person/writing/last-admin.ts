import 'server-only'
import { AppError } from '@/lib/errors'
import type { Change } from '@/lib/publishing/changing'

/**
 * Refuses to take the last person away who keeps the portal; whoever asks at the same moment waits for the answer.
 * Throws `not_allowed_now` (`last_portal_admin`).
 */
export async function refuseLastAdmin({ tx }: Pick<Change, 'tx'>, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('portal admins'))`
  const keeps = { isPortalAdmin: true, kind: 'human', disabledAt: null } as const
  if ((await tx.person.count({ where: { id: personId, ...keeps } })) === 0) return
  if ((await tx.person.count({ where: { id: { not: personId }, ...keeps } })) === 0)
    throw new AppError('not_allowed_now', { reason: 'last_portal_admin' })
}
