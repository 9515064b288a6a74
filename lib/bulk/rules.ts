import { BulkAct, type RecordKind } from '@/lib/generated/prisma/enums'

export const bulkActs = Object.values(BulkAct)
export type { BulkAct }

/** Records that one change may touch. */
export const mostAtOnce = 1000

/** Kinds that carry themes. */
export const themedKinds: readonly RecordKind[] = ['practice', 'gap', 'pilot']

/** What is done with a theme: it is added, taken away, or made the only one. */
export const themeWays = ['add', 'remove', 'only'] as const
export type ThemeWay = (typeof themeWays)[number]

/** Acts that need a fresh proof of who somebody is. */
export const sensitiveActs: readonly BulkAct[] = ['owner', 'delete']

/** The themes of a record afterwards. */
export function themesAfter(before: readonly string[], theme: string, way: ThemeWay): string[] {
  if (way === 'only') return [theme]
  const others = before.filter((one) => one !== theme)
  return way === 'add' ? [...others, theme].toSorted() : others
}

/** How a record stands, as far as such a change can change it. */
export type Standing = {
  version: number
  organisationId: string
  isDeleted: boolean
  themes: string[]
  /** State and public version of each language. */
  languages: Record<string, { state: string; publishedVersion: number | null }>
}

/** Languages that stand otherwise than before. */
export const changedLanguages = (before: Standing, after: Standing): string[] =>
  Object.keys(after.languages).filter((language) => {
    const [one, other] = [before.languages[language], after.languages[language]]
    return one?.state !== other?.state || one?.publishedVersion !== other?.publishedVersion
  })
