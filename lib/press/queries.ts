import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { dayOf, recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type PressSnapshot, pressSnapshot } from './publication'

/** A press release as it stands, for its revision and its public document. */
export async function snapshotPress(tx: Transaction, id: string): Promise<PressSnapshot> {
  const row = await tx.pressRelease.findUniqueOrThrow({
    where: { id },
    include: { record: recordColumns, contacts: { orderBy: { position: 'asc' } }, translations: true },
  })
  return pressSnapshot.parse({
    ...snapshotOf(row.record),
    projectId: row.projectId,
    campaignId: row.campaignId,
    releasedOn: dayOf(row.releasedOn),
    contactIds: row.contacts.map(({ organisationId }) => organisationId),
    texts: byLanguage(row.translations, ({ pressId: _, language: __, ...words }) => words),
  })
}
