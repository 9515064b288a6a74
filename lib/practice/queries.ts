import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/auth/policy'
import { db, type Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type PracticeSnapshot, practiceSnapshot } from './publication'

/** A practice as it stands, for its revision and its public document. */
export async function snapshotPractice(tx: Transaction, id: string): Promise<PracticeSnapshot> {
  const row = await tx.practice.findUniqueOrThrow({
    where: { id },
    include: {
      record: recordColumns,
      region: { select: { countryCode: true } },
      themes: { orderBy: { theme: 'asc' } },
      translations: true,
    },
  })
  return practiceSnapshot.parse({
    ...snapshotOf(row.record),
    carriedOutById: row.organisationId,
    regionId: row.regionId,
    countryCode: row.region?.countryCode ?? null,
    place: row.place,
    started: row.started,
    themes: row.themes.map(({ theme }) => theme),
    texts: byLanguage(row.translations, ({ practiceId: _, language: __, ...words }) => words),
  })
}

/** Titles, in any language, of the practices that are public or that the actor may see; at most 2,000. */
export async function listPracticeTitles(actor: Actor): Promise<string[]> {
  const rows = await db.practiceTranslation.findMany({
    where: { practice: { is: { record: { is: visible.recordsOrPublic(actor) } } } },
    select: { title: true },
    distinct: ['title'],
    orderBy: { title: 'asc' },
    take: 2000,
  })
  return rows.map(({ title }) => title)
}

/** The practice of that title, whatever the capitals; null where there is none within reach, or more than one. */
export async function findPracticeByTitle(tx: Transaction, actor: Actor, title: string): Promise<string | null> {
  const rows = await tx.practiceTranslation.findMany({
    where: {
      title: { equals: title, mode: 'insensitive' },
      practice: { is: { record: { is: visible.recordsOrPublic(actor) } } },
    },
    select: { practiceId: true },
    distinct: ['practiceId'],
    take: 2,
  })
  return rows.length === 1 ? (rows[0]?.practiceId ?? null) : null
}
