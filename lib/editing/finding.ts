import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { organisationNames } from '@/lib/partner/queries'
import { authorNames } from '@/lib/person/reading/authors'
import { type ListedRow, listStatement } from './lists'
import { type ListedState, type ListFilter, noFilter, searchWords } from './rules'
import { workPathOf } from './starting'

const recordsPerPage = 25
const mostSuggestions = 20

/** A record in a list of the desk. */
export type ListedRecord = Omit<ListedRow, 'total'> & { organisation: string }

/** One page of the records the actor may see that fit a filter, and how many fit altogether. Two statements. */
export async function findRecords(
  actor: Actor,
  filter: ListFilter,
): Promise<{ records: ListedRecord[]; total: number; pages: number }> {
  const asked = { ...filter, take: recordsPerPage, skip: (filter.page - 1) * recordsPerPage }
  const rows = await db.$queryRaw<ListedRow[]>(listStatement(actor, asked))
  const total = rows[0]?.total ?? 0
  return { records: await withOwners(actor, rows), total, pages: Math.max(1, Math.ceil(total / recordsPerPage)) }
}

/** A record that is offered while somebody types. */
export type Suggestion = {
  kind: RecordKind
  id: string
  title: string
  language: string
  state: Exclude<ListedState, 'behind'>
  organisation: string
  /** Where it is worked on; null where its kind has no form yet. */
  path: string | null
}

/** Records the actor may see that hold every word of a question, the likeliest first; those last touched without one. Two statements. */
export async function suggestRecords(
  actor: Actor,
  { q, kind }: Pick<ListFilter, 'q' | 'kind'>,
): Promise<{ records: Suggestion[]; total: number }> {
  // Nothing but signs was asked for: that is no question, and everything would be no answer.
  if (q !== '' && searchWords(q).length === 0) return { records: [], total: 0 }
  const asked = { ...noFilter, q, kind, take: mostSuggestions }
  const rows = await db.$queryRaw<ListedRow[]>(listStatement(actor, asked))
  const records = (await withOwners(actor, rows)).map(
    ({ kind: found, id, title, language, languages, organisation }) => ({
      ...{ kind: found, id, title, language, organisation, path: workPathOf({ kind: found, id }) },
      state: languages.find((one) => one.language === language)?.state ?? 'draft',
    }),
  )
  return { records, total: rows[0]?.total ?? 0 }
}

/** What a record is called, in the reader's language where it has one; null where there is none the actor may see. */
export async function findTitle(actor: Actor, id: string): Promise<{ title: string } | null> {
  const found = await db.recordLanguage.findMany({
    where: { recordId: id, record: visible.records(actor) },
    select: { language: true, title: true, sourceVersion: true },
  })
  const named = found.filter(({ title }) => title !== '')
  const chosen =
    named.find(({ language }) => language === actor.locale) ?? named.find((one) => one.sourceVersion === null)
  return chosen ?? named[0] ?? (found.length > 0 ? { title: '' } : null)
}

/** Rows with the names of the organisations they belong to. */
export async function withOwners<Row extends ListedRow>(
  actor: Actor,
  rows: readonly Row[],
): Promise<(Row & { organisation: string })[]> {
  if (rows.length === 0) return []
  const names = await organisationNames(db, [...new Set(rows.map((row) => row.organisationId))], actor.locale)
  const authors = rows.map(({ updatedBy: name, formerOf }) => ({ name, formerOf }))
  const nameOf = await authorNames(db, authors, actor.locale)
  return rows.map((row, place) => ({
    ...row,
    updatedBy: nameOf(authors[place]),
    organisation: names.get(row.organisationId) ?? '',
  }))
}
