import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import type { FormValues } from '@/lib/form-state'
import { type ContentLanguage, defaultLocale, type Locale } from '@/lib/language/rules'
import { namesOfAbsorbed } from '@/lib/merge/queries'
import { type Author, authorColumns, authorName, authorNames } from '@/lib/person/reading/authors'
import { differences, type FieldDifference } from './differences'
import type { EditableKind } from './editable'
import { namedRecords } from './naming'
import { nouns, type Snapshot } from './nouns'
import { type Mark, marksByVersion, type SavedVersion, type Sitting, sittingsOf } from './sittings'
import { titleColumns, titlesFor } from './titles'

/** More saved versions than this no record has: of saves in passing one in five minutes is kept. */
const mostVersions = 10_000
const sittingsOnPage = 25

/** Every saved version of a record, newest first. The caller has found the record within the actor's reach. */
async function listVersions(id: string, locale: Locale): Promise<SavedVersion[]> {
  const [rows, steps, languages] = await Promise.all([
    db.revision.findMany({
      where: { recordId: id },
      orderBy: { version: 'desc' },
      take: mostVersions,
      select: {
        ...{ version: true, at: true, personId: true, language: true, isAutosave: true, restoredFrom: true },
        person: authorColumns,
      },
    }),
    db.reviewStep.findMany({
      where: { recordId: id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      include: { person: authorColumns },
    }),
    db.recordLanguage.findMany({
      where: { recordId: id, publishedVersion: { not: null } },
      include: { publishedBy: authorColumns },
    }),
  ])
  const authors = [...[...rows, ...steps].map(({ person }) => person), ...languages.map((one) => one.publishedBy)]
  const nameOf = await authorNames(db, authors, locale)
  const marks = marksByVersion(steps.map(({ person, ...step }) => ({ ...step, by: nameOf(person) })))
  addUnwritten(marks, languages, nameOf)
  const kept = rows.map(({ person, ...row }) => ({ ...row, by: nameOf(person), marks: [] as SavedVersion['marks'] }))
  // A step may have been taken with a version that was folded away since: it stands with the next that was kept.
  for (const [version, its] of marks) {
    const holder = kept.findLast((one) => one.version >= version) ?? kept[0]
    holder?.marks.push(...its)
  }
  return kept
}

type Published = {
  language: string
  publishedVersion: number | null
  publishedAt: Date | null
  publishedBy: Author | null
}
type Naming = Awaited<ReturnType<typeof authorNames>>

/** What was published before steps were written down. */
function addUnwritten(marks: Map<number, Mark[]>, languages: readonly Published[], nameOf: Naming) {
  for (const { language, publishedVersion, publishedAt: at, publishedBy } of languages) {
    if (publishedVersion === null || at === null) continue
    const published = (marks.get(publishedVersion) ?? []).filter(({ step }) => step === 'published')
    if (published.some((one) => one.languages.includes(language))) continue
    const same = published.find((one) => one.at.getTime() === at.getTime())
    if (same) same.languages.push(language)
    else {
      const mark: Mark = { step: 'published', languages: [language], at, by: nameOf(publishedBy), reason: null }
      marks.set(publishedVersion, [...(marks.get(publishedVersion) ?? []), mark])
    }
  }
}

export type HistoryPage = { sittings: Sitting[]; page: number; pages: number; versions: number[] }

/** One page of a record's history, newest first. */
export async function loadHistory(id: string, wanted: number, locale: Locale = defaultLocale): Promise<HistoryPage> {
  const versions = await listVersions(id, locale)
  const all = sittingsOf(versions)
  const pages = Math.max(1, Math.ceil(all.length / sittingsOnPage))
  const page = Math.min(Math.max(1, wanted), pages)
  const sittings = all.slice((page - 1) * sittingsOnPage, page * sittingsOnPage)
  return { sittings, page, pages, versions: versions.map(({ version }) => version) }
}

/** The last version of the sitting before the one that `version` belongs to; null for the first. */
export async function versionBefore(id: string, version: number): Promise<number | null> {
  const sittings = sittingsOf(await listVersions(id, defaultLocale))
  const place = sittings.findIndex(({ versions }) => versions.some((one) => one.version <= version))
  const sitting = sittings[place]
  if (!sitting) return null
  // Within a sitting a version is compared with the one before it.
  const [newest] = sitting.versions
  if (newest.version !== version) {
    const within = sitting.versions.find((one) => one.version < version)
    if (within) return within.version
  }
  return sittings[place + 1]?.versions[0].version ?? null
}

export type ShownVersion = { version: number; at: Date; by: string; values: FormValues; languages: string[] }
export type Comparison = { before: ShownVersion; after: ShownVersion; differences: FieldDifference[] }

type Asked = { from: number; to: number; language: ContentLanguage; original: ContentLanguage; locale?: Locale }

/** Two saved versions of a record side by side, in one language; null where one was never kept. */
export async function compareVersions(
  { kind, id }: { kind: EditableKind; id: string },
  { from, to, language, original, locale = defaultLocale }: Asked,
): Promise<Comparison | null> {
  const read = (version: number) => versionAt({ kind, id }, version, { language, original, locale })
  const [before, after] = await Promise.all([read(from), read(to)])
  if (!before || !after) return null
  return { before, after, differences: differences(before.values, after.values, language) }
}

async function versionAt(
  { kind, id }: { kind: EditableKind; id: string },
  version: number,
  { locale, ...reading }: Omit<Required<Asked>, 'from' | 'to'>,
): Promise<ShownVersion | null> {
  const row = await db.revision.findFirst({
    where: { recordId: id, version },
    select: { version: true, at: true, snapshot: true, person: authorColumns },
  })
  if (!row) return null
  const snapshot = row.snapshot as Snapshot
  const values = await nouns[kind].values(db, snapshot, reading)
  const by = await authorName(db, row.person, locale)
  return { version: row.version, at: row.at, by, values, languages: languagesOf(snapshot) }
}

const languagesOf = ({ texts }: Snapshot): string[] =>
  typeof texts === 'object' && texts !== null ? Object.keys(texts) : []

/** Titles of the records that two versions name, as far as the actor may know them; in their language where there is one. */
export async function titlesIn(
  actor: Actor,
  kind: EditableKind,
  { before, after }: Pick<Comparison, 'before' | 'after'>,
): Promise<Map<string, string>> {
  const ids = [before, after].flatMap(({ values }) => namedRecords(nouns[kind].form, values).map(({ id }) => id))
  const named = [...new Set(ids)].filter((id) => uuid.test(id))
  const [rows, absorbed] = await Promise.all([
    db.record.findMany({ where: { id: { in: named }, ...visible.recordsOrPublic(actor) }, select: titleColumns }),
    namesOfAbsorbed(named, actor.locale),
  ])
  return new Map([...absorbed, ...(await titlesFor(actor, rows))])
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
