import { inject } from 'vitest'
import { createTestDatabase, urlsOf } from './test-postgres'

// Before each test file, and so before anything it imports opens a connection: a database of its own.
const server = inject('testServer')
const urls = urlsOf(server, await createTestDatabase(server, 'template'))

Object.assign(process.env, {
  DATABASE_OWNER_URL: urls.owner,
  DATABASE_URL: urls.web,
  DATABASE_PUBLIC_URL: urls.public,
  TEST_ADMIN_URL: urls.admin,
  PORTAL_ENCRYPTION_KEY: 'rV7tQ2zK9mWx4LpB6nYc8HsD1fGjE3uA',
})
