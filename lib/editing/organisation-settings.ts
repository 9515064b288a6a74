import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can, organisationsToWriteFor } from '@/lib/auth/policy'
import { standingActors } from '@/lib/auth/standing-actor'
import { db, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { organisationNames } from '@/lib/partner/queries'
import { changing, note } from '@/lib/publishing/changing'
import { lockRecord } from '@/lib/publishing/records'

/** How an organisation works on the portal. */
export type OrganisationSettings = {
  id: string
  name: string
  fourEyes: boolean
  /** How many of its people may publish. */
  publishers: number
}

/** The organisations whose settings the actor decides, of all or among some, by name. */
export async function listGoverned(actor: Actor, among?: readonly string[]): Promise<OrganisationSettings[]> {
  const within = organisationsToWriteFor(actor)
  const rows = await db.organisation.findMany({
    where: {
      record: { deletedAt: null },
      AND: [...(within ? [{ id: { in: within } }] : []), ...(among ? [{ id: { in: [...among] } }] : [])],
    },
    select: { id: true, fourEyes: true },
  })
  const governed = rows.filter(({ id }) => can.governOrganisation(actor, id))
  const names = await organisationNames(
    db,
    governed.map(({ id }) => id),
    actor.locale,
  )
  const all = await Promise.all(
    governed.map(async ({ id, fourEyes }) => ({
      ...{ id, fourEyes },
      name: names.get(id) ?? '',
      publishers: await countPublishers(db, id),
    })),
  )
  return all.toSorted((one, other) => one.name.localeCompare(other.name, actor.locale))
}

/**
 * Whether nobody of an organisation may publish what they wrote themselves. Throws `not_found`, `forbidden`,
 * `not_allowed_now` (`nobody_else_publishes`).
 */
export const askFourEyes = (actor: Actor, id: string, fourEyes: boolean): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    await lockRecord(change, 'partner', id)
    if (!can.governOrganisation(actor, id)) throw new AppError('forbidden')
    // Whatever that one person writes could never be published.
    if (fourEyes && (await countPublishers(change.tx, id)) < 2)
      throw new AppError('not_allowed_now', { reason: 'nobody_else_publishes' })
    const changed = await change.tx.organisation.updateMany({
      where: { id, fourEyes: !fourEyes },
      data: { fourEyes },
    })
    if (changed.count > 0)
      await note(change, { action: 'partner.four_eyes', kind: 'partner', id, detail: { fourEyes } })
    return { id }
  })

async function countPublishers(tx: Transaction, organisationId: string): Promise<number> {
  const members = await tx.membership.findMany({ where: { organisationId }, select: { personId: true } })
  const actors = await standingActors(
    members.map(({ personId }) => personId),
    tx,
  )
  return actors.filter((one) => can.publishRecord(one, { organisationId })).length
}
