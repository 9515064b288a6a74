import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/lib/auth/actor'
import { can, visible } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { refuseAct } from './queries'
import { mostAtOnce, type Standing } from './rules'
import type { Chosen } from './schema'
import { carryOut, takeBack } from './writing/acts'
import { standingOf } from './writing/standing'

type Target = { id: string; version: number }

/** A thousand records take half a minute. */
const long = { timeout: 180_000 }

/**
 * Does the same to many records, to all or to none: each is authorised, versioned and audited as if it were alone.
 * Throws `forbidden`, `not_allowed_now` (`bulk_changed_since`, with the title of the record that stopped it).
 */
export const changeMany = (actor: Actor, targets: readonly Target[], chosen: Chosen): Promise<{ id: string }> =>
  changing(
    actor,
    async (change) => {
      refuseAct(actor, chosen.act)
      if (targets.length === 0 || targets.length > mostAtOnce)
        throw new AppError('not_allowed_now', { reason: 'nothing_to_change' })
      const ids = targets.map(({ id }) => id)
      const kinds = await kindsOf(change, ids)
      const before = await standingOf(change.tx, ids)
      for (const target of targets) {
        const standing = before.get(target.id)
        const kind = kinds.get(target.id)
        if (!standing || !kind) throw await stopped(change, target.id)
        try {
          await carryOut(change, { ...target, kind }, { chosen, standing })
        } catch (error) {
          if (!(error instanceof AppError) || error.code === 'busy') throw error
          throw await stopped(change, target.id)
        }
      }
      return keep(change, { ids, chosen, before })
    },
    long,
  )

type Kept = { ids: readonly string[]; chosen: Chosen; before: ReadonlyMap<string, Standing> }

async function keep(change: Change, { ids, chosen, before }: Kept): Promise<{ id: string }> {
  const { tx, actor, at } = change
  const after = await standingOf(tx, ids)
  const { act, ...said } = chosen
  const { id } = await tx.bulkChange.create({
    data: { at, personId: actor.personId, act, chosen: said, count: ids.length },
  })
  await tx.bulkChangeRecord.createMany({
    data: ids.map((recordId, position) => ({
      ...{ bulkChangeId: id, recordId, position },
      before: before.get(recordId) ?? {},
      after: after.get(recordId) ?? {},
    })),
  })
  await note(change, { action: 'bulk.changed', detail: { bulkChangeId: id, act, count: ids.length } })
  return { id }
}

/**
 * Takes a change to many records back, exactly where nothing was done with a record since; says how many stay as they
 * are now. Throws `not_found`, `not_allowed_now` (`bulk_undone_already`).
 */
export const undoMany = (actor: Actor, id: string): Promise<{ id: string; left: number }> =>
  changing(
    actor,
    async (change) => {
      const { tx, at } = change
      await tx.$queryRaw`SELECT 1 FROM desk."BulkChange" WHERE id = ${id}::uuid FOR UPDATE`
      const found = await tx.bulkChange.findFirst({
        where: { id, ...(can.keepPortal(actor) ? {} : { personId: actor.personId }) },
        include: { records: { orderBy: { position: 'desc' } } },
      })
      if (!found) throw new AppError('not_found')
      if (found.undoneAt) throw new AppError('not_allowed_now', { reason: 'bulk_undone_already' })
      const chosen = { act: found.act, ...(found.chosen as object) } as Chosen
      const ids = found.records.map(({ recordId }) => recordId)
      const [kinds, now] = [await kindsOf(change, ids, 'deleted too'), await standingOf(tx, ids)]
      let left = 0
      for (const { recordId, before, after } of found.records) {
        const standing = now.get(recordId)
        const kind = kinds.get(recordId)
        const isUntouched = standing !== undefined && isDeepStrictEqual(standing, after)
        const isUndone =
          isUntouched &&
          kind !== undefined &&
          (await attempted(change, () =>
            takeBack(
              change,
              { id: recordId, kind, version: standing.version },
              { chosen, before: before as Standing, after: after as Standing },
            ),
          ))
        if (!isUndone) left += 1
        await tx.bulkChangeRecord.update({
          where: { bulkChangeId_recordId: { bulkChangeId: id, recordId } },
          data: { isUndone },
        })
      }
      await tx.bulkChange.update({ where: { id }, data: { undoneAt: at, undoneById: actor.personId } })
      await note(change, { action: 'bulk.undone', detail: { bulkChangeId: id, count: ids.length - left, left } })
      return { id, left }
    },
    long,
  )

/** Does a part of a change; false where it is refused, and then nothing of the part was done. */
async function attempted({ tx }: Change, work: () => Promise<void>): Promise<boolean> {
  await tx.$executeRaw`SAVEPOINT part`
  try {
    await work()
    await tx.$executeRaw`RELEASE SAVEPOINT part`
    return true
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'busy') throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT part`
    return false
  }
}

async function kindsOf(
  { tx, actor }: Change,
  ids: readonly string[],
  which: 'standing' | 'deleted too' = 'standing',
): Promise<Map<string, RecordKind>> {
  const { deletedAt: _standing, ...within } = visible.records(actor)
  const rows = await tx.record.findMany({
    where: { id: { in: [...ids] }, ...(which === 'standing' ? visible.records(actor) : within) },
    select: { id: true, kind: true },
  })
  return new Map(rows.map(({ id, kind }) => [id, kind]))
}

/** One of the records stands otherwise than when it was looked at: nothing of all of it is done. */
async function stopped({ tx, actor }: Change, id: string): Promise<AppError> {
  const named = await tx.recordLanguage.findFirst({
    where: { recordId: id, title: { not: '' }, record: visible.records(actor) },
    select: { title: true },
  })
  return new AppError('not_allowed_now', { reason: 'bulk_changed_since', values: { title: named?.title ?? '…' } })
}

type View = { name: string; query: string; isShared: boolean }

/** Keeps a list of records under a name; a view of that name is replaced. Throws `forbidden`, `not_allowed_now` (`too_many_views`). */
export const saveView = (actor: Actor, { name, query, isShared }: View): Promise<{ id: string }> =>
  changing(actor, async ({ tx, at }) => {
    if (isShared && !can.keepPortal(actor)) throw new AppError('forbidden')
    if ((await tx.savedView.count({ where: { personId: actor.personId } })) >= 50)
      throw new AppError('not_allowed_now', { reason: 'too_many_views' })
    const { id } = await tx.savedView.upsert({
      where: { personId_name: { personId: actor.personId, name } },
      create: { personId: actor.personId, name, query, isShared, at },
      update: { query, isShared, at },
      select: { id: true },
    })
    return { id }
  })

/** Forgets a view: one's own, or for whoever keeps the portal one of everybody's. Throws `not_found`. */
export const removeView = (actor: Actor, id: string): Promise<{ id: string }> =>
  changing(actor, async ({ tx }) => {
    const { count } = await tx.savedView.deleteMany({
      where: {
        id,
        OR: [{ personId: actor.personId }, ...(can.keepPortal(actor) ? [{ isShared: true }] : [])],
      },
    })
    if (count === 0) throw new AppError('not_found')
    return { id }
  })
