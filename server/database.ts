import path from 'node:path'
import pg from 'pg'
import type { Environment } from '@/lib/env'
import { StartFailure } from './failure'
import { type Postgres, startPostgres } from './postgres'
import { prepareRoles } from './roles'
import { keepSecrets } from './secrets'

export type Database = {
  kind: 'embedded' | 'external'
  ownerUrl: string
  webUrl: string
  publicUrl: string
  /** What the start prints about it. */
  description: string
  notice: string | undefined
  /** True where this process did not start it and must leave it running when it only visits. */
  adopted: boolean
  stop: () => Promise<void>
  /** Starts an embedded one again when it ends by itself; an external one is somebody else's to look after. */
  watch: (onLoss: (failure?: unknown) => void) => void
}

const oldestPostgres = 15

/** The database named in the environment, or the embedded one, ready for its three logins. */
export async function openDatabase(settings: Environment): Promise<Database> {
  return externalDatabase(settings) ?? embeddedDatabase(settings)
}

async function embeddedDatabase({ dataFolder, shelterFolder }: Environment): Promise<Database> {
  const data = path.resolve(dataFolder)
  const secrets = keepSecrets(data)
  const postgres = await startPostgres({
    data: path.join(data, 'postgres'),
    shelter: shelterFolder,
    superuserPassword: secrets.superuser,
  })
  await prepareRoles(postgres.url('postgres', secrets.superuser, 'postgres'), secrets)
  return {
    kind: 'embedded',
    ownerUrl: postgres.url('portal_owner', secrets.owner, 'portal'),
    webUrl: postgres.url('portal_web', secrets.web, 'portal'),
    publicUrl: postgres.url('portal_public', secrets.public, 'portal'),
    description: describe(postgres),
    notice: postgres.notice,
    adopted: postgres.adopted,
    stop: postgres.stop,
    watch: postgres.watch,
  }
}

const describe = ({ adopted, port }: Postgres) =>
  `PostgreSQL ${adopted ? 'was still running and goes on' : 'started'} (127.0.0.1:${port})`

function externalDatabase(settings: Environment): Promise<Database> | undefined {
  const { databaseOwnerUrl: ownerUrl, databaseUrl: webUrl, databasePublicUrl: publicUrl } = settings
  if (ownerUrl && webUrl && publicUrl) return checkedExternal({ ownerUrl, webUrl, publicUrl })
  if (!ownerUrl && !webUrl && !publicUrl) return undefined
  const missing = Object.entries({ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: webUrl, DATABASE_PUBLIC_URL: publicUrl })
    .filter(([, value]) => !value)
    .map(([name]) => name)
  throw new StartFailure(
    `An external database needs its three addresses; missing: ${missing.join(', ')}.`,
    'Set all three (npm run db:roles prints the SQL for their logins), or none to use the embedded PostgreSQL.',
  )
}

type Urls = Pick<Database, 'ownerUrl' | 'webUrl' | 'publicUrl'>

async function checkedExternal(urls: Urls): Promise<Database> {
  const names = { ownerUrl: 'DATABASE_OWNER_URL', webUrl: 'DATABASE_URL', publicUrl: 'DATABASE_PUBLIC_URL' } as const
  const versions = await Promise.all(
    (Object.keys(names) as (keyof Urls)[]).map((key) => versionOf(urls[key], names[key])),
  )
  const version = versions[0] ?? 0
  if (version < oldestPostgres * 10_000) {
    throw new StartFailure(
      `DATABASE_OWNER_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; the portal needs ${oldestPostgres} or later.`,
      'Use a newer server, or leave the three addresses out to use the embedded one.',
    )
  }
  const { host, pathname } = new URL(urls.ownerUrl)
  return {
    ...urls,
    kind: 'external',
    description: `PostgreSQL ${Math.floor(version / 10_000)} answers (${host}${pathname})`,
    notice: undefined,
    adopted: true,
    stop: async () => undefined,
    watch: () => undefined,
  }
}

async function versionOf(connectionString: string, variable: string): Promise<number> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    )
    return rows[0]?.version ?? 0
  } catch (error) {
    throw new StartFailure(
      `The database in ${variable} does not answer: ${(error as Error).message}`,
      'Check address, login and network. `npm run db:roles` prints the SQL that makes the three logins.',
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
