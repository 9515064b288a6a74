import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { dayOf, recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type PilotSnapshot, pilotSnapshot } from './publication'

/** A pilot or the idea for one as it stands, for its revision and its public document. */
export async function snapshotPilot(tx: Transaction, id: string): Promise<PilotSnapshot> {
  const snapshot = (await snapshotPilots(tx, [id])).get(id)
  if (!snapshot) throw new Error(`there is no pilot ${id}`)
  return snapshot
}

/** Several at once, by their keys. */
export async function snapshotPilots(tx: Transaction, ids: readonly string[]): Promise<Map<string, PilotSnapshot>> {
  const rows = await tx.pilot.findMany({
    where: { id: { in: [...ids] } },
    include: {
      record: recordColumns,
      region: { select: { countryCode: true } },
      roundtable: { select: { heldOn: true } },
      themes: { orderBy: { theme: 'asc' } },
      translations: true,
    },
  })
  const snapshots = rows.map((row) =>
    pilotSnapshot.parse({
      ...snapshotOf(row.record),
      stage: row.stage,
      regionId: row.regionId,
      countryCode: row.region.countryCode,
      roundtableId: row.roundtableId,
      proposedOn: dayOf(row.roundtable?.heldOn ?? null),
      themes: row.themes.map(({ theme }) => theme),
      texts: byLanguage(row.translations, ({ title, summary }) => ({ title, summary })),
    }),
  )
  return new Map(snapshots.map((one) => [one.id, one]))
}
