import 'server-only'
import { can } from '@/lib/auth/policy'
import { standingActor } from '@/lib/auth/standing-actor'
import { AppError } from '@/lib/errors'
import { waitingRecords } from '@/lib/person/reading/waiting'
import { type Change, note } from '@/lib/publishing/changing'

type Handing = { personId: string; organisationId: string; colleagueId: string }

/**
 * Gives what waits for one member of an organisation to another, in the change's own transaction. Who wrote what, and
 * who decided what, stays as it is. Throws `invalid` (`not_colleague`), `not_allowed_now` (`colleague_cannot_publish`).
 */
export async function handOver(change: Change, { personId, organisationId, colleagueId }: Handing): Promise<void> {
  const { tx } = change
  const isColleague = await tx.membership.count({
    where: { personId: colleagueId, organisationId, person: { disabledAt: null, kind: 'human' } },
  })
  if (isColleague === 0 || colleagueId === personId)
    throw new AppError('invalid', { fields: { colleague: 'not_colleague' } })
  const colleague = await standingActor(colleagueId, tx)
  const owned = { record: { organisationId, deletedAt: null } } as const
  const waiting = { createdById: personId, doneAt: null, cancelledAt: null, ...owned }
  // It is published in the name of whoever asked for it, who must be allowed to at that time.
  if (
    !can.publishRecord(colleague, { organisationId }) &&
    (await tx.scheduledPublication.count({ where: waiting })) > 0
  )
    throw new AppError('not_allowed_now', { reason: 'colleague_cannot_publish' })
  const to = { createdById: colleagueId }
  const schedules = await tx.scheduledPublication.updateMany({ where: waiting, data: to })
  const links = await tx.previewLink.updateMany({
    where: { createdById: personId, revokedAt: null, expiresAt: { gt: change.at }, ...owned },
    data: to,
  })
  // The answer of a review goes to whoever submitted; the steps of the review still say who that was.
  const reviews = await tx.recordLanguage.updateMany({
    where: { submittedById: personId, state: 'in_review', ...owned },
    data: { submittedById: colleagueId },
  })
  const records = await waitingRecords(tx, { personId, organisationId })
  const ids = [...records.drafts, ...records.points]
  await tx.record.updateMany({ where: { id: { in: ids } }, data: { handedToId: colleagueId } })
  await tx.record.updateMany({
    where: { responsibleId: personId, organisationId },
    data: { responsibleId: colleagueId },
  })
  const invitations = can.manageMembers(colleague, organisationId)
    ? await tx.invitation.updateMany({
        where: { invitedById: personId, organisationId, acceptedAt: null, revokedAt: null },
        data: { invitedById: colleagueId },
      })
    : { count: 0 }
  const detail = {
    ...{ to: colleagueId, schedules: schedules.count, links: links.count, reviews: reviews.count },
    ...{ records: new Set(ids).size, invitations: invitations.count },
  }
  await note(change, { action: 'membership.handed_over', organisationId, aboutPersonId: personId, detail })
}
