import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { dayOf, recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type GapSnapshot, gapSnapshot } from './publication'

/** A gap or recommendation as it stands, for its revision and its public document. */
export async function snapshotGap(tx: Transaction, id: string): Promise<GapSnapshot> {
  const snapshot = (await snapshotGaps(tx, [id])).get(id)
  if (!snapshot) throw new Error(`there is no gap ${id}`)
  return snapshot
}

/** Several at once, by their keys. */
export async function snapshotGaps(tx: Transaction, ids: readonly string[]): Promise<Map<string, GapSnapshot>> {
  const rows = await tx.gap.findMany({
    where: { id: { in: [...ids] } },
    include: {
      record: recordColumns,
      region: { select: { countryCode: true } },
      roundtable: { select: { heldOn: true } },
      event: { select: { starts: true } },
      themes: { orderBy: { theme: 'asc' } },
      translations: true,
    },
  })
  const snapshots = rows.map((row) =>
    gapSnapshot.parse({
      ...snapshotOf(row.record),
      kind: row.kind,
      regionId: row.regionId,
      countryCode: row.region?.countryCode ?? row.countryCode,
      roundtableId: row.roundtableId,
      eventId: row.eventId,
      position: row.position,
      raisedOn: dayOf(row.roundtable?.heldOn ?? null) ?? row.event?.starts ?? null,
      themes: row.themes.map(({ theme }) => theme),
      texts: byLanguage(row.translations, ({ title, summary }) => ({ title, summary })),
    }),
  )
  return new Map(snapshots.map((one) => [one.id, one]))
}
