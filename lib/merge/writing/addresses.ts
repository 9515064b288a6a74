import 'server-only'
import type { Transaction } from '@/lib/db'

type Row = Record<string, unknown>

/**
 * Leads every address of the absorbed organisation to the survivor, once its documents are taken away. Answers what its
 * older addresses led to before, so that undoing can put that back.
 */
export async function addressesOf(tx: Transaction, id: string): Promise<Row[]> {
  const rows = await tx.$queryRaw<{ entry: Row }[]>`
    SELECT to_jsonb(redirect) AS entry FROM pub.redirect redirect WHERE document_id = ${id}::uuid ORDER BY kind, locale, slug`
  return rows.map(({ entry }) => entry)
}

export const leadAddresses = (tx: Transaction, { from, to }: { from: string; to: string }) => tx.$executeRaw`
  UPDATE pub.redirect SET document_id = ${to}::uuid WHERE document_id = ${from}::uuid`

/** Puts back what older addresses led to. */
export const returnAddresses = (tx: Transaction, rows: readonly unknown[]) => tx.$executeRaw`
  UPDATE pub.redirect redirect SET document_id = led.document_id
  FROM jsonb_populate_recordset(NULL::pub.redirect, ${JSON.stringify(rows)}::jsonb) led
  WHERE (redirect.kind, redirect.locale, redirect.slug) = (led.kind, led.locale, led.slug)`
