import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { createTestDatabase, urlsOf, withClient } from './test-postgres'

const logins = {
  admin: 'TEST_ADMIN_URL',
  owner: 'DATABASE_OWNER_URL',
  web: 'DATABASE_URL',
  public: 'DATABASE_PUBLIC_URL',
} as const
type Login = keyof typeof logins

/** Runs SQL in this file's database as one of its logins; `admin` sees everything. */
export function asLogin<Result>(login: Login, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const url = process.env[logins[login]]
  if (!url) throw new Error('Only *.db.test.ts files have a database.')
  return withClient(url, work)
}

let superuser: Promise<pg.Client> | undefined

afterAll(async () => {
  await (await superuser)?.end()
})

/** One connection of the superuser for the whole file: a new one learns every table anew, which takes longer than most statements. */
async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL, connectionTimeoutMillis: 5_000 })
  const forget = () => {
    superuser = undefined
  }
  client.on('error', forget).on('end', forget)
  await client.connect()
  return client
}

/** Rows of one statement, as the superuser: what the database really holds. */
export async function rowsOf<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  superuser ??= connected()
  return (await (await superuser).query<Row>(sql, values)).rows
}

/** Another database, with nothing in it: for tests of the migrations themselves. */
export async function emptyDatabase() {
  const server = inject('testServer')
  return urlsOf(server, await createTestDatabase(server, 'nothing'))
}

type Table = { name: string; rows: unknown[] }
let beginning: Table[] | undefined

/**
 * Puts every table back to what the migrations left in it. Call it in `beforeEach` where tests of one file disturb each
 * other; the first call must come before anything was written.
 */
export async function resetDatabase(): Promise<void> {
  superuser ??= connected()
  await putBack(await superuser).catch(async (error: unknown) => {
    await (await superuser)?.end()
    throw error
  })
}

async function putBack(client: pg.Client): Promise<void> {
  const first = beginning === undefined
  beginning ??= await tablesOf(client)
  if (first) return
  const written = await writtenTables(client, beginning)
  const sequences = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name FROM pg_sequences
       WHERE schemaname IN ('desk', 'pub') AND last_value IS NOT NULL`,
  )
  await client.query('BEGIN')
  // The audit log refuses to be emptied by everybody else.
  await client.query('SET LOCAL session_replication_role = replica')
  // Emptying a table by TRUNCATE makes new files for it and each of its indexes: dearer than its few rows.
  await client.query(
    [
      ...written.map(({ name }) => `DELETE FROM ${name}`),
      ...sequences.rows.map(({ name }) => `ALTER SEQUENCE ${name} RESTART`),
    ].join(';\n'),
  )
  for (const { name, rows } of written) {
    if (rows.length === 0) continue
    await client.query(`INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`, [
      JSON.stringify(rows),
    ])
  }
  await client.query('COMMIT')
}

/** Tables that hold rows now, or held some at the beginning. */
async function writtenTables(client: pg.Client, tables: readonly Table[]): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; has: boolean }>(
    tables
      .map(({ name }) => `SELECT ${pg.escapeLiteral(name)} AS name, EXISTS (SELECT FROM ${name}) AS has`)
      .join(' UNION ALL '),
  )
  const full = new Set(rows.flatMap(({ name, has }) => (has ? [name] : [])))
  return tables.filter(({ name, rows: first }) => first.length > 0 || full.has(name))
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ schemaname: string; tablename: string }>(
    `SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('desk', 'pub') AND tablename <> '_prisma_migrations'`,
  )
  const names = rows.map(({ schemaname, tablename }) => `${schemaname}.${pg.escapeIdentifier(tablename)}`)
  const tables: Table[] = []
  for (const name of names) {
    const found = await client.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM ${name} t`)
    tables.push({ name, rows: found.rows.map(({ row }) => row) })
  }
  return tables
}
