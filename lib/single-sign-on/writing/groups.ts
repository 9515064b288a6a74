import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Caller } from '@/lib/auth/request'
import type { Transaction } from '@/lib/db'
import { membershipsFor } from '@/lib/single-sign-on/rules'

/** A sign-in at the provider, or the end of one way in, as it is being written down. */
export type Work = { tx: Transaction; caller: Caller }

/** Who asks, where it is somebody who is signed in. */
export const callerOf = ({ request }: Actor): Caller => ({
  requestId: request?.id ?? crypto.randomUUID(),
  source: request?.source ?? 'unknown',
})

/** Gives and takes what groups give; memberships given on the portal stay as they are. */
export async function followGroups(work: Work, personId: string, groups: readonly string[]): Promise<void> {
  const { tx } = work
  const [mappings, memberships] = await Promise.all([
    tx.signOnMapping.findMany({ where: { groupValue: { in: [...groups] } } }),
    tx.membership.findMany({ where: { personId } }),
  ])
  const wanted = membershipsFor(mappings, groups)
  for (const { organisationId, role, origin } of memberships) {
    const now = wanted.get(organisationId)
    wanted.delete(organisationId)
    const key = { personId_organisationId: { personId, organisationId } }
    if (origin === 'portal' || now === role) continue
    if (now) await tx.membership.update({ where: key, data: { role: now } })
    else await tx.membership.delete({ where: key })
    await noted(work, { action: now ? 'membership.changed' : 'membership.ended', personId, organisationId })
  }
  for (const [organisationId, role] of wanted) {
    await tx.membership.create({ data: { personId, organisationId, role, origin: 'single_sign_on' } })
    await noted(work, { action: 'membership.given', personId, organisationId })
  }
}

type Noted = { action: string; personId: string | null; organisationId?: string; detail?: Record<string, string> }

/** Writes into the audit log what a sign-in at the provider did. */
export const noted = ({ tx, caller }: Work, { action, personId, organisationId, detail = {} }: Noted) =>
  tx.auditEvent.create({
    data: {
      ...{ action, personId, aboutPersonId: personId, organisationId: organisationId ?? null },
      ...{ requestId: caller.requestId, source: caller.source, detail: { ...detail, by: 'single_sign_on' } },
    },
  })

/**
 * Takes every account at the provider from a person who begins anew, with what its groups gave. Who has no password
 * keeps them: nothing else would let them in. Says how many.
 */
export async function forgetIdentities(work: Work, personId: string): Promise<number> {
  const { tx } = work
  const { count } = await tx.externalIdentity.deleteMany({
    where: { personId, person: { passwordHash: { not: null } } },
  })
  if (count > 0) await followGroups(work, personId, [])
  return count
}
