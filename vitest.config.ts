import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// fileURLToPath, not URL.pathname: the folder's name may hold spaces.
const at = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const resolve = { alias: { 'server-only': at('./tests/support/server-only.ts'), '@': at('.') } }
const database = 'tests/**/*.db.test.ts'
const browser = 'tests/**/*.browser.test.ts'

/** What looks at every page and tries every form; the rest of the browser tests walks through the portal as a person does. */
const pages = ['tests/browser/page-states.browser.test.ts', 'tests/browser/permissions/**/*.browser.test.ts']

/** Tests that visit a portal of their project. */
const visiting = (name: string, files: { include: string[]; exclude?: string[] }) => ({
  resolve,
  test: {
    ...files,
    name,
    pool: 'forks' as const,
    // One after the other: all visit one portal.
    fileParallelism: false,
    globalSetup: './tests/browser/support/browser-server-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

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
      visiting('browser', { include: [browser], exclude: pages }),
      visiting('pages', { include: pages }),
    ],
  },
})
