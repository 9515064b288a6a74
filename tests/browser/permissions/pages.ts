import type pg from 'pg'
import { filesIn } from '@/tests/house/source-files'
import type { Cast } from './cast'

const everywhere = [
  '/desk',
  '/desk/new',
  '/desk/records',
  '/desk/records?kind=practice',
  '/desk/records/changes',
  '/desk/records/change?act=theme&which=all&filter=kind%3Dgap&path=%2Fdesk%2Frecords&theme=mobility&way=add',
  '/desk/translations',
  '/desk/enquiries',
  '/desk/deleted',
  '/desk/organisation',
  '/desk/organisation/audit',
  '/desk/organisation/quality',
  '/desk/account',
  '/desk/account/app',
  '/desk/invitation',
  '/desk/admin',
  '/desk/admin/people',
  '/desk/admin/organisations',
  '/desk/admin/organisations/duplicates',
  '/desk/admin/organisations/merged',
  '/desk/admin/records',
  '/desk/admin/quality',
  '/desk/admin/audit',
  '/desk/admin/messages',
  '/desk/admin/messages/templates',
  '/desk/admin/jobs',
  '/desk/admin/storage',
  '/desk/admin/settings',
  '/desk/admin/sign-on',
]

/** Records of these kinds stand for all: each has other forms, or another owner. */
const folders = { practice: 'practices', roundtable: 'roundtables', partner: 'partners', project: 'projects' } as const
const pagesOfRecord = ['', '/review', '/history', '/preview']

/** Addresses of the desk where something is offered: those without a record, and those of one record of each kind. */
export async function pagesOfDesk(client: pg.Client, own: string, { spare }: Cast): Promise<string[]> {
  const records = await client.query<{ kind: keyof typeof folders; id: string }>(
    `SELECT kind, id FROM (
       SELECT kind, id, row_number() OVER (
         PARTITION BY kind ORDER BY "organisationId" <> $2, "deletedAt" IS NOT NULL, "updatedAt" DESC, id) AS place
       FROM desk."Record" WHERE kind::text = ANY ($1)) ranked
     WHERE place <= CASE kind WHEN 'practice' THEN 2 ELSE 1 END`,
    [Object.keys(folders), own],
  )
  const enquiries = await client.query<{ id: string }>('SELECT id FROM desk."Enquiry" ORDER BY "createdAt" LIMIT 1')
  const messages = await client.query<{ id: string }>(`SELECT id FROM desk."OutboxMessage" WHERE state = 'failed'`)
  const starts = Object.values(folders).map((folder) => `/desk/${folder}/new`)
  const pages = records.rows.flatMap(({ kind, id }) =>
    pagesOfRecord.map((page) => `/desk/${folders[kind]}/${id}${page}`),
  )
  return [
    ...everywhere,
    '/desk/records/change?act=delete&which=all&filter=kind%3Dpress&path=%2Fdesk%2Frecords',
    `/desk/records/change?act=owner&which=all&filter=kind%3Dgap&path=%2Fdesk%2Frecords&organisationId=${spare.other}`,
    ...starts,
    ...pages,
    ...enquiries.rows.map(({ id }) => `/desk/enquiries/${id}`),
    ...messages.rows.map(({ id }) => `/desk/admin/messages/${id}`),
    `/desk/admin/organisations?organisation=${spare.organisationId}`,
    `/desk/admin/organisations/merge?survivor=${spare.other}&absorbed=${spare.organisationId}`,
    `/desk/admin/quality/${own}`,
    `/desk/organisation/${own}/people/${spare.personId}`,
    `/desk/admin/people/${spare.personId}`,
  ]
}

/** Pages of the desk that none of these addresses shows: a page that was added and forgotten here. */
export function forgottenPages(visited: Iterable<string>): string[] {
  const paths = [...visited].map((address) => new URL(address, 'http://portal').pathname.split('/'))
  const fits = (page: string) => {
    const parts = page.split('/')
    return paths.some(
      (path) =>
        path.length === parts.length && parts.every((part, place) => part.startsWith('[') || part === path[place]),
    )
  }
  return filesIn(['app/desk'], /^page\.tsx$/)
    .map((file) => file.slice('app'.length, -'/page.tsx'.length))
    .filter((page) => !page.includes('[...') && !fits(page))
}
