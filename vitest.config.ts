import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// fileURLToPath, not URL.pathname: the folder's name may hold spaces.
const at = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const resolve = { alias: { 'server-only': at('./tests/support/server-only.ts'), '@': at('.') } }
const database = 'tests/**/*.db.test.ts'
const browser = 'tests/**/*.browser.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [database, browser],
          pool: 'forks',
          testTimeout: 15_000,
        },
      },
      {
        resolve,
        test: {
          name: 'database',
          include: [database],
          pool: 'forks',
          maxWorkers: 2,
          globalSetup: './tests/support/database-server-setup.ts',
          setupFiles: './tests/support/database-setup.ts',
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'browser',
          include: [browser],
          pool: 'forks',
          // One after the other: all visit one portal, and two cores serve it, the browser and the tests.
          fileParallelism: false,
          globalSetup: './tests/browser/support/browser-server-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
