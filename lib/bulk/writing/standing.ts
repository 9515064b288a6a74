import 'server-only'
import type { Standing } from '@/lib/bulk/rules'
import type { Transaction } from '@/lib/db'

const columns = {
  ...{ id: true, version: true, organisationId: true, deletedAt: true },
  languages: {
    select: { language: true, state: true, publishedVersion: true },
    orderBy: { language: 'asc' },
  },
  practice: { select: { themes: { select: { theme: true } } } },
  gap: { select: { themes: { select: { theme: true } } } },
  pilot: { select: { themes: { select: { theme: true } } } },
} as const

/** How records stand now, by their keys; what has gone is not in it. */
export async function standingOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await tx.record.findMany({ where: { id: { in: [...ids] } }, select: columns })
  return new Map(
    rows.map(({ id, version, organisationId, deletedAt, languages, practice, gap, pilot }) => [
      id,
      {
        ...{ version, organisationId, isDeleted: deletedAt !== null },
        themes: [practice, gap, pilot].flatMap((one) => one?.themes.map(({ theme }) => theme) ?? []).toSorted(),
        languages: Object.fromEntries(
          languages.map(({ language, state, publishedVersion }) => [language, { state, publishedVersion }]),
        ),
      },
    ]),
  )
}
