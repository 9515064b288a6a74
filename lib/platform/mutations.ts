import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { PlatformInput } from './schema'

/** How a record of its kind is written. */
export const platformWriting: Writing<PlatformInput> = {
  kind: 'platform',
  mayRecord: can.recordFoundation,
  write: ({ tx }, id, input) => writePlatform(tx, id, input),
}

/** Adds a platform: one project in one region. Throws `forbidden`, `invalid`. */
export const recordPlatform = recording(platformWriting)

/** Changes a platform; its project and region stay what they are. Throws `not_found`, `forbidden`, `conflict`. */
export const revisePlatform = revising(platformWriting)

async function writePlatform(tx: Transaction, platformId: string, input: PlatformInput) {
  const { projectId, regionId, roundtablesPlanned, memberIds, language, title, summary, description } = input
  const other = await tx.platform.findFirst({
    where: { projectId, regionId, id: { not: platformId } },
    select: { id: true },
  })
  if (other) throw new AppError('invalid', { fields: { regionId: 'platform_taken' } })
  await tx.platform.upsert({
    where: { id: platformId },
    create: { id: platformId, projectId, regionId, roundtablesPlanned },
    update: { roundtablesPlanned },
  })
  await tx.platformMember.deleteMany({ where: { platformId } })
  await tx.platformMember.createMany({ data: memberIds.map((organisationId) => ({ platformId, organisationId })) })
  await tx.platformTranslation.upsert({
    where: { platformId_language: { platformId, language } },
    create: { platformId, language, title, summary, description },
    update: { title, summary, description },
  })
}
