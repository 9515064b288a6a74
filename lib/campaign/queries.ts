import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type CampaignSnapshot, campaignSnapshot } from './publication'

/** A campaign as it stands, for its revision and its public document. */
export async function snapshotCampaign(tx: Transaction, id: string): Promise<CampaignSnapshot> {
  const row = await tx.campaign.findUniqueOrThrow({
    where: { id },
    include: {
      record: recordColumns,
      contacts: { orderBy: { position: 'asc' } },
      points: { orderBy: { position: 'asc' }, include: { translations: true } },
      translations: true,
    },
  })
  const { projectId, hashtag, starts, ends } = row
  return campaignSnapshot.parse({
    ...snapshotOf(row.record),
    ...{ projectId, hashtag, starts, ends },
    contactIds: row.contacts.map(({ organisationId }) => organisationId),
    points: row.points.map(({ id, kind, countryCode, url, translations }) => ({
      ...{ id, kind, countryCode, url },
      texts: byLanguage(translations, ({ text, attribution }) => ({ text, attribution })),
    })),
    texts: byLanguage(row.translations, ({ campaignId: _, language: __, ...words }) => words),
  })
}
