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
        test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: [database, browser], pool: 'forks' },
      },
    ],
  },
})
