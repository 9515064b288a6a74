import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type ScoreSnapshot, scoreSnapshot } from './publication'

/** A quoted score as it stands, for its revision and its public document. */
export async function snapshotScore(tx: Transaction, id: string): Promise<ScoreSnapshot> {
  const row = await tx.score.findUniqueOrThrow({
    where: { id },
    include: {
      record: recordColumns,
      round: { select: { projectId: true, referenceYear: true } },
      dimension: { select: { key: true } },
      translations: true,
    },
  })
  const { roundId, subject, countryCode, step, value, confidence } = row
  return scoreSnapshot.parse({
    ...snapshotOf(row.record),
    ...{ roundId, subject, countryCode, step, confidence },
    projectId: row.round.projectId,
    referenceYear: row.round.referenceYear,
    dimension: row.dimension?.key ?? null,
    value: value.toNumber(),
    texts: byLanguage(row.translations, ({ title, note }) => ({ title, note })),
  })
}
