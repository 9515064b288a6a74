import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { RoundInput } from './schema'

const round: Writing<RoundInput> = {
  kind: 'round',
  mayRecord: can.recordFoundation,
  write: writeRound,
}

/** Records a round of evaluation. Throws `forbidden`. */
export const recordRound = recording(round)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseRound = revising(round)

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
