import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { forgetAddress } from '@/lib/auth/throttle'
import { AppError } from '@/lib/errors'
import { announce, type Change, changing, note } from '@/lib/publishing/changing'
import { refuseLastAdmin } from './last-admin'

/** Erases a person. Throws `forbidden`, `not_found`, `not_allowed_now` (`own_right`, `last_portal_admin`). */
export const erasePerson = (actor: Actor, personId: string): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    if (!can.keepPortal(actor)) throw new AppError('forbidden')
    // Their own page does that, where they are asked otherwise.
    if (personId === actor.personId) throw new AppError('not_allowed_now', { reason: 'own_right' })
    await erase(change, personId)
    return { id: personId }
  })

/** Erases the actor, who asked for it. Throws `not_allowed_now` (`last_portal_admin`). */
export async function eraseSelf(actor: Actor): Promise<void> {
  // Without the key of the request: the row that would keep its answer is erased as well.
  const { request, ...self } = actor
  const told = request ? { id: request.id, ...(request.source ? { source: request.source } : {}) } : undefined
  await changing({ ...self, ...(told ? { request: told } : {}) }, async (change) => {
    await erase(change, actor.personId)
    return { id: actor.personId }
  })
}

async function erase(change: Change, personId: string) {
  const { tx } = change
  await refuseLastAdmin(change, personId)
  const person = await tx.person.findFirst({ where: { id: personId, kind: 'human' }, select: { erasedAt: true } })
  if (!person) throw new AppError('not_found')
  if (person.erasedAt) return
  await erasePersonInChange(change, personId)
  await note(change, { action: 'person.erased', aboutPersonId: personId })
  await announce(change, { topic: 'person.erased', payload: { personId }, once: `person.erased ${personId}` })
}

/**
 * Takes everything away that says who a person is. The row stays, nameless, so that what they wrote has an author and
 * every count stays as it was. Carried out again, it changes nothing: after a restore it is called for everybody who had
 * been erased.
 */
export async function erasePersonInChange({ tx, at }: Pick<Change, 'tx' | 'at'>, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM desk."Person" WHERE id = ${personId}::uuid FOR UPDATE`
  const person = await tx.person.findFirst({
    where: { id: personId, kind: 'human' },
    select: { email: true, erasedAt: true, formerOf: true, memberships: { select: { organisationId: true } } },
  })
  if (!person) return
  await removeBelongings({ tx, at }, personId)
  if (person.email) {
    await tx.invitation.deleteMany({ where: { email: person.email, acceptedById: null } })
    await tx.oneTimeToken.deleteMany({ where: { email: person.email } })
    await forgetAddress(tx, person.email)
  }
  // An accepted invitation says the address in another column than the person's.
  await tx.invitation.deleteMany({ where: { acceptedById: personId } })
  const formerOf = [...new Set([...person.formerOf, ...person.memberships.map((one) => one.organisationId)])]
  await tx.person.update({
    where: { id: personId },
    data: {
      ...{ name: '', email: null, passwordHash: null, passwordChangedAt: null, isPortalAdmin: false, locale: 'en' },
      ...{ disabledAt: at, disabledBecause: 'erased', erasedAt: person.erasedAt ?? at, inactiveWarnedAt: null },
      ...{ lastActiveAt: at, formerOf, version: { increment: 1 } },
    },
  })
}

/** Rows that are about the person alone. A test asks the database for every table that would go with the person's row. */
async function removeBelongings({ tx, at }: Pick<Change, 'tx' | 'at'>, personId: string) {
  const theirs = { where: { personId } }
  await tx.membership.deleteMany(theirs)
  await tx.session.deleteMany(theirs)
  await tx.oneTimeToken.deleteMany(theirs)
  await tx.keptForm.deleteMany(theirs)
  await tx.presence.deleteMany(theirs)
  await tx.idempotencyKey.deleteMany(theirs)
  await tx.authenticatorApp.deleteMany(theirs)
  await tx.recoveryCode.deleteMany(theirs)
  await tx.passkey.deleteMany(theirs)
  await tx.externalIdentity.deleteMany(theirs)
  await tx.savedView.deleteMany(theirs)
  await tx.invitation.updateMany({
    where: { invitedById: personId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at },
  })
  await tx.enquiry.updateMany({ where: { handledById: personId }, data: { handledById: null } })
  await tx.record.updateMany({ where: { handedToId: personId }, data: { handedToId: null } })
  await tx.record.updateMany({ where: { responsibleId: personId }, data: { responsibleId: null } })
  await tx.previewLink.updateMany({ where: { createdById: personId, revokedAt: null }, data: { revokedAt: at } })
  await tx.scheduledPublication.updateMany({
    where: { createdById: personId, doneAt: null, cancelledAt: null },
    data: { cancelledAt: at },
  })
  await tx.$executeRaw`
    UPDATE desk."OutboxMessage" SET payload = payload - 'values',
      state = CASE WHEN state IN ('waiting', 'held') THEN 'skipped' ELSE state END,
      problem = CASE WHEN state IN ('waiting', 'held') THEN 'person_gone' ELSE problem END,
      "doneAt" = CASE WHEN state IN ('waiting', 'held') THEN ${at}::timestamptz ELSE "doneAt" END
    WHERE topic = 'mail' AND payload->>'personId' = ${personId}`
}
