import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { writeFunding, writeResponses } from '@/lib/publishing/attached'
import { changing } from '@/lib/publishing/changing'
import { writePractice } from '@/lib/publishing/contributions'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { PracticeDetails, PracticeInput } from './schema'

/** Writes down a good practice on behalf of an organisation. Throws `forbidden`. */
export const recordPractice = (actor: Actor, input: PracticeInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFor(actor, input.organisationId)) throw new AppError('forbidden')
    const id = await openRecord(change, { kind: 'practice', ...input })
    await writePractice(change.tx, id, input)
    await writeDetails(change.tx, id, input)
    return keepRevision(change, 'practice', id)
  })

/** Changes a practice's draft. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePractice = (actor: Actor, { id, version }: Saved, input: PracticeInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'practice', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await writePractice(change.tx, id, input)
    await writeDetails(change.tx, id, input)
    return keepRevision(change, 'practice', id)
  })

async function writeDetails(
  tx: Transaction,
  id: string,
  { ended, countryCode, funding, answersGapIds }: PracticeDetails,
) {
  await tx.practice.update({ where: { id }, data: { ended, countryCode } })
  await writeFunding(tx, id, funding)
  await writeResponses(tx, id, answersGapIds)
}
