import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// fileURLToPath, not URL.pathname: the folder's name may hold spaces.
const at = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const resolve = { alias: { 'server-only': at('./tests/support/server-only.ts'), '@': at('.') } }
const database = 'tests/**/*.db.test.ts'
const browser = 'tests/**/*.browser.test.ts'

/** What looks at every page, and what tries every form; the rest of the browser tests walks through the portal as a person does. */
const pages = 'tests/browser/page-states.browser.test.ts'
const permissions = 'tests/browser/permissions/**/*.browser.test.ts'

/** Tests that visit a portal of their project. */
const visiting = (name: string, files: { include: string[]; exclude?: string[] }) => ({
  resolve,
  test: {
    ...files,
    name,
    pool: 'forks' as const,
    // One after the other: all visit one portal, with one connection to the browser.
    fileParallelism: false,
    isolate: false,
    globalSetup: './tests/browser/support/browser-server-setup.ts',
    setupFiles: './tests/browser/support/visit-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

/** Files that take longer than any ten others: begun last, they would keep one core and leave the other idle. */
const longest = ['tests/merge/identity.db.test.ts', 'tests/editing/hostile-forms.db.test.ts']
const isLong = ({ moduleId }: TestSpecification) => longest.some((file) => moduleId.endsWith(`/${file}`))

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [database, browser],
          pool: 'forks',
          // Reading what a file imports costs more than its tests: files of one worker share it.
          isolate: false,
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
          // Files of one worker share packages; database-setup.ts gives each what is the portal's own.
          isolate: false,
          globalSetup: './tests/support/database-server-setup.ts',
          setupFiles: './tests/support/database-setup.ts',
          testTimeout: 15_000,
          hookTimeout: 30_000,
        },
      },
      visiting('browser', { include: [browser], exclude: [pages, permissions] }),
      visiting('pages', { include: [pages] }),
      visiting('permissions', { include: [permissions] }),
    ],
  },
})
