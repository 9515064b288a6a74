import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { RoundInput } from './schema'

/** Records a round of evaluation. Throws `forbidden`. */
export const recordRound = (actor: Actor, input: RoundInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFoundation(actor)) throw new AppError('forbidden')
    const id = await openRecord(change, { ...input, kind: 'round' })
    await writeRound(change.tx, id, input)
    return keepRevision(change, 'round', id)
  })

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseRound = (actor: Actor, { id, version }: Saved, input: RoundInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'round', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await writeRound(change.tx, id, input)
    return keepRevision(change, 'round', id)
  })

async function writeRound(tx: Transaction, id: string, input: RoundInput) {
  const { projectId, codebookId, referenceYear, dataAsOf, starts, ends, released, scoredIndicators } = input
  const { countryCodes, language, title, summary, description } = input
  const facts = {
    ...{ projectId, codebookId, referenceYear, dataAsOf, released, scoredIndicators },
    periodStarts: starts,
    periodEnds: ends,
  }
  await tx.round.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await tx.roundCountry.deleteMany({ where: { roundId: id } })
  await tx.roundCountry.createMany({
    data: [...new Set(countryCodes)].map((countryCode) => ({ roundId: id, countryCode })),
  })
  await tx.roundTranslation.upsert({
    where: { roundId_language: { roundId: id, language } },
    create: { roundId: id, language, title, summary, description },
    update: { title, summary, description },
  })
}
