import 'server-only'
import type { Transaction } from '@/lib/db'
import type { FundingInput } from '@/lib/funding/schema'

// What hangs on a record of several kinds: who pays for it, and which gaps it answers.

/** Writes who pays for a project, a practice or a pilot. */
export async function writeFunding(tx: Transaction, recordId: string, funding: FundingInput) {
  await tx.funding.deleteMany({ where: { recordId } })
  await tx.funding.createMany({
    data: funding.map(({ amount, ...facts }, position) => ({
      ...facts,
      recordId,
      position,
      amountMin: amount?.min ?? null,
      amountMax: amount?.max ?? null,
    })),
  })
}

/** Writes which gaps a practice or a pilot answers. */
export async function writeResponses(tx: Transaction, recordId: string, gapIds: readonly string[]) {
  await tx.response.deleteMany({ where: { recordId } })
  await tx.response.createMany({ data: [...new Set(gapIds)].map((gapId) => ({ recordId, gapId })) })
}
