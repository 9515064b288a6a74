import type { Pool } from 'pg'
import { beforeAll, inject, vi } from 'vitest'
import { createTestDatabase, urlsOf } from './test-postgres'

// Before each test file, and so before anything it imports opens a connection: a database of its own.
const server = inject('testServer')
const urls = urlsOf(server, await createTestDatabase(server, 'template'))

// Files of one process share what they read from node_modules, which is most of it. Every module of the portal is
// read anew, so that none remembers another file's database or settings, and what a file stands in for is stood in for.
vi.resetModules()
const variables = { ...process.env }

Object.assign(process.env, {
  DATABASE_OWNER_URL: urls.owner,
  DATABASE_URL: urls.web,
  DATABASE_PUBLIC_URL: urls.public,
  TEST_ADMIN_URL: urls.admin,
  PORTAL_ENCRYPTION_KEY: 'rV7tQ2zK9mWx4LpB6nYc8HsD1fGjE3uA',
})

/** What the portal keeps as long as its process lives: lib/db.ts and server/process.ts. */
type Kept = { portalDb?: { $disconnect: () => Promise<void> }; portalProcess?: { publicPool?: Pool } }

// Registered first and returned by a beforeAll: after everything that the file itself puts back.
beforeAll(() => async () => {
  const kept = globalThis as Kept
  await kept.portalDb?.$disconnect()
  const pool = kept.portalProcess?.publicPool
  if (pool && !pool.ended) await pool.end()
  delete kept.portalDb
  delete kept.portalProcess
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name]
  Object.assign(process.env, variables)
})
