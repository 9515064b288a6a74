import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { organisationsToWriteFor } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import { byLanguage, type ContentLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf, wordsFor } from '@/lib/publishing/document'
import { type PlatformSnapshot, platformSnapshot } from './publication'

/** A platform as it stands, for its revision and its public document. */
export async function snapshotPlatform(tx: Transaction, id: string): Promise<PlatformSnapshot> {
  const row = await tx.platform.findUniqueOrThrow({
    where: { id },
    include: {
      record: recordColumns,
      region: { select: { countryCode: true } },
      members: { orderBy: { organisationId: 'asc' } },
      translations: true,
    },
  })
  return platformSnapshot.parse({
    ...snapshotOf(row.record),
    projectId: row.projectId,
    regionId: row.regionId,
    countryCode: row.region.countryCode,
    roundtablesPlanned: row.roundtablesPlanned,
    memberIds: row.members.map(({ organisationId }) => organisationId),
    texts: byLanguage(row.translations, ({ title, summary, description }) => ({ title, summary, description })),
  })
}

/** A platform to record a roundtable of: its name and the next number in its series. */
export type PlatformChoice = { id: string; regionId: string; name: string; nextSequence: number; isOwn: boolean }

/** The platforms whose project the actor's organisations take part in, their own first, by name. */
export async function listPlatformChoices(actor: Actor): Promise<PlatformChoice[]> {
  const ids = organisationsToWriteFor(actor)
  const rows = await db.platform.findMany({
    where: {
      record: { is: { deletedAt: null } },
      ...(ids ? { project: { partners: { some: { organisationId: { in: ids } } } } } : {}),
    },
    include: {
      record: { select: { originalLanguage: true, organisationId: true } },
      translations: { select: { language: true, title: true } },
      roundtables: { select: { sequence: true }, orderBy: { sequence: 'desc' }, take: 1 },
    },
  })
  return rows
    .map(({ id, regionId, record, translations, roundtables }) => {
      const titles = byLanguage(translations, ({ title }) => title)
      const found = wordsFor(titles, actor.locale, record.originalLanguage as ContentLanguage)
      const isOwn = ids?.includes(record.organisationId) ?? false
      return { id, regionId, name: found?.words ?? '', nextSequence: (roundtables[0]?.sequence ?? 0) + 1, isOwn }
    })
    .toSorted(
      (one, other) => Number(other.isOwn) - Number(one.isOwn) || one.name.localeCompare(other.name, actor.locale),
    )
}
