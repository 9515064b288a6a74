import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { FormValues } from '@/lib/form-state'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import { type ContentLanguage, contentLanguages } from '@/lib/language/rules'
import { type Change, changing } from '@/lib/publishing/changing'
import { restoreClaims } from '@/lib/publishing/claims'
import { recordSnapshot } from '@/lib/publishing/document'
import { wordsIn } from '@/lib/publishing/public-snapshot'
import { countOn, keepRevision, type Saved, takeRecord } from '@/lib/publishing/records'
import { loadSnapshot } from '@/lib/publishing/snapshots'
import type { EditableKind } from './editable'
import { fieldsOf } from './form'
import { namedRecords } from './naming'
import { nouns, type Snapshot } from './nouns'

type Target = Saved & { kind: EditableKind }

/**
 * Brings a saved version back as a new one, in all the languages it had; languages written since stay. What is public
 * stays as it is. Throws `not_found`, `forbidden`, `conflict`, `invalid`, `not_allowed_now` (`refers_to_gone`: its fields
 * are named).
 */
export const restoreVersion = (actor: Actor, { kind, id, version }: Target, from: number): Promise<Saved> =>
  changing(actor, async (change) => {
    const record = await takeRecord(change, kind, { id, version })
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    const revision = await change.tx.revision.findUnique({
      where: { recordId_version: { recordId: id, version: from } },
      select: { snapshot: true },
    })
    if (!revision || from >= version) throw new AppError('not_found')
    const present = await loadSnapshot(change.tx, kind, id)
    const snapshot = withRowKeys(kind, revision.snapshot as Snapshot, present)
    const writings = await readLanguages(change, { kind, record, snapshot })
    await countOn(change, record)
    for (const { language, prepared } of writings) {
      const isCurrent = await followedOriginal(change, record, { language, version: from, snapshot })
      await prepared.rewrite(change, record, { isCurrent })
    }
    const { claims } = recordSnapshot.pick({ claims: true }).parse({ claims: snapshot.claims })
    await restoreClaims(change.tx, id, claims)
    return keepRevision(change, { kind, id, restoredFrom: from })
  })

/**
 * Entries of lists with their keys: those of a time before entries had any are the ones that now stand in their places, so
 * that all languages of an entry are written into one.
 */
function withRowKeys(kind: EditableKind, snapshot: Snapshot, present: Snapshot): Snapshot {
  const keyed = fieldsOf(nouns[kind].form).flatMap((field) => {
    const rows = snapshot[field.name]
    if (field.type !== 'rows' || !field.hasKeys || !Array.isArray(rows)) return []
    const now = present[field.name]
    const keyAt = (place: number) => (Array.isArray(now) ? keyOf(now[place]) : undefined) ?? crypto.randomUUID()
    return [[field.name, rows.map((row, place) => (keyOf(row) ? row : { ...row, id: keyAt(place) }))]]
  })
  return { ...snapshot, ...Object.fromEntries(keyed) }
}

const keyOf = (row: unknown): string | undefined => {
  const id = (row as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' && id !== '' ? id : undefined
}

type Reading = { kind: EditableKind; record: RecordRow; snapshot: Snapshot }

/** What the old version said, language by language, the original first, read as if somebody had typed it. */
async function readLanguages(change: Change, { kind, record, snapshot }: Reading) {
  const noun = nouns[kind]
  const original = record.originalLanguage as ContentLanguage
  const { texts } = snapshot
  const written = contentLanguages.filter(
    (language) => language !== original && typeof texts === 'object' && texts !== null && language in texts,
  )
  const carried = Object.entries(noun.form.carried ?? {}).map(([name, fresh]) => [name, snapshot[name] ?? fresh])
  const around = { original, organisationId: record.organisationId, carried: Object.fromEntries(carried) }
  const writings = []
  for (const language of [original, ...written]) {
    const values = await noun.values(change.tx, snapshot, { language, original })
    await refuseGone(change, { kind, values })
    writings.push({ language, prepared: noun.read(values, { ...around, language }) })
  }
  return writings
}

/** What it names must still be there: nothing is brought back with holes in it. */
async function refuseGone({ tx }: Change, { kind, values }: { kind: EditableKind; values: FormValues }) {
  const named = namedRecords(nouns[kind].form, values)
  const found = await tx.record.findMany({
    where: { id: { in: named.map(({ id }) => id) }, deletedAt: null },
    select: { id: true },
  })
  const gone = named.filter(({ id }) => !found.some((one) => one.id === id))
  if (gone.length === 0) return
  const fields = Object.fromEntries(gone.map(({ path }) => [path, 'record_gone']))
  throw new AppError('not_allowed_now', { reason: 'refers_to_gone', fields })
}

type Following = { language: ContentLanguage; version: number; snapshot: Snapshot }

/** Whether a translation said what its original said in that version: it was last saved as such over the same words. */
async function followedOriginal(
  { tx }: Change,
  { id, originalLanguage }: RecordRow,
  { language, version, snapshot }: Following,
): Promise<boolean> {
  if (language === originalLanguage) return true
  const saved = await tx.revision.findFirst({
    where: { recordId: id, version: { lte: version }, language, isAutosave: false },
    orderBy: { version: 'desc' },
    select: { snapshot: true },
  })
  return saved !== null && wordsIn(saved.snapshot, originalLanguage) === wordsIn(snapshot, originalLanguage)
}
