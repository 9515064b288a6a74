import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { ScoreInput } from './schema'

/** How a record of its kind is written. */
const scoreWriting: Writing<ScoreInput> = {
  kind: 'score',
  mayRecord: can.recordFoundation,
  write: ({ tx }, id, input) => writeScore(tx, id, input),
}

/** Records a score that a publication states. Throws `forbidden`, `invalid` (`score_taken`). */
export const recordScore = recording(scoreWriting)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`, `invalid`. */
export const reviseScore = revising(scoreWriting)

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
