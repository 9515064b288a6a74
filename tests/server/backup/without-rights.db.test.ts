import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localStorage } from '@/lib/file/storage/local'
import { databaseIn } from '@/server/backup/databases'
import { proveBackup } from '@/server/backup/proving'
import { contentOf, restoreBackup } from '@/server/backup/restoring'
import { aBackup, aDataFolder } from '@/tests/support/backups'
import { asLogin, emptyDatabase, rowsOf } from '@/tests/support/database'

// As with some hosters: an owner who may make no database beside the one they were given.

const data = aDataFolder()
const owner = `test_owner_${process.pid}`
let given: Awaited<ReturnType<typeof emptyDatabase>>
let ownerUrl = ''
let backup: Awaited<ReturnType<typeof aBackup>>

beforeAll(async () => {
  given = await emptyDatabase()
  await asLogin('admin', async (client) => {
    await client.query(`CREATE ROLE ${owner} LOGIN PASSWORD 'only-in-this-test' NOCREATEDB`)
    await client.query(`ALTER DATABASE ${databaseIn(given.owner)} OWNER TO ${owner}`)
  })
  const url = new URL(given.owner)
  Object.assign(url, { username: owner, password: 'only-in-this-test' })
  ownerUrl = url.href
  await data.storage.write('ab'.repeat(16), Buffer.from('minutes'))
  backup = await aBackup(data, process.env.DATABASE_OWNER_URL ?? '')
}, 60_000)
afterAll(async () => {
  data.remove()
  await asLogin('admin', async (client) => {
    await client.query(`DROP DATABASE ${databaseIn(given.owner)} WITH (FORCE)`)
    await client.query(`DROP ROLE ${owner}`)
  })
})

const restore = () =>
  restoreBackup({
    ...{ sealed: backup.sealed(), erasures: [], onStep: () => undefined },
    storage: localStorage(path.join(data.folder, 'elsewhere')),
    database: { ownerUrl, webUrl: given.web, publicUrl: given.public },
  })

test('a backup is restored into the empty database they were given, and again over it', async () => {
  expect(await restore()).toMatchObject({ kept: undefined, left: [] })
  const content = await contentOf(ownerUrl)
  expect(content).toBeDefined()
  expect(await restore()).toMatchObject({ kept: undefined, left: [] })
  expect(await contentOf(ownerUrl)).toEqual(content)
}, 240_000)

test('it is proven in a server of our own, of which nothing is left', async () => {
  const { manifest } = await proveBackup({
    ...{ sealed: backup.sealed(), ownerUrl, erasedFiles: new Set() },
    ...{ dataFolder: data.folder, shelter: '/var/lib/integration-portal' },
  })
  expect(manifest).toEqual(backup.manifest)
  expect(
    await rowsOf(`SELECT datname FROM pg_database WHERE starts_with(datname, '${databaseIn(ownerUrl)}_')`),
  ).toEqual([])
}, 240_000)
