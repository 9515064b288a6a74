import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type RoundSnapshot, roundSnapshot } from './publication'

/** A round of evaluation as it stands, for its revision and its public document. */
export async function snapshotRound(tx: Transaction, id: string): Promise<RoundSnapshot> {
  const row = await tx.round.findUniqueOrThrow({
    where: { id },
    include: { record: recordColumns, countries: { orderBy: { countryCode: 'asc' } }, translations: true },
  })
  const { projectId, codebookId, referenceYear, dataAsOf, released, scoredIndicators } = row
  return roundSnapshot.parse({
    ...snapshotOf(row.record),
    ...{ projectId, codebookId, referenceYear, dataAsOf, released, scoredIndicators },
    starts: row.periodStarts,
    ends: row.periodEnds,
    countryCodes: row.countries.map(({ countryCode }) => countryCode),
    texts: byLanguage(row.translations, ({ title, summary, description }) => ({ title, summary, description })),
  })
}
