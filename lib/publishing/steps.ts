import 'server-only'
import { AppError, databaseCode } from '@/lib/errors'
import { filesIn } from '@/lib/file/publication'
import { reasonNotToPublish } from '@/lib/file/rules'
import type { RecordLanguage, Record as RecordRow } from '@/lib/generated/prisma/client'
import type { ContentLanguage } from '@/lib/language/rules'
import { slugOf } from './address'
import { announce, type Change, note } from './changing'
import { contentOf } from './contents'
import { freeSlug, lockPublic, removeDocuments, writeDocuments } from './door'
import { isOwnWork } from './four-eyes'
import { publicVersions } from './public-versions'
import { type Step, stateAfter } from './states'

type Publishable = Pick<RecordRow, 'id' | 'kind' | 'version' | 'originalLanguage' | 'organisationId'>

/** Which languages a step is about; all that the record is written in where none are named. */
type Some = { languages?: readonly string[] | undefined }

/**
 * Makes records public in the version that is given, in every language they are written in or in those that are asked for.
 * Throws `not_allowed_now`: `four_eyes`, `original_not_public`. The caller has asked policy.
 */
export async function publishInChange(
  change: Change,
  records: readonly Publishable[],
  { languages: wanted }: Some = {},
) {
  const { tx, actor, at } = change
  await lockPublic(tx)
  const ids = records.map(({ id }) => id)
  const all = await tx.recordLanguage.findMany({ where: { recordId: { in: ids } } })
  const revisions = await tx.revision.findMany({
    where: { OR: records.map(({ id, version }) => ({ recordId: id, version })) },
  })
  for (const record of records) {
    const revision = revisions.find(({ recordId }) => recordId === record.id)
    if (!revision) throw new Error(`version ${record.version} of ${record.kind} ${record.id} was not kept`)
    refuseUntoldFiles(revision.snapshot, record.originalLanguage)
    const its = all.filter(({ recordId }) => recordId === record.id)
    const chosen = its.filter(({ language }) => wanted?.includes(language) ?? true)
    await refusePublication(change, record, { its, chosen })
    for (const language of chosen) {
      const slug = await slugFor(change, { record, language, snapshot: revision.snapshot })
      await takeStep(change, 'publish', { record, language })
      // Written at once, so that the next record of this change sees the address as taken.
      await tx.recordLanguage.update({
        where: { recordId_language: { recordId: record.id, language: language.language } },
        data: {
          ...{ slug, publishedVersion: record.version, publishedAt: at, publishedById: actor.personId },
          ...{ state: 'published', withdrawnReason: null, returnedReason: null },
        },
      })
    }
  }
  await writeDocuments(tx, await publicVersions(tx, ids))
  for (const { id, kind, version } of records) {
    await note(change, {
      action: `${kind}.published`,
      kind,
      id,
      version,
      detail: wanted ? { languages: [...wanted] } : {},
    })
    await announce(change, { topic: 'record.published', recordId: id, payload: { kind, version } })
  }
}

/**
 * Takes records away from the public with the reason that is kept: altogether, or only some translations.
 * Throws `not_allowed_now` (`not_public`) where a named language is not public. The caller has asked policy.
 */
export async function withdrawInChange(
  change: Change,
  records: readonly Publishable[],
  { reason, languages: wanted }: { reason: string } & Some,
) {
  const { tx } = change
  await lockPublic(tx)
  const ids = records.map(({ id }) => id)
  const published = await tx.recordLanguage.findMany({
    where: { recordId: { in: ids }, publishedVersion: { not: null } },
  })
  for (const record of records) {
    const its = published.filter(({ recordId }) => recordId === record.id)
    // Without its original a record is not public.
    const isWhole = wanted === undefined || wanted.includes(record.originalLanguage)
    const chosen = its.filter(({ language }) => isWhole || wanted.includes(language))
    if (wanted && chosen.length === 0) throw new AppError('not_allowed_now', { reason: 'not_public' })
    for (const language of chosen) await takeStep(change, 'withdraw', { record, language, reason })
    await tx.recordLanguage.updateMany({
      where: { recordId: record.id, language: { in: chosen.map(({ language }) => language) } },
      data: { state: 'withdrawn', withdrawnReason: reason, publishedVersion: null, publishedAt: null },
    })
  }
  const left = await publicVersions(tx, ids)
  await writeDocuments(tx, left, { takesAway: true })
  const gone = ids.filter((id) => !left.some((one) => one.id === id))
  if (gone.length > 0) await removeDocuments(tx, gone, 'withdrawn')
  for (const { id, kind, version } of records) {
    await note(change, {
      action: `${kind}.withdrawn`,
      kind,
      id,
      version,
      detail: wanted ? { languages: [...wanted] } : {},
    })
    await announce(change, { topic: 'record.withdrawn', recordId: id, payload: { kind } })
  }
}

type Stepping = { record: Publishable; language: RecordLanguage; reason?: string }

/** Takes a step of one language, or refuses it: `not_allowed_now`. Its state is written by the caller. */
export async function takeStep(change: Change, step: Step, { record, language, reason }: Stepping) {
  const { tx, actor, at } = change
  const after = stateAfter(step, language)
  if (!after) throw new AppError('not_allowed_now', { reason: step === 'withdraw' ? 'not_public' : 'state_changed' })
  await tx.reviewStep.create({
    data: {
      ...{ recordId: record.id, language: language.language, at, personId: actor.personId },
      ...{ before: language.state, after, version: record.version, reason: reason ?? null },
    },
  })
  return after
}

type Choosing = { its: readonly RecordLanguage[]; chosen: readonly RecordLanguage[] }

/** Throws `not_allowed_now` where the chosen languages of all `its` cannot be made public by who asks for it. */
export async function refusePublication({ tx, actor }: Change, record: Publishable, { its, chosen }: Choosing) {
  const { originalLanguage } = record
  if (await isOwnWork(tx, { record, chosen, personId: actor.personId }))
    throw new AppError('not_allowed_now', { reason: 'four_eyes' })
  const isPublic = its.some(
    ({ language, publishedVersion }) => language === originalLanguage && publishedVersion !== null,
  )
  if (!isPublic && !chosen.some(({ language }) => language === originalLanguage))
    throw new AppError('not_allowed_now', { reason: 'original_not_public' })
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
  for (const { id, kind, version, organisationId } of records) {
    // Its record has gone: nothing else says whose it was.
    await note(change, { action: `${kind}.erased`, kind, id, version, organisationId })
    await announce(change, { topic: 'record.erased', recordId: id, payload: { kind } })
  }
}

/** Images that not everybody could see, and documents that say more than somebody has read, stay private. */
function refuseUntoldFiles(snapshot: unknown, originalLanguage: string) {
  const reason = reasonNotToPublish(filesIn(snapshot), originalLanguage)
  if (reason) throw new AppError('not_allowed_now', { reason })
}

type Naming = { record: Publishable; language: RecordLanguage; snapshot: unknown }

/** An address once given is kept for ever, whatever the title becomes. */
async function slugFor({ tx }: Change, { record, language, snapshot }: Naming) {
  if (language.slug) return language.slug
  const { title } = contentOf(record.kind, snapshot, language.language as ContentLanguage)
  const wanted = slugOf(title) || `${record.kind}-${record.id.slice(-8)}`
  return freeSlug(tx, { kind: record.kind, id: record.id, wanted })
}
