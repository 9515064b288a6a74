import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint, schemaFiles, unlessDone } from '@/server/sources.mjs'

const here = process.cwd()
let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sources-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(here)
  rmSync(folder, { recursive: true })
})

function write(file: string, content: string) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

test('a fingerprint goes by names and contents, and leaves out the database client that is made', () => {
  write('lib/one.ts', '1')
  const before = fingerprint(['lib', 'missing'])
  write('lib/generated/prisma/client.ts', 'made')
  write('lib/one.ts', '1')
  expect(fingerprint(['lib', 'missing'])).toBe(before)
  expect(fingerprint(['lib', 'missing'], 'another key')).not.toBe(before)
  write('lib/one.ts', '2')
  expect(fingerprint(['lib', 'missing'])).not.toBe(before)
})

test('a changed model or setting of the schema is a change of what is built, a migration is not', () => {
  write('prisma/schema.prisma', 'generator')
  write('prisma/gap.prisma', 'model Gap')
  const before = fingerprint(schemaFiles())
  write('prisma/migrations/1/migration.sql', 'create table')
  expect(fingerprint(schemaFiles())).toBe(before)
  write('prisma/gap.prisma', 'model Gap changed')
  expect(fingerprint(schemaFiles())).not.toBe(before)
})

test('work is done once for each mark, again when its product is gone, and again when it failed', async () => {
  const done: string[] = []
  const work = (mark: string) =>
    unlessDone({
      ...{ name: 'thing', mark, product: 'product' },
      work: async () => {
        done.push(mark)
        if (mark === 'broken') throw new Error('broken')
        write('product', mark)
      },
    })
  expect([await work('a'), await work('a'), await work('b')]).toEqual([true, false, true])
  rmSync('product')
  expect(await work('b')).toBe(true)
  await expect(work('broken')).rejects.toThrow('broken')
  expect(await work('b')).toBe(true)
  expect(done).toEqual(['a', 'b', 'b', 'broken', 'b'])
})
