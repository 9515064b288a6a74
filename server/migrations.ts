import { readdirSync } from 'node:fs'
import pg from 'pg'
import { StartFailure } from './failure'
import { prismaCommand } from './prisma'
import { prepareWorkerSchema } from './worker/schema'

/** Brings the database up to date, the worker's own tables too; answers how many of our migrations were applied. */
export async function migrate(ownerUrl: string): Promise<number> {
  const applied = await applyMigrations(ownerUrl)
  await prepareWorkerSchema(ownerUrl)
  return applied
}

/** Applies what is pending; asks the database first, since Prisma's CLI takes seconds to say that nothing is. */
async function applyMigrations(ownerUrl: string): Promise<number> {
  const pending = await pendingMigrations(ownerUrl)
  if (pending.length === 0) return 0
  const { status, output } = prismaCommand(['migrate', 'deploy'], ownerUrl, { stdio: 'pipe' })
  if (status === 0) return pending.length
  throw new StartFailure(
    `A migration failed:\n\n${output}\n`,
    'Nothing is served until it is resolved: see "A migration failed" in the README, and `npm run prisma -- migrate status`.',
  )
}

/** Migrations of this release that the database does not have, by name. */
async function pendingMigrations(ownerUrl: string): Promise<string[]> {
  const applied = await appliedMigrations(ownerUrl)
  return readdirSync('prisma/migrations', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !applied.has(entry.name))
    .map(({ name }) => name)
}

async function appliedMigrations(connectionString: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    return new Set(rows.map(({ name }) => name))
  } catch (error) {
    if ((error as { code?: string }).code === '42P01') return new Set()
    throw error
  } finally {
    await client.end()
  }
}
