import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { keepRevision, openRecord, type Saved, takeRecord, touchRecord } from '@/lib/publishing/records'
import type { PlatformInput } from './schema'

/** Adds a platform: one project in one region. Throws `forbidden`. */
export const recordPlatform = (actor: Actor, input: PlatformInput): Promise<Saved> =>
  changing(actor, async (change) => {
    if (!can.recordFoundation(actor)) throw new AppError('forbidden')
    const { projectId, regionId, roundtablesPlanned } = input
    const id = await openRecord(change, { kind: 'platform', ...input })
    await change.tx.platform.create({ data: { id, projectId, regionId, roundtablesPlanned } })
    await writeParts(change.tx, id, input)
    return keepRevision(change, 'platform', id)
  })

/** Changes a platform; its project and region stay what they are. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePlatform = (actor: Actor, { id, version }: Saved, input: PlatformInput): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, 'platform', { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    await touchRecord(change, record, input)
    await change.tx.platform.update({ where: { id }, data: { roundtablesPlanned: input.roundtablesPlanned } })
    await writeParts(change.tx, id, input)
    return keepRevision(change, 'platform', id)
  })

async function writeParts(tx: Transaction, platformId: string, { memberIds, language, title, summary }: PlatformInput) {
  await tx.platformMember.deleteMany({ where: { platformId } })
  await tx.platformMember.createMany({ data: memberIds.map((organisationId) => ({ platformId, organisationId })) })
  await tx.platformTranslation.upsert({
    where: { platformId_language: { platformId, language } },
    create: { platformId, language, title, summary },
    update: { title, summary },
  })
}
