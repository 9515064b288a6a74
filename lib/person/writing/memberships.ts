import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { standingActor } from '@/lib/auth/standing-actor'
import { AppError } from '@/lib/errors'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { handOver } from './handing-over'

type Place = { personId: string; organisationId: string }

/**
 * Lets somebody who has an account work for an organisation as well. Only whoever keeps the portal adds people without
 * asking them. Throws `forbidden`, `not_found`, `not_allowed_now` (`already_member`).
 */
export const giveMembership = (actor: Actor, { personId, organisationId, role }: Place & { role: MemberRole }) =>
  changing(actor, async (change) => {
    const { tx, at } = change
    if (!can.keepPortal(actor)) throw new AppError('forbidden')
    const person = await tx.person.count({ where: { id: personId, kind: 'human', disabledAt: null } })
    const organisation = await tx.organisation.count({ where: { id: organisationId, record: { deletedAt: null } } })
    if (person === 0 || organisation === 0) throw new AppError('not_found')
    const made = await tx.membership.createMany({
      data: [{ personId, organisationId, role, since: at }],
      skipDuplicates: true,
    })
    if (made.count === 0) throw new AppError('not_allowed_now', { reason: 'already_member' })
    await note(change, { action: 'membership.given', organisationId, aboutPersonId: personId, detail: { role } })
    return { id: personId }
  })

/** Changes what somebody is in an organisation. Throws `not_found`, `not_allowed_now` (`own_right`). */
export const changeRole = (actor: Actor, { personId, organisationId, role }: Place & { role: MemberRole }) =>
  changing(actor, async (change) => {
    const membership = await takeMembership(change, { personId, organisationId })
    if (membership.role === role) return { id: personId }
    refuseOwn(actor, personId)
    await change.tx.membership.update({
      where: { personId_organisationId: { personId, organisationId } },
      data: { role },
    })
    const detail = { from: membership.role, to: role }
    await note(change, { action: 'membership.role_changed', organisationId, aboutPersonId: personId, detail })
    return { id: personId }
  })

type Leaving = Place & { colleagueId: string | null }

/**
 * Hands over to a colleague what waits for somebody in an organisation; they go on working there. Throws `not_found`,
 * `invalid` (`not_colleague`), `not_allowed_now` (`colleague_cannot_publish`).
 */
export const handOverWork = (actor: Actor, { personId, organisationId, colleagueId }: Leaving) =>
  changing(actor, async (change) => {
    await takeMembership(change, { personId, organisationId })
    if (!colleagueId) throw new AppError('invalid', { fields: { colleague: 'required' } })
    await handOver(change, { personId, organisationId, colleagueId })
    return { id: personId }
  })

/** Ends somebody's work for an organisation, after handing over what waits for them. Throws as `handOverWork`, and `own_right`. */
export const removeMember = (actor: Actor, { personId, organisationId, colleagueId }: Leaving) =>
  changing(actor, async (change) => {
    const { tx } = change
    const { role } = await takeMembership(change, { personId, organisationId })
    refuseOwn(actor, personId)
    if (colleagueId) await handOver(change, { personId, organisationId, colleagueId })
    await tx.membership.delete({ where: { personId_organisationId: { personId, organisationId } } })
    const { formerOf } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { formerOf: true } })
    // For when they are erased one day: what they wrote there stays the work of a former member.
    await tx.person.update({
      where: { id: personId },
      data: { formerOf: [...new Set([...formerOf, organisationId])], version: { increment: 1 } },
    })
    await tx.presence.deleteMany({ where: { personId, record: { organisationId } } })
    await note(change, { action: 'membership.ended', organisationId, aboutPersonId: personId, detail: { role } })
    return { id: personId }
  })

/** The membership, locked with those of all admins. What the actor may not manage does not exist. Throws `not_found`. */
async function takeMembership({ tx, actor }: Change, { personId, organisationId }: Place) {
  if (!can.manageMembers(actor, organisationId)) throw new AppError('not_found')
  await tx.$queryRaw`
    SELECT 1 FROM desk."Membership" WHERE "organisationId" = ${organisationId}::uuid
      AND ("personId" = ${personId}::uuid OR role = 'organisation_admin')
    ORDER BY "personId" FOR UPDATE`
  // Of two admins who let each other go at the same moment, the second is none any more.
  if (!can.manageMembers(await standingActor(actor.personId, tx), organisationId)) throw new AppError('not_found')
  const membership = await tx.membership.findUnique({
    where: { personId_organisationId: { personId, organisationId } },
  })
  if (!membership) throw new AppError('not_found')
  return membership
}

/** Nobody locks themselves out; whoever keeps the portal stays in everywhere. Throws `not_allowed_now` (`own_right`). */
function refuseOwn(actor: Actor, personId: string) {
  if (personId === actor.personId && !can.keepPortal(actor))
    throw new AppError('not_allowed_now', { reason: 'own_right' })
}
