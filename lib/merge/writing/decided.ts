import 'server-only'
import type { Transaction } from '@/lib/db'
import { higherRole, stricter } from '@/lib/merge/rules'

type Merged = { survivorId: string; absorbedId: string; at: Date }

const settings = { select: { id: true, rights: true, fourEyes: true, participantsFor: true } } as const
const decisions = ['partner.rights', 'partner.four_eyes', 'partner.participants_for']

/**
 * How far the survivor may go, and how it works, as somebody has decided since the merge; null where nobody has. What was
 * decided for both while they were one holds for each of them afterwards, unless its own was stricter.
 */
export async function decidedSince(tx: Transaction, { survivorId, absorbedId, at }: Merged) {
  const events = await tx.auditEvent.findMany({
    where: { recordId: survivorId, action: { in: decisions }, at: { gt: at } },
    select: { action: true },
  })
  if (events.length === 0) return null
  const isDecided = (action: string) => events.some((event) => event.action === action)
  const now = await tx.organisation.findUniqueOrThrow({ where: { id: survivorId }, ...settings })
  /** Carries it out once everything else is as it was before. */
  return async () => {
    const both = await tx.organisation.findMany({ where: { id: { in: [survivorId, absorbedId] } }, ...settings })
    for (const { id, ...own } of both) {
      const data = {
        ...(isDecided('partner.rights') ? { rights: stricter(own.rights, now.rights) } : {}),
        ...(isDecided('partner.four_eyes') ? { fourEyes: own.fourEyes || now.fourEyes } : {}),
        ...(isDecided('partner.participants_for')
          ? { participantsFor: higherRole(own.participantsFor, now.participantsFor) }
          : {}),
      }
      await tx.organisation.update({ where: { id }, data })
    }
  }
}
