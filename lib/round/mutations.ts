import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { RoundInput } from './schema'

/** How a record of its kind is written. */
const roundWriting: Writing<RoundInput> = {
  kind: 'round',
  mayRecord: can.recordFoundation,
  write: ({ tx }, id, input) => writeRound(tx, id, input),
}

/** Records a round of evaluation. Throws `forbidden`. */
export const recordRound = recording(roundWriting)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseRound = revising(roundWriting)

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
