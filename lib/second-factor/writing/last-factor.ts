import 'server-only'
import { needsSecondFactor } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { Change } from '@/lib/publishing/changing'

/**
 * After a factor was taken away: where it was the last one, recovery codes go with it, unless the person's role asks for
 * one. Throws `not_allowed_now` (`last_factor`).
 */
export async function refuseToLoseLast({ tx, actor }: Change): Promise<void> {
  const { personId, session } = actor
  // Two that are taken away at once: the second waits here and then sees that the first has gone.
  await tx.$queryRaw`SELECT 1 FROM desk."Person" WHERE id = ${personId}::uuid FOR UPDATE`
  const apps = await tx.authenticatorApp.count({ where: { personId, confirmedAt: { not: null } } })
  if (apps + (await tx.passkey.count({ where: { personId } })) > 0) return
  const { isDemo } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { isDemo: true } })
  if (!isDemo && needsSecondFactor(actor)) throw new AppError('not_allowed_now', { reason: 'last_factor' })
  await tx.recoveryCode.deleteMany({ where: { personId } })
  // There is none left that could be asked for again in this session.
  if (session) await tx.session.updateMany({ where: { id: session.id, personId }, data: { secondFactorAt: null } })
}
