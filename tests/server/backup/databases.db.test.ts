import pg from 'pg'
import { expect, test } from 'vitest'
import { databaseIn, dropDatabase, makeDatabase, urlOfDatabase } from '@/server/backup/databases'
import { rowsOf } from '@/tests/support/database'

const ownerUrl = process.env.DATABASE_OWNER_URL ?? ''
const name = `${databaseIn(ownerUrl)}_watched`

test('a database that the server itself is looking after is dropped when it is through', async () => {
  await makeDatabase(ownerUrl, name)
  // As the vacuum does, this connection belongs to the superuser, whom the owner of the database may not end.
  const watcher = new pg.Client({ connectionString: urlOfDatabase(process.env.TEST_ADMIN_URL ?? '', name) })
  await watcher.connect()
  const leaving = new Promise((resolve) => setTimeout(resolve, 700)).then(() => watcher.end())
  await dropDatabase(ownerUrl, name)
  await leaving
  expect(await rowsOf(`SELECT FROM pg_database WHERE datname = '${name}'`)).toEqual([])
})
