import 'server-only'
import type { Transaction } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'

type Succession = { changeId: string; successorIds: readonly string[]; field: string }

/** Notes who carries on after a change. Throws `invalid` at `field`: no such organisation, or it would succeed itself. */
export async function writeSuccessors(tx: Transaction, { changeId, successorIds, field }: Succession) {
  try {
    await tx.organisationSuccessor.createMany({
      data: [...new Set(successorIds)].map((id) => ({ changeId, organisationId: id })),
    })
  } catch (error) {
    // 23503: no such organisation; 23514: it would succeed itself.
    const reasons: Record<string, string> = { 23503: 'unknown_organisation', P2003: 'unknown_organisation' }
    const isCircle = ['23514', 'P2004'].includes(databaseCode(error) ?? '')
    const refusal = isCircle ? 'succeeds_itself' : reasons[databaseCode(error) ?? '']
    if (!refusal) throw error
    throw new AppError('invalid', { fields: { [field]: refusal } })
  }
}
