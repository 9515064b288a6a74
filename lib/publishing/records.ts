import 'server-only'
import { visible } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { RecordLanguage, Record as RecordRow } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import { endOf } from '@/lib/partner/rules'
import { type Author, authorColumns, authorName } from '@/lib/person/reading/authors'
import { type Change, note } from './changing'
import { writeSources } from './claims'
import type { Source } from './document'
import type { ClaimInput } from './input'
import { loadSnapshot } from './snapshots'
import { noteWords } from './words'

/** What a record is opened with. */
export type Opening = {
  kind: RecordKind
  id?: string
  organisationId: string
  language: ContentLanguage
  sources: readonly Source[]
  claims?: readonly ClaimInput[] | undefined
}

/** What somebody else saved in between: who, when, and what it now says. */
export type Theirs<Values = unknown> = { version: number; by: string; at: string; values: Values }

type Taking = Saved & {
  /** What it now says, as the form shows it; the snapshot where none is given. */
  theirs?: () => Promise<unknown>
}

/** What a saved record answers: its key and the version that was saved. */
export type Saved = { id: string; version: number }

/**
 * Opens a record at version 1, written in `language`. An organisation's record owns itself: give its `id`.
 * Throws `not_allowed_now` (`organisation_ended`) where the organisation is no more.
 */
export async function openRecord(change: Change, opening: Opening): Promise<string> {
  const { tx, actor, at } = change
  const { kind, id = crypto.randomUUID(), organisationId, language, sources, claims } = opening
  if (id !== organisationId) await refuseEnded(change, organisationId)
  const who = { createdById: actor.personId, updatedById: actor.personId, createdAt: at, updatedAt: at }
  await tx.record.create({ data: { id, kind, organisationId, originalLanguage: language, ...who } })
  await tx.recordLanguage.create({ data: { recordId: id, language } })
  await writeSources(tx, id, { language, sources, claims })
  return id
}

/** What ended begins nothing new; the portal's own first content tells of the past. */
async function refuseEnded({ tx, actor, at }: Change, organisationId: string) {
  if (actor.kind === 'system') return
  const changes = await tx.organisationChange.findMany({
    where: { organisationId },
    select: { kind: true, happened: true, successors: { select: { organisationId: true } } },
  })
  const told = changes.map(({ successors, ...one }) => ({
    ...one,
    successorIds: successors.map((successor) => successor.organisationId),
  }))
  if (endOf(told, at.toISOString().slice(0, 10)))
    throw new AppError('not_allowed_now', { reason: 'organisation_ended' })
}

type Locked = RecordRow & { updatedBy: Author }

/** The record whatever its version, locked until the transaction ends. Throws `not_found` like `takeRecord`. */
export async function lockRecord({ tx, actor }: Change, kind: RecordKind, id: string): Promise<Locked> {
  await tx.$queryRaw`SELECT 1 FROM desk."Record" WHERE id = ${id}::uuid FOR UPDATE`
  const record = await tx.record.findFirst({
    where: { id, kind, ...visible.records(actor) },
    include: { updatedBy: authorColumns },
  })
  if (!record) throw new AppError('not_found')
  return record
}

/**
 * The record, locked until the transaction ends. `not_found` where it does not exist, is of another kind or belongs to
 * an organisation the actor cannot see into; `conflict` with the saved version where somebody saved in between.
 */
export async function takeRecord(
  change: Change,
  kind: RecordKind,
  { id, version, theirs }: Taking,
): Promise<RecordRow> {
  const { tx } = change
  const record = await lockRecord(change, kind, id)
  if (record.version === version) return record
  const saved: Theirs = {
    version: record.version,
    by: await authorName(tx, record.updatedBy, change.actor.locale),
    at: record.updatedAt.toISOString(),
    values: theirs ? await theirs() : await loadSnapshot(tx, kind, id),
  }
  throw new AppError('conflict', { theirs: saved })
}

type Touch = Pick<Opening, 'language' | 'sources' | 'claims'> & {
  /** False where a translation was saved that does not follow the newest original yet. */
  isCurrent?: boolean
}

/** Counts a record's version on, for whatever of it is changed. */
export async function countOn({ tx, actor, at }: Change, { id, version }: Saved) {
  await tx.record.update({
    where: { id, version },
    data: { version: { increment: 1 }, updatedAt: at, updatedById: actor.personId },
  })
}

/** Counts the version on and notes the language that was written; the noun's own rows are written by its mutation. */
export async function touchRecord(
  change: Change,
  record: Pick<RecordRow, 'id' | 'version' | 'originalLanguage'>,
  touch: Touch,
) {
  await countOn(change, record)
  await noteLanguage(change, record, touch)
}

/** Notes a language that was written in the version after `record`, and where its facts come from. */
export async function noteLanguage(
  { tx }: Pick<Change, 'tx'>,
  record: Pick<RecordRow, 'id' | 'version' | 'originalLanguage'>,
  { language, sources, claims, isCurrent = true }: Touch,
) {
  const sourceVersion = language === record.originalLanguage ? null : record.version + 1
  await tx.recordLanguage.upsert({
    where: { recordId_language: { recordId: record.id, language } },
    create: { recordId: record.id, language, sourceVersion, changedVersion: record.version + 1 },
    update: isCurrent ? { sourceVersion } : {},
  })
  await writeSources(tx, record.id, { language, sources, claims })
}

type Keeping = { kind: RecordKind; id: string; language?: string; isAutosave?: boolean; restoredFrom?: number }

/** Keeps the record as it now stands as a revision and notes who saved it. */
export async function keepRevision(
  change: Change,
  { kind, id, language, isAutosave = false, restoredFrom }: Keeping,
): Promise<Saved> {
  const { tx, actor, at } = change
  const { version, languages } = await tx.record.findUniqueOrThrow({
    where: { id },
    select: { version: true, languages: true },
  })
  const snapshot = await loadSnapshot(tx, kind, id)
  await noteWords(tx, { kind, version, snapshot, languages })
  if (isAutosave) await foldAutosave(change, { id, version, language: language ?? null, languages })
  const kept = { language: language ?? null, isAutosave, restoredFrom: restoredFrom ?? null }
  await tx.revision.create({ data: { recordId: id, version, at, personId: actor.personId, snapshot, ...kept } })
  const action = version === 1 ? 'recorded' : isAutosave ? 'autosaved' : 'revised'
  await note(change, { action: `${kind}.${action}`, kind, id, version })
  return { id, version }
}

const slot = 5 * 60_000
const slotOf = (at: Date) => Math.floor(at.getTime() / slot)

type Folding = { id: string; version: number; language: string | null; languages: readonly RecordLanguage[] }

/** Of a person's saves in passing only the last of each five minutes is kept, unless something was made from one. */
async function foldAutosave({ tx, actor, at }: Change, { id, version, language, languages }: Folding) {
  const isUsed = languages.some((one) => [one.publishedVersion, one.sourceVersion].includes(version - 1))
  const schedules = await tx.scheduledPublication.count({ where: { recordId: id, version: version - 1 } })
  if (isUsed || schedules > 0) return
  const before = await tx.revision.findFirst({
    where: { recordId: id, version: version - 1, isAutosave: true, personId: actor.personId, language },
    select: { id: true, at: true },
  })
  // The login of the web deletes no history; this function takes away saves in passing and nothing else.
  if (before && slotOf(before.at) === slotOf(at)) await tx.$executeRaw`SELECT desk.fold_autosave(${before.id}::uuid)`
}
