import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { endLinks } from '@/lib/auth/one-time-link'
import { endSessionsOf } from '@/lib/auth/open-sessions'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { DisabledBecause } from '@/lib/generated/prisma/enums'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { refuseLastAdmin } from './last-admin'

type Answer = Promise<{ id: string }>

/** Keeps a person out, at once and everywhere. Throws `forbidden`, `not_found`, `not_allowed_now` (`own_right`, `last_portal_admin`). */
export const disablePerson = (actor: Actor, id: string): Answer =>
  changing(actor, async (change) => {
    await take(change, id)
    refuseSelf(actor, id)
    await refuseLastAdmin(change, id)
    await disable(change, id, 'admin')
    return { id }
  })

/** Ends everything by which somebody could be, or come, in. */
export async function disable(change: Change, id: string, because: DisabledBecause): Promise<void> {
  const { tx, at } = change
  const changed = await tx.person.updateMany({
    where: { id, disabledAt: null },
    data: { disabledAt: at, disabledBecause: because, version: { increment: 1 } },
  })
  if (changed.count === 0) return
  const ended = await endSessionsOf(tx, { personId: id, at })
  await endLinks(tx, { purpose: 'password_reset', personId: id })
  await endLinks(tx, { purpose: 'email_change', personId: id })
  await note(change, { action: 'person.disabled', aboutPersonId: id, detail: { because, sessions: ended } })
}

/** Lets a person in again. Throws `forbidden`, `not_found`, `not_allowed_now` (`person_erased`). */
export const enablePerson = (actor: Actor, id: string): Answer =>
  changing(actor, async (change) => {
    const { erasedAt } = await take(change, id)
    if (erasedAt) throw new AppError('not_allowed_now', { reason: 'person_erased' })
    const { tx, at } = change
    const changed = await tx.person.updateMany({
      where: { id, disabledAt: { not: null } },
      // Otherwise whoever was disabled for being away would be so again tonight.
      data: {
        disabledAt: null,
        disabledBecause: null,
        lastActiveAt: at,
        inactiveWarnedAt: null,
        version: { increment: 1 },
      },
    })
    if (changed.count > 0) await note(change, { action: 'person.enabled', aboutPersonId: id })
    return { id }
  })

/** Lets somebody keep the portal. Throws `forbidden`, `not_found`, `not_allowed_now` (`person_erased`). */
export const grantPortal = (actor: Actor, id: string): Answer =>
  changing(actor, async (change) => {
    const { disabledAt } = await take(change, id)
    if (disabledAt) throw new AppError('not_allowed_now', { reason: 'person_disabled' })
    await setPortalAdmin(change, id, true)
    return { id }
  })

/** Takes the right to keep the portal away. Throws `forbidden`, `not_found`, `not_allowed_now` (`own_right`, `last_portal_admin`). */
export const withdrawPortal = (actor: Actor, id: string): Answer =>
  changing(actor, async (change) => {
    await take(change, id)
    refuseSelf(actor, id)
    await refuseLastAdmin(change, id)
    await setPortalAdmin(change, id, false)
    return { id }
  })

async function setPortalAdmin(change: Change, id: string, isPortalAdmin: boolean) {
  const changed = await change.tx.person.updateMany({
    where: { id, isPortalAdmin: !isPortalAdmin },
    data: { isPortalAdmin, version: { increment: 1 } },
  })
  const action = isPortalAdmin ? 'person.portal_granted' : 'person.portal_withdrawn'
  if (changed.count > 0) await note(change, { action, aboutPersonId: id })
}

/** The person, locked until the transaction ends. Throws `forbidden`, `not_found`. */
async function take({ tx, actor }: Change, id: string) {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  await tx.$queryRaw`SELECT 1 FROM desk."Person" WHERE id = ${id}::uuid FOR UPDATE`
  const person = await tx.person.findFirst({
    where: { id, kind: 'human' },
    select: { disabledAt: true, erasedAt: true },
  })
  if (!person) throw new AppError('not_found')
  return person
}

function refuseSelf(actor: Actor, id: string) {
  if (id === actor.personId) throw new AppError('not_allowed_now', { reason: 'own_right' })
}
