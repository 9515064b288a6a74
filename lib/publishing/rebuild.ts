import 'server-only'
import { db, type Transaction } from '@/lib/db'
import {
  documentRows,
  lockPublic,
  type PublicVersion,
  placeConfirmations,
  removeDocuments,
  writeDocuments,
} from './door'
import { publicVersions } from './public-versions'

const batch = 200

/**
 * Makes the public world again from the versions that were published: what is there already and equal is left alone,
 * what is missing or different is written, what has no record behind it is taken away. One transaction.
 */
export const rebuildPublic = (): Promise<{ records: number; written: number; removed: number }> =>
  db.$transaction(
    async (tx) => {
      await lockPublic(tx)
      const published = await tx.recordLanguage.findMany({
        where: { publishedVersion: { not: null } },
        select: { recordId: true },
        distinct: ['recordId'],
        orderBy: { recordId: 'asc' },
      })
      const ids = published.map(({ recordId }) => recordId)
      let written = 0
      for (let from = 0; from < ids.length; from += batch) {
        const versions = await publicVersions(tx, ids.slice(from, from + batch))
        const changed = await differing(tx, versions)
        await writeDocuments(tx, changed)
        await placeConfirmations(
          tx,
          versions.map(({ id }) => id),
        )
        written += changed.length
      }
      const strays = await tx.$queryRaw<{ id: string }[]>`
        SELECT DISTINCT id FROM pub.document WHERE NOT (id = ANY (${ids}::uuid[]))`
      if (strays.length > 0)
        await removeDocuments(
          tx,
          strays.map(({ id }) => id),
          'withdrawn',
        )
      return { records: ids.length, written, removed: strays.length }
    },
    { timeout: 600_000 },
  )

/** Makes the documents of some records again, where they would say something else now; in the order of their keys. */
export async function remakeDocuments(tx: Transaction, ids: readonly string[]): Promise<void> {
  const all = [...new Set(ids)].toSorted()
  for (let from = 0; from < all.length; from += batch)
    await writeDocuments(tx, await differing(tx, await publicVersions(tx, all.slice(from, from + batch))))
}

/** Those whose documents are not already there to the byte, or have one too many. */
async function differing(tx: Transaction, versions: PublicVersion[]): Promise<PublicVersion[]> {
  const rows = JSON.stringify(documentRows(versions))
  const ids = versions.map(({ id }) => id)
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT id FROM jsonb_to_recordset(${rows}::jsonb) AS new (
      id uuid, locale text, kind text, slug text, title text, summary text, main text, rest text, body jsonb,
      facets text[], happened_on date, version integer, published_at timestamptz)
    FULL JOIN (SELECT * FROM pub.document WHERE id = ANY (${ids}::uuid[])) AS old USING (id, locale)
    WHERE (old.kind, old.slug, old.title, old.summary, old.main, old.rest, old.body, old.facets, old.happened_on,
        old.version, old.published_at)
      IS DISTINCT FROM
      (new.kind, new.slug, new.title, new.summary, new.main, new.rest, new.body, new.facets, new.happened_on,
        new.version, new.published_at)`
  const changed = new Set(found.map(({ id }) => id))
  return versions.filter(({ id }) => changed.has(id))
}
