import 'server-only'
import type { Transaction } from '@/lib/db'

/** Why what was at an address is now found with another record, or at another address of the same one. */
export type Because = 'renamed' | 'merged' | 'split' | 'moved'

type Leading = {
  from: string
  to: string
  because: Because
  /** As exact as it is known: `2024`, `2024-03` or `2024-03-01`. */
  since: string | null
  /** What it was called, by the language of the page; its title where nothing is given. */
  formerNames?: Readonly<Record<string, string>>
}

/** A row of `pub.redirect`, so that it can be put back. */
export type LedAddress = {
  kind: string
  locale: string
  slug: string
  documentId: string
  because: Because
  formerName: string | null
  since: string | null
}

/**
 * Leads every address that a record has and had to another record, with a notice for whoever comes that way. Ask it
 * before the documents of `from` are taken away: they say what was there; taking them away leaves these addresses as they
 * are. Answers what the older addresses led to before, for `returnAddresses`.
 */
export async function leadAddresses(
  tx: Transaction,
  { from, to, because, since, formerNames = {} }: Leading,
): Promise<LedAddress[]> {
  const before = await tx.$queryRaw<LedAddress[]>`
    SELECT kind, locale, slug, document_id::text AS "documentId", because, former_name AS "formerName", since
    FROM pub.redirect WHERE document_id = ${from}::uuid ORDER BY kind, locale, slug`
  const named = JSON.stringify(formerNames)
  await tx.$executeRaw`
    UPDATE pub.redirect redirect SET document_id = ${to}::uuid, because = ${because}, since = ${since},
      former_name = coalesce(redirect.former_name, ${named}::jsonb ->> redirect.locale,
        (SELECT title FROM pub.document old WHERE old.id = ${from}::uuid AND old.locale = redirect.locale))
    WHERE document_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO pub.redirect (kind, locale, slug, document_id, because, former_name, since)
    SELECT kind, locale, slug, ${to}::uuid, ${because}, coalesce(${named}::jsonb ->> locale, title), ${since}
    FROM pub.document WHERE id = ${from}::uuid AND ${from} <> ${to}
    ON CONFLICT (kind, locale, slug) DO UPDATE SET document_id = excluded.document_id, because = excluded.because,
      former_name = excluded.former_name, since = excluded.since`
  return before
}

/** Puts back what older addresses led to; those of documents that are public again are theirs already. */
export async function returnAddresses(tx: Transaction, rows: readonly LedAddress[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE pub.redirect redirect SET document_id = led."documentId", because = led.because, former_name = led."formerName",
      since = led.since
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS led (
      kind text, locale text, slug text, "documentId" uuid, because text, "formerName" text, since text)
    WHERE (redirect.kind, redirect.locale, redirect.slug) = (led.kind, led.locale, led.slug)`
}

/** Says of the addresses that a record had before why it moved: its page has another one since. */
export async function explainMove(
  tx: Transaction,
  {
    id,
    because,
    since,
    formerNames,
  }: Omit<Leading, 'from' | 'to'> & { id: string; formerNames: Record<string, string> },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE pub.redirect SET because = ${because}, since = ${since},
      former_name = ${JSON.stringify(formerNames)}::jsonb ->> locale
    WHERE document_id = ${id}::uuid AND former_name IS NULL`
}

/** What the pages of a record are called, by their language. */
export async function publicTitles(tx: Transaction, id: string): Promise<Record<string, string>> {
  const pages = await tx.$queryRaw<{ locale: string; title: string }[]>`
    SELECT locale, title FROM pub.document WHERE id = ${id}::uuid`
  return Object.fromEntries(pages.map(({ locale, title }) => [locale, title]))
}
