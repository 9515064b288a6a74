import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type PracticeSnapshot, practiceSnapshot } from './publication'

/** A practice as it stands, for its revision and its public document. */
export async function snapshotPractice(tx: Transaction, id: string): Promise<PracticeSnapshot> {
  const row = await tx.practice.findUniqueOrThrow({
    where: { id },
    include: {
      record: recordColumns,
      region: { select: { countryCode: true } },
      themes: { orderBy: { theme: 'asc' } },
      translations: true,
    },
  })
  return practiceSnapshot.parse({
    ...snapshotOf(row.record),
    carriedOutById: row.organisationId,
    regionId: row.regionId,
    countryCode: row.region?.countryCode ?? null,
    place: row.place,
    started: row.started,
    themes: row.themes.map(({ theme }) => theme),
    texts: byLanguage(row.translations, ({ practiceId: _, language: __, ...words }) => words),
  })
}
