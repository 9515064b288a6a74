import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { tellApart } from '@/lib/duplicate/mutations'
import { listDuplicates } from '@/lib/duplicate/queries'
import { asLogin, resetDatabase } from '../support/database'
import { numbersFrom } from '../support/merging-people'
import { anOrganisation } from '../support/people'
import { aMember, anAdmin } from '../support/records'
import { refusalOf } from '../support/refusals'

let admin: Actor
let ids: string[]

beforeAll(async () => {
  await resetDatabase()
  admin = await anAdmin()
  ids = []
  for (const name of ['Institute of Public Affairs', 'The Institute of Public Affairs', 'Village school of Dobra'])
    ids.push(await anOrganisation(name))
  await db.organisation.updateMany({ data: { countryCode: 'PL' } })
})

const pairs = async (actor = admin) =>
  (await listDuplicates(actor)).map(({ one, other }) => [one.name, other.name].toSorted())

test('those who keep the portal see what may be one, with the reasons; nobody else does', async () => {
  const [found] = await listDuplicates(admin)
  expect(found?.score).toBeGreaterThanOrEqual(90)
  expect(found?.reasons.map(({ because }) => because)).toEqual(['name', 'country'])
  expect(await pairs(await aMember([{ organisationId: ids[0] ?? '', role: 'organisation_admin' }]))).toEqual([])
})

test('what somebody said is two is not shown again', async () => {
  const [oneId = '', otherId = ''] = ids
  const editor = await aMember([{ organisationId: oneId, role: 'organisation_admin' }])
  expect(await refusalOf(tellApart(editor, { oneId, otherId }))).toMatchObject({ code: 'forbidden' })
  await tellApart(admin, { oneId: otherId, otherId: oneId })
  await tellApart(admin, { oneId, otherId })
  expect(await pairs()).toEqual([])
  await db.distinctPair.deleteMany()
})

test('ten thousand organisations take seconds', async () => {
  const next = numbersFrom(3)
  const syllables = ['ba', 'do', 'ki', 'lu', 'ma', 'ne', 'po', 'ra', 'su', 'ti', 'vo', 'wy', 'za', 'che', 'gro', 'sta']
  const word = () => Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)]).join('')
  const kinds = ['Foundation', 'Association', 'Municipality of', 'School', 'Institute of', 'Caritas']
  const rows = Array.from({ length: 10_000 }, () => `${kinds[next(kinds.length)]} ${word()} ${word()}`)
  await asLogin('admin', async (client) => {
    await client.query(
      `CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS id, name FROM unnest($1::text[]) AS name`,
      [rows],
    )
    await client.query('BEGIN')
    await client.query('SET LOCAL session_replication_role = replica')
    await client.query(
      `INSERT INTO desk."Record" (id, kind, "organisationId", "originalLanguage", "createdById", "updatedById")
         SELECT made.id, 'partner', made.id, 'en', author.id, author.id FROM made, (SELECT id FROM desk."Person" LIMIT 1) author`,
    )
    await client.query(`INSERT INTO desk."Organisation" (id, kind, "countryCode") SELECT id, 'ngo', 'PL' FROM made`)
    await client.query(
      `INSERT INTO desk."OrganisationName" (id, "organisationId", position, kind, name)
         SELECT gen_random_uuid(), id, 0, 'official', name FROM made`,
    )
    await client.query('COMMIT')
  })
  await asLogin('admin', (client) => client.query('ANALYZE'))
  const begun = performance.now()
  const found = await listDuplicates(admin)
  expect(performance.now() - begun).toBeLessThan(20_000)
  expect(found.map(({ one, other }) => [one.name, other.name].toSorted())).toContainEqual([
    'Institute of Public Affairs',
    'The Institute of Public Affairs',
  ])
}, 60_000)
