import 'server-only'
import type { Transaction } from '@/lib/db'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type PublicationSnapshot, publicationSnapshot } from './publication'

/** A report, brief or article as it stands, for its revision and its public document. */
export async function snapshotPublication(tx: Transaction, id: string): Promise<PublicationSnapshot> {
  const row = await tx.publication.findUniqueOrThrow({
    where: { id },
    include: {
      record: recordColumns,
      publishers: { orderBy: { position: 'asc' } },
      countries: { orderBy: { countryCode: 'asc' } },
      translations: true,
    },
  })
  const { projectId, roundId, kind, title, titleLanguage, authors, publisher, released, isbn, url } = row
  return publicationSnapshot.parse({
    ...snapshotOf(row.record),
    ...{ projectId, roundId, kind, title, titleLanguage, authors, publisher, released, isbn, url },
    publisherIds: row.publishers.map(({ organisationId }) => organisationId),
    countryCodes: row.countries.map(({ countryCode }) => countryCode),
    texts: byLanguage(row.translations, ({ summary, note }) => ({ summary, note })),
  })
}
