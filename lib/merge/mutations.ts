import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { portalActor } from '@/lib/auth/standing-actor'
import { db, type Transaction } from '@/lib/db'
import { AppError, databaseCode } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { lockPublic, removeDocuments } from '@/lib/publishing/door'
import { remakeDocuments } from '@/lib/publishing/rebuild'
import { eraseInChange } from '@/lib/publishing/steps'
import { type LedAddress, leadAddresses, returnAddresses } from '@/lib/publishing/succession'
import { daysToUndo, undoableUntil } from './rules'
import type { MergeInput } from './schema'
import { decidedSince } from './writing/decided'
import { joinRecords, tellWhatBecame } from './writing/joining'
import { lockPair } from './writing/locking'
import { keepMoves } from './writing/moves'
import { moveEverything, moveStrays, type Pair } from './writing/moving'
import { moveBack } from './writing/undoing'

/**
 * Makes two organisations one: everything that names the absorbed one names the survivor, which is given what was chosen
 * of both; documents and addresses follow. Throws `forbidden`, `not_found`, `not_allowed_now` (`already_merged`,
 * `pair_changed`, `survivor_not_public`, `succeeds_itself`).
 */
export const mergeOrganisations = (actor: Actor, input: MergeInput): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    if (!can.keepPortal(actor)) throw new AppError('forbidden')
    const { tx, at } = change
    const { survivorId, absorbedId } = input
    if (survivorId === absorbedId) throw new AppError('not_allowed_now', { reason: 'same_organisation' })
    const { survivor, absorbed } = await lockPair(tx, { survivorId, absorbedId })
    if (survivor.version !== input.survivorVersion || absorbed.version !== input.absorbedVersion)
      throw new AppError('not_allowed_now', { reason: 'pair_changed' })
    await lockPublic(tx)
    await refuseWithoutPage(tx, input)
    const { id: mergeId } = await tx.merge.create({
      data: {
        ...{ survivorId, absorbedId, at, byId: actor.personId, survivorVersion: survivor.version },
        names: Object.fromEntries(absorbed.languages.map(({ language, title }) => [language, title])),
      },
    })
    const pair = { mergeId, survivorId, absorbedId }
    await refusingCircles(async () => {
      await moveEverything(tx, pair)
      await tellWhatBecame(change, pair)
    })
    await joinRecords(change, pair, input)
    await layAside(change, pair)
    const since = at.toISOString().slice(0, 10)
    const led = await leadAddresses(tx, { from: absorbedId, to: survivorId, because: 'merged', since })
    await keepMoves(tx, { mergeId, step: 70 }, led.map(asMove))
    await removeDocuments(tx, [absorbedId], 'withdrawn')
    await remakeDocuments(tx, [survivorId, ...(await recordsNaming(tx, pair))])
    await note(change, {
      ...{ action: 'partner.merged', kind: 'partner', id: absorbedId, version: absorbed.version },
      ...{ organisationId: survivorId, detail: { mergeId, survivorId } },
    })
    return { id: mergeId }
  })

/**
 * Takes a merge back: whatever is as the merge left it is as it was before; what was changed since stays and is listed,
 * and no right, role or invitation comes back that was taken away since.
 * Throws `forbidden`, `not_found`, `not_allowed_now` (`already_undone`, `too_late_to_undo`, `merged_further`).
 */
export const undoMerge = (actor: Actor, id: string): Promise<{ id: string; left: number }> =>
  changing(actor, async (change) => {
    if (!can.keepPortal(actor)) throw new AppError('forbidden')
    const { tx, at } = change
    await tx.$queryRaw`SELECT 1 FROM desk."Merge" WHERE id = ${id}::uuid FOR UPDATE`
    const merge = await tx.merge.findUnique({ where: { id } })
    if (!merge) throw new AppError('not_found')
    const { survivorId, absorbedId, survivorVersion } = merge
    if (merge.undoneAt) throw new AppError('not_allowed_now', { reason: 'already_undone' })
    if (merge.clearedAt || undoableUntil(merge.at) < at)
      throw new AppError('not_allowed_now', { reason: 'too_late_to_undo' })
    if ((await tx.merge.count({ where: { absorbedId: survivorId, undoneAt: null } })) > 0)
      throw new AppError('not_allowed_now', { reason: 'merged_further' })
    const { survivor } = await lockPair(tx, { survivorId, absorbedId, isUndoing: true })
    await lockPublic(tx)
    // From here on nothing follows the merge any more.
    await tx.merge.update({ where: { id }, data: { undoneAt: at, undoneById: actor.personId } })
    const made = await tx.mergeMove.count({ where: { mergeId: id, place: 'Revision' } })
    const keepDecided = await decidedSince(tx, { survivorId, absorbedId, at: merge.at })
    const left = await moveBack(tx, { mergeId: id, isSurvivorAsLeft: survivor.version === survivorVersion + made })
    await keepDecided?.()
    if (keepDecided) left.push({ place: 'rights', recordId: null, key: {}, column: null })
    await tx.$executeRaw`SELECT desk.forget_merge(${id}::uuid)`
    await tx.record.update({
      where: { id: absorbedId },
      data: { deletedAt: null, deletedById: null, isAbsorbed: false },
    })
    const led = await tx.mergeMove.findMany({ where: { mergeId: id, place: 'redirect' }, select: { before: true } })
    await remakeDocuments(tx, [survivorId, ...(await recordsNaming(tx, { mergeId: id, survivorId, absorbedId }))])
    await returnAddresses(
      tx,
      led.map(({ before }) => before as LedAddress),
    )
    await tx.merge.update({ where: { id }, data: { left: left as unknown as Prisma.InputJsonArray } })
    await note(change, {
      ...{ action: 'partner.unmerged', kind: 'partner', id: absorbedId, organisationId: survivorId },
      detail: { mergeId: id, survivorId, left: left.length },
    })
    return { id, left: left.length }
  })

