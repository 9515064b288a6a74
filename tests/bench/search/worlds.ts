import { createHash } from 'node:crypto'
import pg from 'pg'
import { mark as madeInThisRelease } from '@/server/renewal'
import { databaseStatements } from '@/server/roles'
import { createTestDatabase, startTestServer, type TestServer, urlsOf, withClient } from '../../support/test-postgres'
import { fillPublicWorld, firstRows } from './fill'
import { makeNarrowTable } from './narrow-table'

export type Urls = ReturnType<typeof urlsOf>
export type Worlds = {
  /** A public world of so many synthetic practices, with the narrow table beside it; kept for the next run. */
  world: (practices: number) => Promise<Urls>
  /** A copy that may be written to; gone at the end of the run. */
  copy: (practices: number) => Promise<Urls>
  stop: () => Promise<void>
}

const kept = 'bench_'

/** Databases full of synthetic practices, on the server and from the template of the database tests. */
export async function openWorlds(): Promise<Worlds> {
  const { server, stop } = await startTestServer()
  const mark = createHash('sha256').update(`${server.template} ${firstRows()}`).digest('hex').slice(0, 12)
  await dropOthers(server, mark)
  const nameOf = async (practices: number) => {
    const name = `${kept}${mark}_${practices}`
    if (!(await databases(server)).includes(name)) await make(server, name, practices)
    return name
  }
  return {
    world: async (practices) => urlsOf(server, await nameOf(practices)),
    copy: async (practices) => {
      const from = await nameOf(practices)
      const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
      await withClient(server.adminUrl, async (client) => {
        await client.query(`CREATE DATABASE ${name} OWNER portal_owner TEMPLATE ${from}`)
        await client.query(databaseStatements(name).join(';\n'))
      })
      const urls = urlsOf(server, name)
      // Otherwise the first start would make all documents anew, and take away those without a record behind them.
      await withClient(urls.admin, (client) => client.query(`COMMENT ON SCHEMA pub IS '${madeInThisRelease}'`))
      return urls
    },
    stop,
  }
}

/** Made under a name that does not outlive the run, so that half a world is never used. */
async function make(server: TestServer, name: string, practices: number) {
  const started = performance.now()
  const draft = await createTestDatabase(server, 'template')
  await withClient(urlsOf(server, draft).admin, async (client) => {
    await fillPublicWorld(client, practices)
    await makeNarrowTable(client)
  })
  await withClient(server.adminUrl, (client) => client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`))
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`\nmade a world of ${practices.toLocaleString('en-GB')} synthetic practices in ${seconds} s`)
}

async function dropOthers(server: TestServer, mark: string) {
  const old = (await databases(server)).filter((name) => name.startsWith(kept) && !name.startsWith(`${kept}${mark}_`))
  await withClient(server.adminUrl, async (client) => {
    for (const name of old) await client.query(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`)
  })
}

const databases = (server: TestServer) =>
  withClient(server.adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database')
    return rows.map(({ datname }) => datname)
  })
