import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { ScoreInput } from './schema'

/** Records a score that a publication states. Throws `forbidden`, `invalid` (`score_taken`). */
export const recordScore = (actor: Actor, input: ScoreInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFoundation(actor)) throw new AppError('forbidden')
    const id = await openRecord(change, { ...input, kind: 'score' })
    await writeScore(change.tx, id, input)
    return keepRevision(change, 'score', id)
  })

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`, `invalid`. */
export const reviseScore = (actor: Actor, { id, version }: Saved, input: ScoreInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'score', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await writeScore(change.tx, id, input)
    return keepRevision(change, 'score', id)
  })

async function writeScore(tx: Transaction, id: string, input: ScoreInput) {
  const { roundId, subject, countryCode, step, dimensionId, value, confidence, language, title, note } = input
  const facts = { roundId, subject, countryCode, step, dimensionId, value, confidence }
  try {
    await tx.score.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  } catch (error) {
    if (!['23505', 'P2002'].includes(databaseCode(error) ?? '')) throw error
    throw new AppError('invalid', { fields: { value: 'score_taken' } })
  }
  await tx.scoreTranslation.upsert({
    where: { scoreId_language: { scoreId: id, language } },
    create: { scoreId: id, language, title, note },
    update: { title, note },
  })
}
