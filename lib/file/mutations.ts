import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { can, visible } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { File as FileRow, Record as RecordRow } from '@/lib/generated/prisma/client'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { countOn, keepRevision, type Saved } from '@/lib/publishing/records'
import { copiesOf, documentTypes, fileLimits, harmlessName } from './rules'
import type { FileWordsInput } from './schema'
import { storage } from './storage/storage'
import { type Examined, examination } from './upload/examination'
import type { Received } from './upload/receive'
import { removeStored } from './writing/sweep'

/** A file that was attached, and the version of its record that has it. */
export type Attached = Saved & { fileId: string }

/**
 * What may be attached to, asked before a body is read. Throws `not_found`, `forbidden`, `not_allowed_now`
 * (`too_many_files`, `organisation_full`).
 */
export async function expectFile(actor: Actor, recordId: string): Promise<void> {
  const record = await db.record.findFirst({ where: { id: recordId, ...visible.records(actor) } })
  if (!record) throw new AppError('not_found')
  if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
  // What was taken off is kept for a while too: adding and taking off again must not fill the disk.
  if ((await db.file.count({ where: { recordId } })) >= fileLimits.perRecord * 2)
    throw new AppError('not_allowed_now', { reason: 'too_many_files' })
  const { _sum } = await db.file.aggregate({
    where: { record: { organisationId: record.organisationId } },
    _sum: { bytes: true },
  })
  if (Number(_sum.bytes ?? 0) >= environment().files.mostBytesOfOne)
    throw new AppError('not_allowed_now', { reason: 'organisation_full' })
}

/**
 * Attaches what has arrived to a record: looked at, stored, and only then written down, as a new version of the record.
 * Throws `not_found`, `forbidden`, `invalid` with the reason it is not wanted, `not_allowed_now` (`too_many_files`), `busy`.
 */
export async function attachFile(actor: Actor, recordId: string, file: Received): Promise<Attached> {
  await expectFile(actor, recordId)
  const examined = await examination(file)
  const storageKey = randomBytes(16).toString('hex')
  await store(storageKey, examined, file)
  try {
    const answer = await changing(askedWith(actor, file), async (change) => {
      const record = await lockedRecord(change, recordId)
      const fileId = await recordFile(change, record, { storageKey, examined, file })
      return { ...(await kept(change, record)), fileId, storageKey }
    })
    // The answer of an earlier, equal request: these bytes belong to nothing.
    if (answer.storageKey !== storageKey) await removeStored(storageKey)
    return { id: answer.id, version: answer.version, fileId: answer.fileId }
  } catch (error) {
    // After anything else it is not known whether the row was written: the daily sweep finds out.
    if (error instanceof AppError) await removeStored(storageKey).catch(() => undefined)
    throw error
  }
}

/** Says what a file shows and is called, in one language. Throws `not_found`, `forbidden`. */
export const describeFile = (actor: Actor, id: string, { language, ...words }: FileWordsInput): Promise<Saved> =>
  revisingFile(actor, id, async ({ tx }) => {
    await tx.fileTranslation.upsert({
      where: { fileId_language: { fileId: id, language } },
      create: { fileId: id, language, ...words },
      update: words,
    })
  })

