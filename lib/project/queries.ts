import 'server-only'
import type { Transaction } from '@/lib/db'
import { attachedColumns, fundingRows } from '@/lib/funding/publication'
import { byLanguage } from '@/lib/language/rules'
import { recordColumns, snapshotOf } from '@/lib/publishing/document'
import { type ProjectSnapshot, projectSnapshot } from './publication'

/** A project as it stands, for its revision and its public document. */
export async function snapshotProject(tx: Transaction, id: string): Promise<ProjectSnapshot> {
  const row = await tx.project.findUniqueOrThrow({
    where: { id },
    include: {
      record: { include: { ...recordColumns.include, ...attachedColumns } },
      countries: { orderBy: { countryCode: 'asc' } },
      partners: { orderBy: { position: 'asc' } },
      translations: true,
    },
  })
  return projectSnapshot.parse({
    ...snapshotOf(row.record),
    acronym: row.acronym,
    starts: row.starts,
    ends: row.ends,
    website: row.website,
    countryCodes: row.countries.map(({ countryCode }) => countryCode),
    partners: row.partners.map(({ organisationId, role, standing, starts, ends }) => ({
      ...{ organisationId, role, standing, starts, ends },
    })),
    funding: fundingRows(row.record.funding),
    texts: byLanguage(row.translations, ({ title, summary, description }) => ({ title, summary, description })),
  })
}
