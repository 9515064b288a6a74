import 'server-only'
import { AppError, databaseCode } from '@/lib/errors'
import type { RecordLanguage, Record as RecordRow } from '@/lib/generated/prisma/client'
import type { ContentLanguage } from '@/lib/language/rules'
import { slugOf } from './address'
import { announce, type Change, note } from './changing'
import { contentOf } from './contents'
import { freeSlug, lockPublic, type PublicVersion, removeDocuments, writeDocuments } from './door'

type Publishable = Pick<RecordRow, 'id' | 'kind' | 'version' | 'originalLanguage'>

/** Makes the present versions of records public, in every language they are written in. The caller has asked policy. */
export async function publishInChange(change: Change, records: readonly Publishable[]) {
  const { tx, at } = change
  await lockPublic(tx)
  const ids = records.map(({ id }) => id)
  const languages = await tx.recordLanguage.findMany({ where: { recordId: { in: ids } } })
  const revisions = await tx.revision.findMany({
    where: { OR: records.map(({ id, version }) => ({ recordId: id, version })) },
  })
  const versions: PublicVersion[] = []
  for (const record of records) {
    const revision = revisions.find(({ recordId }) => recordId === record.id)
    if (!revision) throw new Error(`version ${record.version} of ${record.kind} ${record.id} was not kept`)
    const slugs: Record<string, string> = {}
    for (const language of languages.filter(({ recordId }) => recordId === record.id)) {
      const slug = await slugFor(change, { record, language, snapshot: revision.snapshot })
      slugs[language.language] = slug
      // Written at once, so that the next record of this change sees the address as taken.
      await tx.recordLanguage.update({
        where: { recordId_language: { recordId: record.id, language: language.language } },
        data: { state: 'published', slug, publishedVersion: record.version, publishedAt: at, withdrawnReason: null },
      })
    }
    const { id, kind, version, originalLanguage } = record
    versions.push({ id, kind, version, originalLanguage, publishedAt: at, slugs, snapshot: revision.snapshot })
  }
  await writeDocuments(tx, versions)
  for (const { id, kind, version } of records) {
    await note(change, { action: `${kind}.published`, kind, id, version })
    await announce(change, { topic: 'record.published', recordId: id, payload: { kind, version } })
  }
}

/** Takes records away from the public, with the reason that is kept. The caller has asked policy. */
export async function withdrawInChange(change: Change, records: readonly Publishable[], reason: string) {
  const { tx } = change
  await lockPublic(tx)
  const ids = records.map(({ id }) => id)
  await tx.recordLanguage.updateMany({
    where: { recordId: { in: ids }, publishedVersion: { not: null } },
    data: { state: 'withdrawn', withdrawnReason: reason, publishedVersion: null, publishedAt: null },
  })
  await removeDocuments(tx, ids, 'withdrawn')
  for (const { id, kind, version } of records) {
    await note(change, { action: `${kind}.withdrawn`, kind, id, version })
    await announce(change, { topic: 'record.withdrawn', recordId: id, payload: { kind } })
  }
}

/** Removes records with their history, files and people for good, on both sides. The caller has asked policy. */
export async function eraseInChange(change: Change, records: readonly Publishable[]) {
  const { tx } = change
  await lockPublic(tx)
  const ids = records.map(({ id }) => id)
  const files = await tx.file.findMany({
    where: { recordId: { in: ids } },
    select: { storageKey: true, recordId: true },
  })
  for (const { storageKey, recordId } of files)
    await announce(change, { topic: 'file.erased', recordId, payload: { storageKey } })
  await removeDocuments(tx, ids, 'erased')
  try {
    await tx.record.deleteMany({ where: { id: { in: ids } } })
  } catch (error) {
    // Something else still stands on it, such as a roundtable on its platform.
    if (['23503', '23001', 'P2003'].includes(databaseCode(error) ?? '')) {
      throw new AppError('not_allowed_now', { reason: 'still_referred_to' })
    }
    throw error
  }
  for (const { id, kind, version } of records) {
    await note(change, { action: `${kind}.erased`, kind, id, version })
    await announce(change, { topic: 'record.erased', recordId: id, payload: { kind } })
  }
}

type Naming = { record: Publishable; language: RecordLanguage; snapshot: unknown }

/** An address once given is kept for ever, whatever the title becomes. */
async function slugFor({ tx }: Change, { record, language, snapshot }: Naming) {
  if (language.slug) return language.slug
  const { title } = contentOf(record.kind, snapshot, language.language as ContentLanguage)
  const wanted = slugOf(title) || `${record.kind}-${record.id.slice(-8)}`
  return freeSlug(tx, { kind: record.kind, id: record.id, wanted })
}