/**
 * Removes the rows of organisations that were taken in long enough ago; their addresses lead to the survivor for ever. For
 * the worker. Says how many went.
 */
export async function clearMerged(now = new Date()): Promise<number> {
  const until = new Date(now.getTime() - daysToUndo * 86_400_000)
  const due = await db.merge.findMany({
    where: { undoneAt: null, clearedAt: null, at: { lt: until } },
    orderBy: { at: 'asc' },
  })
  if (due.length === 0) return 0
  const actor = await portalActor()
  const faults: unknown[] = []
  for (const { id, survivorId, absorbedId } of due)
    await changing(actor, async (change) => {
      await clear(change, { mergeId: id, survivorId, absorbedId })
      return { id }
    }).catch((error: unknown) => faults.push(error))
  if (faults.length > 0) throw faults[0]
  return due.length
}

async function clear(change: Change, pair: Pair) {
  const { tx, at } = change
  const { mergeId, absorbedId } = pair
  await tx.$queryRaw`SELECT 1 FROM desk."Merge" WHERE id = ${mergeId}::uuid FOR UPDATE`
  const merge = await tx.merge.findUnique({ where: { id: mergeId } })
  if (!merge || merge.undoneAt || merge.clearedAt) return
  // Written by a request that had read the organisation before the merge and came through after it.
  await moveStrays(tx, pair)
  await tx.mergeMove.deleteMany({ where: { mergeId } })
  await tx.merge.update({ where: { id: mergeId }, data: { clearedAt: at } })
  const absorbed = await tx.record.findUnique({ where: { id: absorbedId } })
  if (absorbed) await eraseInChange(change, [absorbed])
}

const asMove = (entry: LedAddress) => {
  const { kind, locale, slug } = entry
  const key = { kind, locale, slug }
  return {
    place: 'redirect',
    key,
    column: 'document_id',
    before: entry,
    after: null,
    recordId: null,
    recordVersion: null,
  }
}

/** Hides the absorbed organisation from every list of the desk, and lets nothing happen to it by itself. */
async function layAside({ tx, actor, at }: Change, { mergeId, absorbedId }: Pair) {
  await tx.record.update({
    where: { id: absorbedId },
    data: { deletedAt: at, deletedById: actor.personId, isAbsorbed: true },
  })
  const cancelled = await tx.scheduledPublication.updateManyAndReturn({
    where: { recordId: absorbedId, cancelledAt: null, doneAt: null },
    data: { cancelledAt: at },
    select: { id: true },
  })
  const moves = cancelled.map(({ id }) => ({
    ...{ place: 'ScheduledPublication', key: { id }, column: 'cancelledAt' },
    ...{ before: { cancelledAt: null }, after: { cancelledAt: at.toISOString() }, recordId: null, recordVersion: null },
  }))
  await keepMoves(tx, { mergeId, step: 50 }, moves)
}

/** The addresses of a public organisation must lead to a page. */
async function refuseWithoutPage(tx: Transaction, { survivorId, absorbedId }: MergeInput) {
  const found = await tx.recordLanguage.findMany({
    where: { recordId: { in: [survivorId, absorbedId] }, publishedVersion: { not: null } },
    select: { recordId: true },
  })
  const isPublic = (id: string) => found.some(({ recordId }) => recordId === id)
  if (isPublic(absorbedId) && !isPublic(survivorId))
    throw new AppError('not_allowed_now', { reason: 'survivor_not_public' })
}

/** The records whose public version names the absorbed organisation, or that it owned: what is public of them says another one. */
async function recordsNaming(tx: Transaction, { mergeId, absorbedId }: Pair): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT revision."recordId"::text AS id FROM desk."RecordLanguage" language
    JOIN desk."Revision" revision
      ON revision."recordId" = language."recordId" AND revision.version = language."publishedVersion"
    WHERE strpos(revision.snapshot::text, ${absorbedId}) > 0
    UNION
    SELECT key ->> 'id' FROM desk."MergeMove" WHERE "mergeId" = ${mergeId}::uuid AND place = 'Record'`
  return found.map(({ id }) => id)
}

async function refusingCircles(work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    if (['23514', 'P2004'].includes(databaseCode(error) ?? ''))
      throw new AppError('not_allowed_now', { reason: 'succeeds_itself' })
    throw error
  }
}
