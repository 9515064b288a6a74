import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { FormValues } from '@/lib/form-state'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { ContentLanguage } from '@/lib/language/rules'
import { type Author, authorName } from '@/lib/person/reading/authors'
import { type Change, changing } from '@/lib/publishing/changing'
import { keepRevision, lockRecord, type Saved } from '@/lib/publishing/records'
import { loadSnapshot } from '@/lib/publishing/snapshots'
import { isBehind } from '@/lib/publishing/states'
import type { EditableKind } from './editable'
import { fieldAt, fieldsOf } from './form'
import { type Clash, merge } from './merge'
import { refuseUnknown } from './named'
import { type Around, type Company, type Noun, nouns, type Snapshot } from './nouns'
import { continuesTyping } from './own-typing'
import { emptyValues, withFixed, withWords } from './values'

type Opening = { language: ContentLanguage; organisationId?: string | undefined; values: FormValues }

/** Opens a record with the first words of it. Throws `forbidden`, `invalid`. */
export const openForm = (actor: Actor, kind: EditableKind, { values, language, organisationId }: Opening) =>
  changing(actor, async (change) => {
    const { form, read } = nouns[kind]
    const typed = { ...emptyValues(form), ...values }
    const around = { language, original: language, organisationId, carried: { ...form.carried } }
    const prepared = read(typed, around)
    await refuseUnknownOwner(change, organisationId)
    await refuseUnknown(change, form, { sent: typed, saved: {} })
    return prepared.record(change)
  })

/** Who may write everywhere could name an organisation that is not there, or not any more. */
async function refuseUnknownOwner({ tx }: Change, organisationId: string | undefined) {
  if (organisationId === undefined) return
  const found = await tx.record.count({ where: { id: organisationId, kind: 'partner', deletedAt: null } })
  if (found === 0) throw new AppError('invalid', { fields: { 'opening.organisationId': 'unknown_organisation' } })
}

type Target = { kind: EditableKind; id: string; version: number; language: ContentLanguage }
type Sent = {
  values: FormValues
  /** Saved by the form itself while somebody was writing. */
  isAutosave: boolean
  /** A translation that says all the original says. */
  isCurrent: boolean
  /** The version whose original stood beside the translation. */
  seen: number
}

/** What a saved form is told: the version, when, and what came in from somebody else. */
export type SavedForm = Saved & {
  at: string
  /** Somebody saved in between, and both fitted together: who, which fields came from there, and how the form now reads. */
  merged?: { by: string; fields: string[]; values: FormValues }
}

/** What the form of somebody who saved second needs to go on: both texts, and all that fitted together. */
export type Clashing = Saved & { by: string; at: string; values: FormValues; merged: FormValues; clashes: Clash[] }

/**
 * Saves a form over a record. What somebody else saved in between is kept where it does not overlap; where it does,
 * nothing is saved and both texts come back (`conflict`). Throws `not_found`, `forbidden`, `invalid` as well.
 */
export const saveForm = (actor: Actor, target: Target, sent: Sent): Promise<SavedForm> =>
  changing(actor, async (change) => {
    const { kind, id, language } = target
    const record = await lockRecord(change, kind, id)
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    const noun = nouns[kind]
    const saved = await readSaved(change, { noun, record, language })
    const fitted = await fit(change, { noun, record, target, saved, typed: sent.values })
    const original = record.originalLanguage as ContentLanguage
    const around = { language, original, organisationId: record.organisationId, carried: saved.carried }
    const prepared = noun.read(fitted.values, around)
    const follows = await followsOriginal(change, record, { ...sent, language })
    const merged = fitted.taken.length > 0 ? { by: fitted.by, fields: fitted.taken } : undefined
    const before = inputOf(noun, saved.values, around)
    if (isDeepStrictEqual(before, prepared.input) && follows !== 'again') {
      const at = record.updatedAt.toISOString()
      return { id, version: record.version, at, ...(merged ? { merged: { ...merged, values: saved.values } } : {}) }
    }
    await refuseUnknown(change, noun.form, { sent: fitted.values, saved: saved.values })
    await prepared.revise(change, record, { isCurrent: follows !== 'not', isAutosave: sent.isAutosave, before })
    const kept = await keepRevision(change, { kind, id, language, isAutosave: sent.isAutosave })
    const at = change.at.toISOString()
    if (!merged) return { ...kept, at }
    const now = await readSaved(change, { noun, record, language })
    return { ...kept, at, merged: { ...merged, values: now.values } }
  })

/**
 * Changes fields of a locked record that are the same in every language, as its form would; nothing where they are so
 * already. The caller has asked policy. Throws `invalid`.
 */
export async function changeFields(change: Change, record: RecordRow, fields: FormValues): Promise<Saved> {
  const { id, version, organisationId } = record
  const kind = record.kind as EditableKind
  const noun = nouns[kind]
  const original = record.originalLanguage as ContentLanguage
  const saved = await readSaved(change, { noun, record, language: original })
  const around = { language: original, original, organisationId, carried: saved.carried }
  const prepared = noun.read({ ...saved.values, ...fields }, around)
  const before = inputOf(noun, saved.values, around)
  if (isDeepStrictEqual(before, prepared.input)) return { id, version }
  await prepared.revise(change, record, { isCurrent: true, isAutosave: false, before })
  return keepRevision(change, { kind, id, language: original })
}

type Reading = { noun: Noun; record: RecordRow; language: ContentLanguage }
type SavedValues = { values: FormValues; carried: Record<string, unknown> }

