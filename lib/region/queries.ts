import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type RegionSnapshot, regionSnapshot } from './publication'

/** A region as it stands, for its revision and its public document. */
export async function snapshotRegion(tx: Transaction, id: string): Promise<RegionSnapshot> {
  const row = await tx.region.findUniqueOrThrow({
    where: { id },
    include: { record: recordColumns, codes: { orderBy: { code: 'asc' } }, translations: true },
  })
  return regionSnapshot.parse({
    ...snapshotOf(row.record),
    countryCode: row.countryCode,
    setting: row.setting,
    nutsCodes: row.codes.map(({ code }) => code),
    texts: byLanguage(row.translations, ({ name, summary, description }) => ({ name, summary, description })),
  })
}
