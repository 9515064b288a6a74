import 'server-only'
import { translator } from '@/i18n/translator'
import { can } from '@/lib/auth/policy'
import { changedLanguages, type Standing, themedKinds, themesAfter } from '@/lib/bulk/rules'
import type { Chosen } from '@/lib/bulk/schema'
import { bringBackIn, deleteIn } from '@/lib/editing/deleting'
import { publishIn, returnIn, submitIn, withdrawIn } from '@/lib/editing/review'
import { changeFields } from '@/lib/editing/saving'
import { AppError } from '@/lib/errors'
import type { RecordLanguage, Record as RecordRow } from '@/lib/generated/prisma/client'
import type { Change } from '@/lib/publishing/changing'
import { countOn, keepRevision, lockRecord, takeRecord } from '@/lib/publishing/records'
import { publishInChange } from '@/lib/publishing/steps'

type Target = { kind: RecordRow['kind']; id: string; version: number }

/** Does to one record what was chosen for all of them. Throws like the same act on that record alone. */
export async function carryOut(
  change: Change,
  target: Target,
  { chosen, standing }: { chosen: Chosen; standing: Standing },
): Promise<void> {
  switch (chosen.act) {
    case 'theme': {
      await changeThemes(change, target, themesAfter(standing.themes, chosen.theme, chosen.way))
      return
    }
    case 'owner': {
      await changeOwner(change, target, chosen.organisationId)
      return
    }
    case 'submit': {
      await submitIn(change, target, { languages: await languagesOf(change, target, isWritten) })
      return
    }
    case 'publish': {
      await publishIn(change, target, { languages: await languagesOf(change, target, isNewer) })
      return
    }
    case 'withdraw': {
      const { reason } = chosen
      await withdrawIn(change, target, { languages: await languagesOf(change, target, isPublic), reason })
      return
    }
    case 'delete':
      await deleteIn(change, target)
  }
}

/** Takes back what `carryOut` did to a record that nobody has touched since. Throws like the same act on that record alone. */
export async function takeBack(
  change: Change,
  target: Target,
  { chosen, before, after }: { chosen: Chosen; before: Standing; after: Standing },
): Promise<void> {
  const languages = changedLanguages(before, after)
  switch (chosen.act) {
    case 'theme':
      return changeThemes(change, target, before.themes)
    case 'owner':
      return changeOwner(change, target, before.organisationId)
    case 'submit': {
      await returnIn(change, target, { languages, reason: undone(change) })
      return
    }
    case 'publish':
      return unpublish(change, target, { before, languages })
    case 'withdraw':
      return publishAgain(change, target, { before, languages })
    case 'delete': {
      await bringBackIn(change, target)
      await publishAgain(change, target, { before, languages })
    }
  }
}

/** The reason of what an undo gives back or withdraws. */
const undone = ({ actor }: Change) => translator(actor.locale, 'bulk')('undoReason')

async function changeThemes(change: Change, target: Target, themes: string[]) {
  const record = await takeRecord(change, target.kind, target)
  if (!can.reviseRecord(change.actor, record)) throw new AppError('forbidden')
  if (!themedKinds.includes(record.kind)) throw new AppError('not_allowed_now', { reason: 'no_themes' })
  await changeFields(change, record, { themes })
}

async function changeOwner(change: Change, target: Target, organisationId: string) {
  const { tx, actor } = change
  const record = await takeRecord(change, target.kind, target)
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  if (record.kind === 'partner') throw new AppError('not_allowed_now', { reason: 'owns_itself' })
  if (record.organisationId === organisationId) return
  const owner = await tx.record.count({ where: { id: organisationId, kind: 'partner', deletedAt: null } })
  if (owner === 0) throw new AppError('not_allowed_now', { reason: 'unknown_organisation' })
  await tx.record.update({ where: { id: record.id }, data: { organisationId } })
  await countOn(change, record)
  await keepRevision(change, { kind: record.kind, id: record.id, language: record.originalLanguage })
}

type Standard = (language: RecordLanguage, record: { originalLanguage: string; version: number }) => boolean

const changedSince: Standard = ({ language, publishedVersion, changedVersion }, { originalLanguage, version }) =>
  (publishedVersion ?? 0) < (language === originalLanguage ? version : changedVersion)
const isWritten: Standard = (one, record) => one.state !== 'in_review' && changedSince(one, record)
const isNewer: Standard = (one, record) => one.state === 'in_review' || changedSince(one, record)
const isPublic: Standard = ({ publishedVersion }) => publishedVersion !== null

/** Languages that the act is about. Throws `not_allowed_now` (`nothing_to_change`) where there are none. */
async function languagesOf({ tx }: Change, { id }: Target, fits: Standard): Promise<string[]> {
  const record = await tx.record.findUnique({ where: { id }, include: { languages: true } })
  const found = record?.languages.filter((one) => fits(one, record)) ?? []
  if (found.length === 0) throw new AppError('not_allowed_now', { reason: 'nothing_to_change' })
  return found.map(({ language }) => language)
}

type Public = { before: Standing; languages: readonly string[] }

/** What was not public before goes, what was public before is public again as it was. */
async function unpublish(change: Change, target: Target, { before, languages }: Public) {
  const isNew = (language: string) => (before.languages[language]?.publishedVersion ?? null) === null
  const fresh = languages.filter(isNew)
  if (fresh.length > 0) await withdrawIn(change, target, { languages: fresh, reason: undone(change) })
  await publishAgain(change, target, { before, languages: languages.filter((one) => !isNew(one)) })
}

/** Puts languages back to the versions the public saw before, oldest first. */
async function publishAgain(change: Change, target: Target, { before, languages }: Public) {
  const versions = new Map<number, string[]>()
  for (const language of languages) {
    const version = before.languages[language]?.publishedVersion
    if (version) versions.set(version, [...(versions.get(version) ?? []), language])
  }
  if (versions.size === 0) return
  const record = await lockRecord(change, target.kind, target.id)
  if (!can.publishRecord(change.actor, record)) throw new AppError('forbidden')
  const original = ([, its]: [number, string[]]) => Number(its.includes(record.originalLanguage))
  // Without its original nothing of a record is public.
  const inOrder = [...versions].toSorted((one, other) => original(other) - original(one) || one[0] - other[0])
  for (const [version, its] of inOrder) await publishInChange(change, [{ ...record, version }], { languages: its })
}
