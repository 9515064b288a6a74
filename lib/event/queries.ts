import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type EventSnapshot, eventSnapshot } from './publication'

/** An event as it stands, for its revision and its public document. */
export async function snapshotEvent(tx: Transaction, id: string): Promise<EventSnapshot> {
  const row = await tx.event.findUniqueOrThrow({
    where: { id },
    include: {
      record: recordColumns,
      region: { select: { countryCode: true } },
      hosts: { orderBy: { position: 'asc' } },
      delegations: { orderBy: { countryCode: 'asc' } },
      translations: true,
    },
  })
  const { projectId, regionId, kind, starts, ends, mode, place, participants } = row
  return eventSnapshot.parse({
    ...snapshotOf(row.record),
    ...{ projectId, regionId, kind, starts, ends, mode, place, participants },
    countryCode: row.region?.countryCode ?? row.countryCode,
    hostIds: row.hosts.map(({ organisationId }) => organisationId),
    delegations: row.delegations.map(({ countryCode }) => countryCode),
    texts: byLanguage(row.translations, ({ title, summary }) => ({ title, summary })),
  })
}
