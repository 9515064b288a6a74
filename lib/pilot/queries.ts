import 'server-only'
import type { Transaction } from '@/lib/db'
import { attachedColumns, fundingRows } from '@/lib/funding/publication'
import type { Prisma } from '@/lib/generated/prisma/client'
import { byLanguage } from '@/lib/language/rules'
import { dayOf, recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type PilotSnapshot, pilotSnapshot } from './publication'

const parts = {
  record: { include: { ...recordColumns.include, ...attachedColumns } },
  region: { select: { countryCode: true } },
  roundtable: { select: { heldOn: true } },
  themes: { orderBy: { theme: 'asc' } },
  implementers: { orderBy: { position: 'asc' } },
  outcomes: { orderBy: { position: 'asc' }, include: { translations: true } },
  translations: true,
} as const satisfies Prisma.PilotInclude

/** A pilot or the idea for one as it stands, for its revision and its public document. */
export async function snapshotPilot(tx: Transaction, id: string): Promise<PilotSnapshot> {
  const snapshot = (await snapshotPilots(tx, [id])).get(id)
  if (!snapshot) throw new Error(`there is no pilot ${id}`)
  return snapshot
}

/** Several at once, by their keys. */
export async function snapshotPilots(tx: Transaction, ids: readonly string[]): Promise<Map<string, PilotSnapshot>> {
  const rows = await tx.pilot.findMany({ where: { id: { in: [...ids] } }, include: parts })
  const snapshots = rows.map((row) =>
    pilotSnapshot.parse({
      ...snapshotOf(row.record),
      stage: row.stage,
      regionId: row.regionId,
      countryCode: row.region.countryCode,
      roundtableId: row.roundtableId,
      position: row.position,
      proposedOn: dayOf(row.roundtable?.heldOn ?? null),
      themes: row.themes.map(({ theme }) => theme),
      ...details(row),
      texts: byLanguage(row.translations, ({ pilotId: _, language: __, ...words }) => words),
    }),
  )
  return new Map(snapshots.map((one) => [one.id, one]))
}

function details(row: Prisma.PilotGetPayload<{ include: typeof parts }>) {
  const { projectId, place, starts, ends, durationMonths, plannedBeneficiaries } = row
  return {
    ...{ projectId, place, starts, ends, durationMonths, plannedBeneficiaries },
    implementers: row.implementers.map(({ organisationId, nameAsWritten }) => ({ organisationId, nameAsWritten })),
    funding: fundingRows(row.record.funding),
    answersGapIds: row.record.responses.map(({ gapId }) => gapId),
    outcomes: row.outcomes.map(({ id, happened, translations }) => ({
      id,
      happened,
      texts: byLanguage(translations, ({ text }) => text),
    })),
  }
}
