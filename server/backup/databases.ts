import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { databaseStatements } from '../roles'

/** The same server and login, another database. */
export function urlOfDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

export const databaseIn = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

/** The server does not let this login make, rename or drop a database. */
export class NoDatabaseRight extends Error {
  override name = 'NoDatabaseRight'
}

const refused = ['42501', '28000', '3D000', '28P01']

/** One statement after the other outside the database they are about, as its owner. Throws `NoDatabaseRight`. */
async function onServer<Answer>(ownerUrl: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  let last: unknown
  for (const place of ['postgres', 'template1']) {
    const client = new pg.Client({
      connectionString: urlOfDatabase(ownerUrl, place),
      connectionTimeoutMillis: 10_000,
      application_name: 'portal backup',
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
    } catch (error) {
      await client.end().catch(() => undefined)
      last = error
      continue
    }
    try {
      return await work(client)
    } catch (error) {
      if (refused.includes((error as { code?: string }).code ?? '')) throw new NoDatabaseRight((error as Error).message)
      throw error
    } finally {
      await client.end()
    }
  }
  throw new NoDatabaseRight((last as Error).message)
}

/** Makes an empty database beside, open to the three logins alone; one of that name is dropped first. */
export const makeDatabase = (ownerUrl: string, name: string): Promise<string> =>
  onServer(ownerUrl, async (client) => {
    const quotedName = pg.escapeIdentifier(name)
    await drop(client, name)
    await client.query(`CREATE DATABASE ${quotedName} TEMPLATE template0 ENCODING 'UTF8'`)
    await client.query(databaseStatements(name).join(';\n'))
    return urlOfDatabase(ownerUrl, name)
  })

/** Drops a database beside; what is not there is passed over. */
export const dropDatabase = (ownerUrl: string, name: string): Promise<void> =>
  onServer(ownerUrl, (client) => drop(client, name))

/** How often, a quarter of a second apart, a database is tried to be dropped that the server itself is looking after. */
const tries = 40
const inUse = ['42501', '55006']

/**
 * Ends whoever is connected and drops a database. PostgreSQL's own vacuum counts as the superuser, whom the owner may not end:
 * then the drop is refused as if the right were missing, and is tried again when the vacuum is through.
 */
async function drop(client: pg.Client, name: string): Promise<void> {
  for (let left = tries; ; left -= 1) {
    try {
      await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
      return
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (left === 0 || !inUse.includes(code) || !(await isOurs(client, name))) throw error
      await sleep(250)
    }
  }
}

async function isOurs(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM pg_database WHERE datname = $1 AND pg_has_role(current_user, datdba, 'USAGE')`,
    [name],
  )
  return rows.length > 0
}

type Swap = { made: string; old: string }

/**
 * Puts a database in the place of the one in the address, which is kept as `old`. Should the second step fail, the first
 * is taken back.
 */
export const takePlace = (ownerUrl: string, { made, old }: Swap): Promise<void> =>
  onServer(ownerUrl, async (client) => {
    const place = databaseIn(ownerUrl)
    const rename = (from: string, to: string) =>
      client.query(`ALTER DATABASE ${pg.escapeIdentifier(from)} RENAME TO ${pg.escapeIdentifier(to)}`)
    await rename(place, old)
    try {
      await rename(made, place)
    } catch (error) {
      await rename(old, place)
      throw error
    }
  })

/** Who else is connected to a database, by the names they gave themselves. */
export const othersIn = (ownerUrl: string): Promise<string[]> =>
  onServer(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT coalesce(nullif(application_name, ''), 'unnamed') AS name FROM pg_stat_activity
       WHERE datname = $1 AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
      [databaseIn(ownerUrl)],
    )
    return rows.map(({ name }) => name)
  })
