import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { dayOf, recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type PilotSnapshot, pilotSnapshot } from './publication'

/** A pilot or the idea for one as it stands, for its revision and its public document. */
export async function snapshotPilot(tx: Transaction, id: string): Promise<PilotSnapshot> {
  const row = await tx.pilot.findUniqueOrThrow({
    where: { id },
    include: {
      record: recordColumns,
      region: { select: { countryCode: true } },
      roundtable: { select: { heldOn: true } },
      themes: { orderBy: { theme: 'asc' } },
      translations: true,
    },
  })
  return pilotSnapshot.parse({
    ...snapshotOf(row.record),
    stage: row.stage,
    regionId: row.regionId,
    countryCode: row.region.countryCode,
    roundtableId: row.roundtableId,
    proposedOn: dayOf(row.roundtable?.heldOn ?? null),
    themes: row.themes.map(({ theme }) => theme),
    texts: byLanguage(row.translations, ({ title, summary }) => ({ title, summary })),
  })
}
