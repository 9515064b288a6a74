import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { writeFunding, writeResponses } from '@/lib/publishing/attached'
import { writePractice } from '@/lib/publishing/contributions'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { PracticeDetails, PracticeInput } from './schema'

/** How a record of its kind is written. */
export const practiceWriting: Writing<PracticeInput> = {
  kind: 'practice',
  mayRecord: (actor, { organisationId }) => can.recordFor(actor, organisationId),
  write: async ({ tx }, id, input) => {
    await writePractice(tx, id, input)
    await writeDetails(tx, id, input)
  },
}

/** Writes down a good practice on behalf of an organisation. Throws `forbidden`. */
export const recordPractice = recording(practiceWriting)

/** Changes a practice's draft. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePractice = revising(practiceWriting)

async function writeDetails(
  tx: Transaction,
  id: string,
  { ended, countryCode, funding, answersGapIds }: PracticeDetails,
) {
  await tx.practice.update({ where: { id }, data: { ended, countryCode } })
  await writeFunding(tx, id, funding)
  await writeResponses(tx, id, answersGapIds)
}
