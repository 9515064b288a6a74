import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { MemberRole, OrganisationRights } from '@/lib/generated/prisma/enums'
import { writeMail } from '@/lib/mail/outbox'
import { organisationNames } from '@/lib/partner/queries'
import { changing, note } from '@/lib/publishing/changing'
import { lockRecord } from '@/lib/publishing/records'

type Given = { rights: OrganisationRights; reason: string }

/**
 * Says how far an organisation may go on the portal by itself, and tells its admins why. Saying the same twice changes
 * nothing. Throws `not_found`, `forbidden`.
 */
export const giveRights = (actor: Actor, id: string, { rights, reason }: Given): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const { tx } = change
    if (!can.keepPortal(actor)) throw new AppError('forbidden')
    await lockRecord(change, 'partner', id)
    const before = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { rights: true } })
    if (before.rights === rights) return { id }
    await tx.organisation.update({ where: { id }, data: { rights } })
    await note(change, {
      ...{ action: 'partner.rights', kind: 'partner', id, organisationId: id },
      // The reason goes to those it concerns: what is written in the log can never be taken out of it.
      detail: { before: before.rights, after: rights },
    })
    const title = (await organisationNames(tx, [id], actor.locale)).get(id) ?? ''
    const admins = await tx.membership.findMany({
      where: { organisationId: id, role: 'organisation_admin', person: { disabledAt: null } },
      select: { personId: true },
    })
    for (const { personId } of admins)
      await writeMail(change, {
        ...{ template: 'organisation_rights', values: { title, rights, reason } },
        ...{ personId, recordId: id, once: `${id} ${rights} ${change.at.toISOString()} ${personId}` },
      })
    return { id }
  })

/** Says from which role on people see and export an organisation's lists of participants. Throws `not_found`, `forbidden`. */
export const showParticipantsFrom = (actor: Actor, id: string, participantsFor: MemberRole): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    await lockRecord(change, 'partner', id)
    if (!can.governOrganisation(actor, id)) throw new AppError('forbidden')
    const changed = await change.tx.organisation.updateMany({
      where: { id, participantsFor: { not: participantsFor } },
      data: { participantsFor },
    })
    if (changed.count > 0)
      await note(change, {
        ...{ action: 'partner.participants_for', kind: 'partner', id, organisationId: id },
        detail: { participantsFor },
      })
    return { id }
  })
