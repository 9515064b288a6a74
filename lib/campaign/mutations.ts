import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { CampaignInput } from './schema'

/** How a record of its kind is written. */
export const campaignWriting: Writing<CampaignInput> = {
  kind: 'campaign',
  mayRecord: (actor, { organisationId }) => can.recordFor(actor, organisationId),
  write: ({ tx }, id, input) => writeCampaign(tx, id, input),
}

/** Records a campaign. Throws `forbidden`. */
export const recordCampaign = recording(campaignWriting)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseCampaign = revising(campaignWriting)

async function writeCampaign(tx: Transaction, id: string, input: CampaignInput) {
  const { projectId, hashtag, starts, ends, contactIds } = input
  const { language, title, summary, occasion, description, howToJoin } = input
  const facts = { projectId, hashtag, starts, ends }
  await tx.campaign.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await tx.campaignContact.deleteMany({ where: { campaignId: id } })
  await tx.campaignContact.createMany({
    data: [...new Set(contactIds)].map((organisationId, position) => ({ campaignId: id, organisationId, position })),
  })
  await writePoints(tx, id, input)
  await tx.campaignTranslation.upsert({
    where: { campaignId_language: { campaignId: id, language } },
    create: { campaignId: id, language, title, summary, occasion, description, howToJoin },
    update: { title, summary, occasion, description, howToJoin },
  })
}

async function writePoints(tx: Transaction, campaignId: string, { points, language }: CampaignInput) {
  await tx.campaignPoint.deleteMany({ where: { campaignId, position: { gte: points.length } } })
  for (const [position, { text, attribution, ...facts }] of points.entries()) {
    const { id: pointId } = await tx.campaignPoint.upsert({
      where: { campaignId_position: { campaignId, position } },
      create: { campaignId, position, ...facts },
      update: facts,
    })
    await tx.campaignPointTranslation.upsert({
      where: { pointId_language: { pointId, language } },
      create: { pointId, language, text, attribution },
      update: { text, attribution },
    })
  }
}
