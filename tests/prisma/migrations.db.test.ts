import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyDatabase, rowsOf } from '@/tests/support/database'
import { prisma } from '@/tests/support/prisma-command'
import { withClient } from '@/tests/support/test-postgres'

const folder = 'prisma/migrations'
const migrations = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

test('every migration applies to an empty database, and what they make is what the schema says', async () => {
  const empty = await emptyDatabase()
  const deployed = await prisma(['migrate', 'deploy'], empty.owner)
  expect(deployed.output).toContain('successfully applied')
  const applied = await withClient(empty.admin, (client) =>
    client.query<{ migration_name: string }>(
      'SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
    ),
  )
  expect(applied.rows.map(({ migration_name }) => migration_name)).toEqual(migrations)

  const difference = await prisma(
    ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma', '--exit-code'],
    empty.owner,
  )
  expect(difference.output).toContain('No difference detected')
  expect(difference.code).toBe(0)
}, 60_000)

test.each(migrations)('%s waits for a lock for a moment only', (name) => {
  const statements = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('--'))
  expect(statements[0]).toMatch(/^SET (LOCAL )?lock_timeout = '[1-5]s';$/)
})

test('no table of the private world stands where the public login may look', async () => {
  const tables = await rowsOf<{ tablename: string }>(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)
  expect(tables.map(({ tablename }) => tablename)).toEqual(['_prisma_migrations'])
})