async function readSaved({ tx }: Change, { noun, record, language }: Reading): Promise<SavedValues> {
  const snapshot: Snapshot = await loadSnapshot(tx, record.kind, record.id)
  const original = record.originalLanguage as ContentLanguage
  const carried = Object.keys(noun.form.carried ?? {}).map((name) => [name, snapshot[name] ?? null])
  return { values: await noun.values(tx, snapshot, { language, original }), carried: Object.fromEntries(carried) }
}

type Fitting = {
  noun: Noun
  record: RecordRow & { updatedBy: Author }
  target: Target
  saved: SavedValues
  typed: FormValues
}

/** What was typed together with what was saved since it was read. Throws `conflict` where both changed the same words. */
async function fit(change: Change, { noun, record, target, saved, typed }: Fitting) {
  const isTranslation = target.language !== record.originalLanguage
  const fields = fieldsOf(noun.form)
  const over = (under: FormValues) =>
    isTranslation ? withWords(fields, under, typed) : withFixed(fields, saved.values, typed)
  const { savedElsewhere, withVersionsOf } = noun.company ?? alone
  const touched = record.version === target.version ? await savedElsewhere(change.tx, record, typed) : record
  if (!touched) return { values: withVersionsOf(over(saved.values), saved.values), taken: [], by: '' }
  const base = await valuesAt(change, { noun, record, target, typed })
  // Which version of another record an entry shows is nothing that anybody wrote.
  const mine = withVersionsOf(over(base))
  const { merged, clashes: found, taken } = merge(withVersionsOf(base), mine, withVersionsOf(saved.values))
  const isOwn = found.length > 0 && touched === record && (await isOwnSince(change, { record, target }))
  const clashes = found.filter((clash) => !(isOwn && isOwnTyping(noun, clash)))
  const values = withVersionsOf(merged, saved.values)
  const by = await authorName(change.tx, touched.updatedBy, change.actor.locale)
  if (clashes.length === 0) return { values, taken, by }
  const clashing: Clashing = {
    ...{ id: record.id, version: record.version, by, at: touched.updatedAt.toISOString() },
    ...{ values: saved.values, merged: values, clashes: clashes.map((clash) => withBoth(noun, clash)) },
  }
  throw new AppError('conflict', { theirs: clashing })
}

const alone: Company = { savedElsewhere: () => Promise.resolve(undefined), withVersionsOf: (values) => values }

const justNow = 10 * 60_000

/** Whether everything saved since the form was read is the same person's, of the last minutes: its answer was lost, or there is a second tab. */
async function isOwnSince({ tx, actor, at }: Change, { record, target }: Pick<Fitting, 'record' | 'target'>) {
  const others = await tx.revision.count({
    where: {
      ...{ recordId: record.id, version: { gt: target.version } },
      OR: [{ personId: { not: actor.personId } }, { at: { lt: new Date(at.getTime() - justNow) } }],
    },
  })
  return others === 0
}

const writtenByHand = new Set(['line', 'text', 'rich', 'web', 'number'])

/** One's own text with more written into it is no clash with oneself; two different texts are. */
function isOwnTyping({ form }: Noun, clash: Clash): boolean {
  const type = fieldAt(form, clash.path)?.type
  return clash.kind === 'field' && type !== undefined && writtenByHand.has(type) && continuesTyping(clash)
}

/** In a text of several lines even two short ones can both stand. */
function withBoth({ form }: Noun, clash: Clash): Clash {
  const type = fieldAt(form, clash.path)?.type
  const isLong = clash.kind === 'field' && (type === 'text' || type === 'rich')
  const texts = [clash.mine, clash.theirs].filter((text) => text.trim() !== '')
  return isLong && clash.both === '' && texts.length === 2 ? { ...clash, both: texts.join('\n\n') } : clash
}

/** The form as it was read: of saves in passing the one before stands for one that was folded away. */
async function valuesAt({ tx }: Change, { noun, record, target, typed }: Omit<Fitting, 'saved'>) {
  const revision = await tx.revision.findFirst({
    where: { recordId: record.id, version: { lte: target.version } },
    orderBy: { version: 'desc' },
    select: { snapshot: true, at: true },
  })
  // A version that never was is what no form of ours sends.
  if (!revision || target.version > record.version) throw new AppError('invalid', { reason: 'malformed' })
  const original = record.originalLanguage as ContentLanguage
  const since = { at: revision.at, typed }
  return noun.values(tx, revision.snapshot as Snapshot, { language: target.language, original, since })
}

/** What is saved, as an input; undefined for a language that is not written yet. */
function inputOf({ read }: Noun, saved: FormValues, around: Around): unknown {
  try {
    return read(saved, around).input
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

type Following = Pick<Sent, 'isCurrent' | 'seen'> & { language: ContentLanguage }

/**
 * Whether a translation says what the original says: only somebody who had the newest words of it beside their own can
 * say so. `again` where it was behind, so that saving it unchanged says something new.
 */
async function followsOriginal(
  { tx }: Change,
  { id, originalLanguage }: RecordRow,
  { language: written, isCurrent, seen }: Following,
): Promise<'yes' | 'not' | 'again'> {
  if (written === originalLanguage) return 'yes'
  const languages = await tx.recordLanguage.findMany({ where: { recordId: id } })
  const original = languages.find(({ language }) => language === originalLanguage)
  const translation = languages.find(({ language }) => language === written)
  if (!original || !isCurrent || original.changedVersion > seen) return 'not'
  return translation && isBehind(translation, original) ? 'again' : 'yes'
}
