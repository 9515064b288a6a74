import 'server-only'
import { translator } from '@/i18n/translator'
import type { Transaction } from '@/lib/db'
import type { Locale } from '@/lib/language/rules'
import { organisationNames } from '@/lib/partner/queries'

/** What is read of a person whose name stands beside something they did. */
export const authorColumns = { select: { name: true, formerOf: true } } as const
export type Author = { name: string; formerOf: readonly string[] }

/**
 * Says how each of these people is called. Of somebody who was erased it says that they were a member, and of what.
 * One statement, and none where nobody was erased.
 */
export async function authorNames(
  tx: Transaction,
  authors: readonly (Author | null | undefined)[],
  locale: Locale,
): Promise<(author: Author | null | undefined) => string> {
  const t = translator(locale, 'people')
  const ids = authors.flatMap((one) => (one && one.name === '' ? one.formerOf : []))
  const names = ids.length > 0 ? await organisationNames(tx, [...new Set(ids)], locale) : new Map<string, string>()
  return (author) => {
    if (!author || author.name !== '') return author?.name ?? ''
    const known = author.formerOf.flatMap((id) => names.get(id) ?? [])
    const [first] = known
    return first ? t('formerOf', { organisation: known.join(', ') }) : t('former')
  }
}

/** The same for one person. */
export const authorName = async (tx: Transaction, author: Author, locale: Locale): Promise<string> =>
  (await authorNames(tx, [author], locale))(author)
