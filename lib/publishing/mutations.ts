import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { changing } from './changing'
import { type Saved, takeRecord } from './records'
import { eraseInChange, publishInChange, withdrawInChange } from './steps'

type Target = Saved & { kind: Exclude<RecordKind, 'roundtable'> }

/** Makes the present version of a record public. Throws `not_found`, `forbidden`, `conflict`. Roundtables have their own. */
export const publishRecord = (actor: Actor, { kind, id, version }: Target): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, kind, { id, version })
    if (!can.publishRecord(actor, record)) throw new AppError('forbidden')
    await publishInChange(change, [record])
    return { id, version }
  })

/** Makes the present versions of several records public, all or none. Throws like `publishRecord`. */
export const publishRecords = (actor: Actor, targets: readonly Target[]): Promise<Saved[]> =>
  changing(actor, async (change) => {
    const records = []
    // In one order for everybody, so that two of these never wait for each other.
    for (const { kind, id, version } of targets.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
      const record = await takeRecord(change, kind, { id, version })
      if (!can.publishRecord(actor, record)) throw new AppError('forbidden')
      records.push(record)
    }
    await publishInChange(change, records)
    return targets.map(({ id, version }) => ({ id, version }))
  })

/** Takes a record away from the public; `reason` is kept. Throws `not_found`, `forbidden`, `conflict`, `not_allowed_now`. */
export const withdrawRecord = (
  actor: Actor,
  { kind, id, version, reason }: Target & { reason: string },
): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, kind, { id, version })
    if (!can.withdrawRecord(actor, record)) throw new AppError('forbidden')
    const isPublic = await change.tx.recordLanguage.count({ where: { recordId: id, publishedVersion: { not: null } } })
    if (isPublic === 0) throw new AppError('not_allowed_now', { reason: 'not_public' })
    await withdrawInChange(change, [record], { reason })
    return { id, version }
  })

/** Removes a record and its history for good. Throws `not_found`, `forbidden`, `conflict`, `not_allowed_now`. */
export const eraseRecord = (actor: Actor, { kind, id, version }: Target): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, kind, { id, version })
    if (!can.eraseRecord(actor, record)) throw new AppError('forbidden')
    await eraseInChange(change, [record])
    return { id, version }
  })