/** Moves a file one place in its record's list; at the end of it nothing moves. Throws `not_found`, `forbidden`. */
export const moveFile = (actor: Actor, id: string, to: 'earlier' | 'later'): Promise<Saved> =>
  revisingFile(actor, id, async ({ tx }, file) => {
    const found = await tx.file.findMany({
      where: { recordId: file.recordId, removedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    const order = found.map((one) => one.id)
    const place = order.indexOf(id)
    const target = to === 'earlier' ? place - 1 : place + 1
    if (place < 0 || target < 0 || target >= order.length) return
    order.splice(place, 1)
    order.splice(target, 0, id)
    for (const [position, one] of order.entries()) await tx.file.update({ where: { id: one }, data: { position } })
  })

/** Takes a file off its record; it can be put back for thirty days. Throws `not_found`, `forbidden`. */
export const removeFile = (actor: Actor, id: string): Promise<Saved> =>
  revisingFile(actor, id, async ({ tx, at }) => {
    await tx.file.updateMany({ where: { id, removedAt: null }, data: { removedAt: at } })
  })

/** Puts a file back on its record. Throws `not_found`, `forbidden`, `not_allowed_now` (`too_many_files`). */
export const putFileBack = (actor: Actor, id: string): Promise<Saved> =>
  revisingFile(actor, id, async ({ tx }, file) => {
    if (file.removedAt === null) return
    const position = await nextPosition({ tx }, file.recordId)
    await tx.file.update({ where: { id }, data: { removedAt: null, position } })
  })

/** Says that what was found in a document was read and may be seen by everybody. Throws `not_found`, `forbidden`. */
export const acceptFindings = (actor: Actor, id: string): Promise<Saved> =>
  revisingFile(actor, id, async (change, file) => {
    await change.tx.file.update({ where: { id }, data: { findingsAcceptedAt: change.at } })
    await note(change, { action: 'file.findings_accepted', id: file.recordId, detail: { fileId: id } })
  })

async function revisingFile(actor: Actor, id: string, work: (change: Change, file: FileRow) => Promise<void>) {
  return changing(actor, async (change) => {
    const { tx } = change
    const where = { id, record: visible.records(actor) }
    const found = await tx.file.findFirst({ where, select: { recordId: true } })
    if (!found) throw new AppError('not_found')
    const record = await lockedRecord(change, found.recordId)
    // Read again behind the lock: somebody may have moved or removed it meanwhile.
    await work(change, await tx.file.findUniqueOrThrow({ where: { id } }))
    return kept(change, record)
  })
}

async function lockedRecord({ tx, actor }: Change, id: string): Promise<RecordRow> {
  await tx.$queryRaw`SELECT 1 FROM desk."Record" WHERE id = ${id}::uuid FOR UPDATE`
  const record = await tx.record.findFirst({ where: { id, ...visible.records(actor) } })
  if (!record) throw new AppError('not_found')
  if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
  return record
}

async function kept(change: Change, record: RecordRow): Promise<Saved> {
  await countOn(change, record)
  return keepRevision(change, { kind: record.kind, id: record.id })
}

async function nextPosition({ tx }: Pick<Change, 'tx'>, recordId: string): Promise<number> {
  const { _count, _max } = await tx.file.aggregate({
    where: { recordId, removedAt: null },
    _count: true,
    _max: { position: true },
  })
  if (_count >= fileLimits.perRecord) throw new AppError('not_allowed_now', { reason: 'too_many_files' })
  return (_max.position ?? -1) + 1
}

type New = { storageKey: string; examined: Examined; file: Received }

async function recordFile({ tx, actor, at }: Change, record: RecordRow, { storageKey, examined, file }: New) {
  const position = await nextPosition({ tx }, record.id)
  const { id } = await tx.file.create({
    data: {
      ...factsOf(examined, file),
      recordId: record.id,
      storageKey,
      position,
      addedAt: at,
      addedById: actor.personId,
    },
  })
  return id
}

function factsOf(examined: Examined, file: Received) {
  const { kind, mediaType } = examined
  if (examined.kind === 'document') {
    const name = harmlessName(file.name, documentTypes[mediaType] ?? 'bin')
    return { kind, mediaType, name, bytes: file.bytes, sha256: file.sha256, findings: examined.findings }
  }
  const { width, height, bytes } = examined
  const whole = wholeOf(bytes)
  const sha256 = createHash('sha256').update(whole).digest('hex')
  return { kind, mediaType, name: harmlessName(file.name, 'webp'), bytes: whole.length, sha256, width, height }
}

function wholeOf([whole]: readonly Buffer[]): Buffer {
  if (!whole) throw new Error('an image came back without its bytes')
  return whole
}

/** Stores what is kept of a file: of an image what was drawn anew, of a document its bytes. All of it or nothing. */
async function store(storageKey: string, examined: Examined, file: Received) {
  const kept = await storage()
  try {
    if (examined.kind === 'document') return await kept.write(storageKey, { path: file.path })
    const whole = wholeOf(examined.bytes)
    for (const [index, width] of copiesOf(examined.width).entries())
      await kept.write(`${storageKey}-${width}`, examined.bytes[index + 1] ?? whole)
    await kept.write(storageKey, whole)
  } catch (error) {
    await removeStored(storageKey).catch(() => undefined)
    throw error
  }
}

/** The same key with another file is another request. */
function askedWith(actor: Actor, { sha256 }: Received): Actor {
  const once = actor.request?.idempotency
  if (!actor.request || !once) return actor
  const hash = createHash('sha256').update(`${once.hash} ${sha256}`).digest('hex')
  return { ...actor, request: { ...actor.request, idempotency: { ...once, hash } } }
}
