import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { waitForLock } from '@/server/lock.mjs'
import { startPostgres } from '@/server/postgres'
import { databaseStatements, prepareRoles } from '@/server/roles'
import { keepSecrets } from '@/server/secrets'
import { prepareWorkerSchema } from '@/server/worker/schema'
import { prisma } from './prisma-command'

/** What a test process needs to make itself a database. */
export type TestServer = {
  adminUrl: string
  template: string
  ownerPassword: string
  webPassword: string
  publicPassword: string
}

const folder = '.data/test'
const disposable = 'test_'

/** Starts PostgreSQL for the tests, in a data folder of their own that stays for the next run, with a migrated template. */
export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const release = await waitForLock(path.join(folder, 'database.lock'), ({ pid }: { pid: number }) =>
    console.log(`waiting for the database tests of process ${pid}`),
  )
  const secrets = keepSecrets(folder)
  const postgres = await startPostgres({
    data: path.join(folder, 'postgres'),
    shelter: process.env.PORTAL_SHELTER ?? '/var/lib/integration-portal',
    superuserPassword: secrets.superuser,
    // Nothing here outlives the run, so nothing needs to reach the disk or be hard to guess.
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'scram_iterations=1'],
  })
  const adminUrl = postgres.url('postgres', secrets.superuser, 'postgres')
  const template = `template_${migrationsHash()}`
  try {
    await dropDatabases(adminUrl, (name) => name.startsWith(disposable))
    await prepareTemplate(adminUrl, template, secrets)
  } catch (error) {
    await postgres.stop()
    release()
    throw error
  }
  return {
    server: {
      adminUrl,
      template,
      ownerPassword: secrets.owner,
      webPassword: secrets.web,
      publicPassword: secrets.public,
    },
    stop: async () => {
      await dropDatabases(adminUrl, (name) => name.startsWith(disposable))
      await postgres.stop()
      release()
    },
  }
}

/** A new database, empty or a copy of the migrated template; dropped at the end of the run. */
export async function createTestDatabase(server: TestServer, from: 'template' | 'nothing'): Promise<string> {
  const name = `${disposable}${crypto.randomUUID().replaceAll('-', '')}`
  await withClient(server.adminUrl, async (client) => {
    const template = from === 'template' ? server.template : 'template1'
    await client.query(`CREATE DATABASE ${name} OWNER portal_owner TEMPLATE ${template}`)
    await client.query(databaseStatements(name).join(';\n'))
  })
  return name
}

/** Addresses of the three logins, and of the superuser who looks at what they may not. */
export function urlsOf(server: TestServer, database: string) {
  const at = (role: string, password: string) => {
    const url = new URL(server.adminUrl)
    Object.assign(url, { username: role, password: encodeURIComponent(password), pathname: `/${database}` })
    return url.href
  }
  const admin = new URL(server.adminUrl)
  admin.pathname = `/${database}`
  return {
    admin: admin.href,
    owner: at('portal_owner', server.ownerPassword),
    web: at('portal_web', server.webPassword),
    public: at('portal_public', server.publicPassword),
  }
}

/** One connection, closed whatever happens. */
export async function withClient<Result>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Migrated once for each state of the migrations; made under another name, so that half a template is never used. */
async function prepareTemplate(adminUrl: string, template: string, secrets: ReturnType<typeof keepSecrets>) {
  const draft = `${disposable}${template}`
  await prepareRoles(adminUrl, secrets, draft)
  const ready = await withClient(adminUrl, (client) =>
    client.query('SELECT FROM pg_database WHERE datname = $1', [template]),
  )
  if (ready.rowCount !== 0) return dropDatabases(adminUrl, (name) => name === draft)
  await dropDatabases(adminUrl, (name) => name.startsWith('template_'))
  const url = new URL(adminUrl)
  Object.assign(url, {
    username: 'portal_owner',
    password: encodeURIComponent(secrets.owner),
    pathname: `/${draft}`,
  })
  const { ok, output } = await prisma(['migrate', 'deploy'], url.href)
  if (!ok) throw new Error(`The migrations do not apply to an empty database.\n${output}`)
  await prepareWorkerSchema(url.href)
  await withClient(adminUrl, (client) => client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`))
}

async function dropDatabases(adminUrl: string, which: (name: string) => boolean) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE NOT datistemplate')
    for (const { datname } of rows) {
      if (which(datname)) await client.query(`DROP DATABASE ${pg.escapeIdentifier(datname)} WITH (FORCE)`)
    }
  })
}

function migrationsHash(): string {
  const hash = createHash('sha256')
  const add = (entry: string) => {
    if (statSync(entry).isFile()) hash.update(`${entry}\0`).update(readFileSync(entry))
    else for (const child of readdirSync(entry).sort()) add(path.join(entry, child))
  }
  add('prisma/migrations')
  add('server/worker/schema.ts')
  add('node_modules/graphile-worker/package.json')
  return hash.digest('hex').slice(0, 16)
}
