import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { type FormValue, type FormValues, groupOf } from '@/lib/form-state'
import { Prisma } from '@/lib/generated/prisma/client'
import { type ContentLanguage, interfaceLocales } from '@/lib/language/rules'
import { type EditableKind, editableKinds } from './editable'
import { fieldsOf } from './form'
import { formOf } from './forms'
import { isBehind, isReachable } from './lists'
import { nouns, type Snapshot } from './nouns'
import { loadFormValues, type RecordStanding } from './queries'
import { changedSentences } from './sentences'
import { isWorded } from './values'

/** A sentence of the original, and whether it stands so in what the translation was made from. */
export type Sentence = { sentence: string; isChanged: boolean }

/** What stands beside a translation: the original's words, and which of its sentences changed since it was made. */
export type OriginalAside = {
  language: ContentLanguage
  values: FormValues
  /** By the path of the field; texts that did not change are left out. */
  changed: Record<string, Sentence[]>
  isBehind: boolean
}

/** The original beside a translation; undefined for the original itself. */
export async function loadOriginal(
  standing: RecordStanding & { kind: EditableKind },
  language: ContentLanguage,
): Promise<OriginalAside | undefined> {
  const { id, kind, originalLanguage } = standing
  if (language === originalLanguage) return undefined
  const values = await loadFormValues({ kind, id }, originalLanguage, originalLanguage)
  const translation = await db.recordLanguage.findUnique({
    where: { recordId_language: { recordId: id, language } },
    select: { sourceVersion: true },
  })
  const isOlder = standing.languages.some((one) => one.language === language && one.isBehind)
  const aside = { language: originalLanguage, values, isBehind: isOlder }
  if (!isOlder || !translation?.sourceVersion) return { ...aside, changed: {} }
  const before = await originalAt(standing, translation.sourceVersion)
  return { ...aside, changed: before ? changedIn(kind, { before, after: values, language: originalLanguage }) : {} }
}

/** The original's form as it was when a translation was made from it. */
async function originalAt({ id, kind, originalLanguage }: RecordStanding & { kind: EditableKind }, version: number) {
  const revision = await db.revision.findFirst({
    where: { recordId: id, version: { lte: version } },
    orderBy: { version: 'desc' },
    select: { snapshot: true, at: true },
  })
  if (!revision) return undefined
  const since = { at: revision.at, typed: {} }
  return nouns[kind].values(db, revision.snapshot as Snapshot, {
    ...{ language: originalLanguage, original: originalLanguage, since },
  })
}

type Comparing = { before: FormValues; after: FormValues; language: ContentLanguage }

function changedIn(kind: EditableKind, { before, after, language }: Comparing): Record<string, Sentence[]> {
  const found: Record<string, Sentence[]> = {}
  const names = new Set(
    fieldsOf(formOf(kind))
      .filter(isWorded)
      .map(({ name }) => name),
  )
  const look = (path: string, was: FormValue | undefined, is: FormValue | undefined) => {
    if (typeof is === 'string') {
      if (is !== was) found[path] = changedSentences(typeof was === 'string' ? was : '', is, language)
    } else if (Array.isArray(is)) is.forEach((row, index) => look(`${path}[${index}]`, rowLike(was, row, index), row))
    else if (is) for (const [name, value] of Object.entries(is)) look(`${path}.${name}`, groupOf(was)[name], value)
  }
  for (const name of names) look(name, before[name], after[name])
  return found
}

/** The same row before: by its key, otherwise by its place. */
function rowLike(rows: FormValue | undefined, row: FormValue, index: number): FormValue | undefined {
  if (!Array.isArray(rows)) return undefined
  const { id } = groupOf(row)
  return id ? rows.find((one) => groupOf(one).id === id) : rows[index]
}

/** A record whose translation waits: it is not written, older than the original, or not published while the original is. */
export type Waiting = {
  id: string
  kind: EditableKind
  title: string
  titleLanguage: ContentLanguage
  why: 'missing' | 'behind' | 'draft'
  /** Whether people read the original already. */
  isPublic: boolean
  /** When the record was last saved. */
  changedAt: Date
}

const why = Prisma.sql`CASE
  WHEN one."recordId" IS NULL THEN 'missing'
  WHEN ${isBehind} THEN 'behind'
  WHEN one."publishedVersion" IS NULL AND original."publishedVersion" IS NOT NULL THEN 'draft' END`

/** Records within reach that are written in another language, with what there is in `wanted`. */
function beside(actor: Actor, wanted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`desk."Record" record
    JOIN desk."RecordLanguage" original
      ON (original."recordId", original.language) = (record.id, record."originalLanguage")
    LEFT JOIN desk."RecordLanguage" one
      ON (one."recordId", one.language) = (record.id, ${wanted})
    WHERE ${isReachable(actor)} AND record."originalLanguage" <> ${wanted}
      AND record.kind::text = ANY (${[...editableKinds]})`
}

/** What waits to be translated into a language, what people read already first; at most `limit` from `offset`. */
export async function listWaiting(
  actor: Actor,
  language: ContentLanguage,
  { limit = 50, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<Waiting[]> {
  return db.$queryRaw<Waiting[]>`
    SELECT * FROM (
      SELECT record.id::text AS id, record.kind::text AS kind, original.title, original.language AS "titleLanguage",
        ${why} AS why, original."publishedVersion" IS NOT NULL AS "isPublic", record."updatedAt" AS "changedAt"
      FROM ${beside(actor, Prisma.sql`${language}`)}) AS waiting
    WHERE why IS NOT NULL
    ORDER BY "isPublic" DESC, array_position(ARRAY['behind', 'draft', 'missing'], why), "changedAt" DESC, id
    LIMIT ${limit} OFFSET ${offset}`
}

/** How much waits in each language of the interface. */
export async function countWaiting(
  actor: Actor,
): Promise<{ language: ContentLanguage; why: Waiting['why']; count: number }[]> {
  return db.$queryRaw`
    SELECT language, why, count(*)::int AS count FROM (
      SELECT wanted.language, ${why} AS why
      FROM unnest(${[...interfaceLocales]}::text[]) AS wanted (language) CROSS JOIN ${beside(actor, Prisma.sql`wanted.language`)}) AS waiting
    WHERE why IS NOT NULL GROUP BY language, why ORDER BY language, why`
}
