import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type CodebookSnapshot, codebookSnapshot } from './publication'

/** A codebook as it stands, for its revision and its public document. */
export async function snapshotCodebook(tx: Transaction, id: string): Promise<CodebookSnapshot> {
  const row = await tx.codebook.findUniqueOrThrow({
    where: { id },
    include: {
      record: recordColumns,
      translations: true,
      dimensions: {
        orderBy: { position: 'asc' },
        include: { translations: true, indicators: { orderBy: { position: 'asc' }, include: { translations: true } } },
      },
    },
  })
  return codebookSnapshot.parse({
    ...snapshotOf(row.record),
    projectId: row.projectId,
    edition: row.edition,
    isIllustrative: row.isIllustrative,
    dimensions: row.dimensions.map(({ id: dimensionId, key, group, isScored, translations, indicators }) => ({
      ...{ id: dimensionId, key, group, isScored },
      texts: byLanguage(translations, ({ name, earlierName, note }) => ({ name, earlierName, note })),
      indicators: indicators.map(({ key: indicatorKey, step, wording, sources, translations: words }) => ({
        ...{ key: indicatorKey, step, wording, sources },
        texts: byLanguage(words, ({ question, note }) => ({ question, note })),
      })),
    })),
    texts: byLanguage(row.translations, ({ title, summary, description }) => ({ title, summary, description })),
  })
}
