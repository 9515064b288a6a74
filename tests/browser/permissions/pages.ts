import type pg from 'pg'

const everywhere = [
  '/desk',
  '/desk/new',
  '/desk/records',
  '/desk/translations',
  '/desk/enquiries',
  '/desk/deleted',
  '/desk/organisation',
  '/desk/account',
  '/desk/admin',
  '/desk/admin/people',
  '/desk/admin/organisations',
  '/desk/admin/records',
  '/desk/admin/audit',
  '/desk/admin/messages',
  '/desk/admin/jobs',
  '/desk/admin/storage',
  '/desk/admin/settings',
]

/** Records of these kinds stand for all: each has other forms, or another owner. */
const folders = { practice: 'practices', roundtable: 'roundtables', partner: 'partners', project: 'projects' } as const
const pagesOfRecord = ['', '/review', '/history', '/preview']

/** Addresses of the desk where something is offered: those without a record, and those of one record of each kind. */
export async function pagesOfDesk(client: pg.Client, own: string): Promise<string[]> {
  const records = await client.query<{ kind: keyof typeof folders; id: string }>(
    `SELECT kind, id FROM (
       SELECT kind, id, row_number() OVER (
         PARTITION BY kind ORDER BY "organisationId" <> $2, "deletedAt" IS NOT NULL, "updatedAt" DESC, id) AS place
       FROM desk."Record" WHERE kind::text = ANY ($1)) ranked
     WHERE place <= CASE kind WHEN 'practice' THEN 3 ELSE 1 END`,
    [Object.keys(folders), own],
  )
  const enquiries = await client.query<{ id: string }>('SELECT id FROM desk."Enquiry" ORDER BY "createdAt" LIMIT 1')
  const starts = Object.values(folders).map((folder) => `/desk/${folder}/new`)
  const pages = records.rows.flatMap(({ kind, id }) =>
    pagesOfRecord.map((page) => `/desk/${folders[kind]}/${id}${page}`),
  )
  return [...everywhere, ...starts, ...pages, ...enquiries.rows.map(({ id }) => `/desk/enquiries/${id}`)]
}
