import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { writeMail } from '@/lib/mail/outbox'
import { isDue, monthsBefore, monthsUntil, secondWarningBefore } from '@/lib/person/rules'
import { changing } from '@/lib/publishing/changing'
import { disable } from './access'

/** People whom this concerns: those who could sign in. The last who keeps the portal stays, whatever happens. */
const couldSignIn = { kind: 'human', isDemo: false, disabledAt: null } as const

/**
 * Warns whoever has not signed in for long, twice, and disables who was warned and did not come. Where no mail is sent
 * nobody can be warned, so nobody is disabled. `system` acts.
 */
export async function careForInactive(system: Actor, now = new Date()): Promise<{ warned: number; disabled: number }> {
  if (!environment().mail) return { warned: 0, disabled: 0 }
  const quiet = await db.person.findMany({
    where: { ...couldSignIn, lastActiveAt: { lt: monthsBefore(now, monthsUntil.firstWarning) } },
    select: { id: true, lastActiveAt: true, inactiveWarnedAt: true, isPortalAdmin: true },
    orderBy: { lastActiveAt: 'asc' },
  })
  const counts = { warned: 0, disabled: 0 }
  for (const person of quiet) {
    const what = isDue(person, now)
    if (what === 'warning') counts.warned += await warn(person, now)
    if (what === 'end') counts.disabled += await end(system, person)
  }
  return counts
}

type Quiet = { id: string; lastActiveAt: Date; inactiveWarnedAt: Date | null; isPortalAdmin: boolean }

async function warn({ id, lastActiveAt }: Quiet, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    // Whoever came in meanwhile is left in peace.
    const still = await tx.person.updateMany({
      where: { id, lastActiveAt, ...couldSignIn },
      data: { inactiveWarnedAt: now },
    })
    if (still.count === 0) return 0
    const endsOn = endOf(lastActiveAt, now).toISOString().slice(0, 10)
    await writeMail({ tx, at: now }, { personId: id, template: 'account_inactive', values: { endsOn } })
    await tx.auditEvent.create({ data: { at: now, action: 'person.warned_inactive', aboutPersonId: id } })
    return 1
  })
}

/** Not before two weeks after the last warning, whenever the portal came to write it. */
function endOf(lastActiveAt: Date, now: Date): Date {
  const regular = monthsBefore(lastActiveAt, -monthsUntil.end)
  const soonest = new Date(now.getTime() + secondWarningBefore)
  return regular > soonest ? regular : soonest
}

async function end(system: Actor, { id, lastActiveAt, isPortalAdmin }: Quiet): Promise<number> {
  return changing(system, async (change) => {
    const { tx } = change
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('portal admins'))`
    const others = { id: { not: id }, isPortalAdmin: true, ...couldSignIn }
    if (isPortalAdmin && (await tx.person.count({ where: others })) === 0) return 0
    const still = await tx.person.count({ where: { id, lastActiveAt, ...couldSignIn } })
    if (still > 0) await disable(change, id, 'inactive')
    return still
  })
}
