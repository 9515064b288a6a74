import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { outOfTheWay, requireOriginalWords, writeEntries } from '@/lib/publishing/entries'
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
  const texts = points.map(({ text }) => text)
  await requireOriginalWords(tx, { id: campaignId, language }, { list: 'points', field: 'text', texts })
  const own = await tx.campaignPoint.findMany({
    where: { campaignId },
    select: { id: true },
    orderBy: { position: 'asc' },
  })
  const entries = points.map(({ id, text: _, attribution: __, ...facts }) => ({ id, facts }))
  const keys = await writeEntries(entries, {
    own: own.map(({ id }) => id),
    taken: (ids) => tx.campaignPoint.findMany({ where: { id: { in: ids } }, select: { id: true } }),
    remove: (ids) => tx.campaignPoint.deleteMany({ where: { id: { in: ids } } }),
    makeRoom: () => tx.campaignPoint.updateMany({ where: { campaignId }, data: { position: outOfTheWay } }),
    create: (id, position, facts) => tx.campaignPoint.create({ data: { id, campaignId, position, ...facts } }),
    update: (id, position, facts) => tx.campaignPoint.update({ where: { id }, data: { position, ...facts } }),
  })
  await tx.campaignPointTranslation.deleteMany({ where: { pointId: { in: keys }, language } })
  await tx.campaignPointTranslation.createMany({
    data: points.flatMap(({ text, attribution }, place) =>
      text ? [{ pointId: keys[place] ?? '', language, text, attribution }] : [],
    ),
  })
}
