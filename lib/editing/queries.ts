import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import type { FormValues } from '@/lib/form-state'
import type { PublicationState, RecordKind } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import { authorColumns, authorNames } from '@/lib/person/reading/authors'
import { loadSnapshot } from '@/lib/publishing/snapshots'
import { isBehind } from '@/lib/publishing/states'
import type { EditableKind } from './editable'
import { recordPathOf } from './folders'
import { nouns, type Snapshot } from './nouns'
import { titleColumns, titlesFor } from './titles'

/** Where one language of a record stands. */
export type LanguageStanding = {
  language: ContentLanguage
  title: string
  state: PublicationState
  slug: string | null
  publishedVersion: number | null
  publishedAt: Date | null
  /** A translation made from an older text than the original has now. */
  isBehind: boolean
  /** Its words changed since they were published, or never were. */
  isChanged: boolean
  withdrawnReason: string | null
  returnedReason: string | null
  submittedAt: Date | null
  submittedById: string | null
}

/** A publication that waits for its time: of a version as it was, whatever was written since. */
export type Scheduled = { at: Date; timeZone: string; version: number; languages: string[]; by: string }

/** Where a record stands: its version, its owner and each of its languages, the original first. */
export type RecordStanding = {
  id: string
  kind: RecordKind
  /** Where its pages on the desk are. */
  path: string
  organisationId: string
  version: number
  originalLanguage: ContentLanguage
  updatedAt: Date
  updatedBy: string
  fourEyes: boolean
  /** What waits for its time. */
  scheduled: Scheduled | null
  languages: LanguageStanding[]
}

/** A record of the actor's organisations; null where it does not exist, was deleted, or is none of theirs. */
export async function findStanding(actor: Actor, id: string, kind?: RecordKind): Promise<RecordStanding | null> {
  const row = await db.record.findFirst({
    where: { id, ...(kind ? { kind } : {}), ...visible.records(actor) },
    include: {
      languages: { orderBy: { language: 'asc' } },
      updatedBy: authorColumns,
      organisation: { select: { fourEyes: true } },
      schedules: { where: { doneAt: null, cancelledAt: null }, include: { createdBy: authorColumns } },
    },
  })
  if (!row) return null
  const [schedule] = row.schedules
  const nameOf = await authorNames(db, [row.updatedBy, schedule?.createdBy], actor.locale)
  const { version, originalLanguage, updatedAt, organisationId } = row
  const original = row.languages.find(({ language }) => language === originalLanguage)
  const languages = row.languages.map((one) => ({
    ...{ title: one.title, state: one.state, slug: one.slug, publishedVersion: one.publishedVersion },
    ...{ publishedAt: one.publishedAt, withdrawnReason: one.withdrawnReason, returnedReason: one.returnedReason },
    ...{ submittedAt: one.submittedAt, submittedById: one.submittedById },
    language: one.language as ContentLanguage,
    isBehind: original !== undefined && isBehind(one, original),
    // Facts are part of the original: any newer version of it is a change.
    isChanged:
      one.publishedVersion !== null && one.publishedVersion < (one === original ? version : one.changedVersion),
  }))
  const isOriginal = (one: LanguageStanding) => Number(one.language === originalLanguage)
  return {
    ...{ id, kind: row.kind, organisationId, version, updatedAt },
    path: recordPathOf({ id, kind: row.kind }),
    originalLanguage: originalLanguage as ContentLanguage,
    updatedBy: nameOf(row.updatedBy),
    fourEyes: row.organisation.fourEyes,
    scheduled: schedule
      ? {
          ...{ at: schedule.at, timeZone: schedule.timeZone, version: schedule.version },
          ...{ languages: schedule.languages, by: nameOf(schedule.createdBy) },
        }
      : null,
    languages: languages.toSorted((one, other) => isOriginal(other) - isOriginal(one)),
  }
}

/**
 * The saved fields of a record's form in a language. The caller has found the record within the actor's reach; inside a
 * transaction it gives that.
 */
export async function loadFormValues(
  { kind, id, tx = db }: { kind: EditableKind; id: string; tx?: Transaction },
  language: ContentLanguage,
  original: ContentLanguage,
): Promise<FormValues> {
  const snapshot: Snapshot = await loadSnapshot(tx, kind, id)
  return nouns[kind].values(tx, snapshot, { language, original })
}

/** At most this many records are offered for one field. */
const mostChoices = 2000

/** Records a field may name: those that are public and those the actor may see, in the actor's language where they have it. */
export async function listRecordChoices(
  actor: Actor,
  kinds: readonly RecordKind[],
): Promise<Partial<Record<RecordKind, { value: string; label: string }[]>>> {
  if (kinds.length === 0) return {}
  const rows = await db.record.findMany({
    where: { kind: { in: [...kinds] }, ...visible.recordsOrPublic(actor) },
    select: titleColumns,
    take: mostChoices * kinds.length,
  })
  const titles = await titlesFor(actor, rows)
  const compare = new Intl.Collator(actor.locale).compare
  const all = rows.map(({ id, kind }) => ({ kind, value: id, label: titles.get(id) ?? '' }))
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      all
        .filter((one) => one.kind === kind && one.label)
        .map(({ value, label }) => ({ value, label }))
        .toSorted((one, other) => compare(one.label, other.label)),
    ]),
  )
}

/** The countries the portal knows, as ISO 3166-1 codes. */
export async function listCountryCodes(): Promise<string[]> {
  const rows = await db.country.findMany({ select: { code: true } })
  return rows.map(({ code }) => code)
}
