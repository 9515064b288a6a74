import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { localStorage } from '@/lib/file/storage/local'
import type { Manifest } from '@/server/backup/contents'
import { restoreBackup } from '@/server/backup/restoring'
import { connectOwner, readTables, sumOf } from '@/server/backup/tables'
import { aBackup, aDataFolder } from '@/tests/support/backups'
import { asLogin, emptyDatabase } from '@/tests/support/database'
import { withClient } from '@/tests/support/test-postgres'

const data = aDataFolder()
afterAll(data.remove)

const pairs = `
  WITH event AS (INSERT INTO desk."AuditEvent" (id, action, detail) VALUES ($1, 'test.pair', '{}') RETURNING id)
  INSERT INTO pub.redirect (kind, locale, slug, document_id) VALUES ('test', 'en', $2, $1)`

/** Writes in both worlds at once, again and again, until it is stopped: a backup holds both halves of each or neither. */
function aWriter() {
  let isStopped = false
  let written = 0
  const running = asLogin('admin', async (client) => {
    for (; !isStopped; written += 1) {
      await client.query(pairs, [crypto.randomUUID(), `one\ttwo\\ three\n${written} żółć`])
      await sleep(1)
    }
  })
  return { written: () => written, stop: () => ((isStopped = true), running) }
}

async function storeFiles(count: number) {
  for (let at = 0; at < count; at += 1) {
    const key = randomBytes(16).toString('hex')
    await data.storage.write(key, randomBytes(at === 0 ? 3_000_000 : 2_000 + at))
    if (at % 3 === 0) await data.storage.write(`${key}-640`, randomBytes(500))
  }
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const stored = localStorage(folder)
  const found: Record<string, string> = {}
  for await (const { name } of stored.list()) {
    const content = await stored.read(name)
    const hash = createHash('sha256')
    for await (const chunk of content ?? []) hash.update(chunk as Buffer)
    found[name] = hash.digest('hex')
  }
  return found
}

async function sumsOf(ownerUrl: string): Promise<Manifest['tables']> {
  const client = await connectOwner(ownerUrl)
  try {
    const sums: Manifest['tables'] = []
    for (const table of await readTables(client)) sums.push(await sumOf(client, table))
    return sums
  } finally {
    await client.end()
  }
}

test('a backup taken while people write is one moment, and a fresh installation made from it is the same in every count and hash', async () => {
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? ''
  await asLogin('admin', (client) =>
    client.query(
      `INSERT INTO desk."RateLimit" (key, points) SELECT repeat('ż', 100) || n, n FROM generate_series(1, 60000) n`,
    ),
  )
  await storeFiles(40)
  const writer = aWriter()
  await sleep(200)
  const before = writer.written()
  const backup = await aBackup(data, ownerUrl)
  const after = writer.written()
  await writer.stop()
  const rowsIn = (name: string) => backup.manifest.tables.find((table) => table.name === name)?.rows ?? 0
  expect(before).toBeGreaterThan(0)
  expect(after).toBeGreaterThan(rowsIn('redirect'))
  expect(rowsIn('redirect')).toBeGreaterThanOrEqual(before)
  expect(rowsIn('AuditEvent')).toBe(rowsIn('redirect'))
  expect(backup.manifest.files.count).toBe(54)

  const fresh = await emptyDatabase()
  const elsewhere = `${data.folder}/elsewhere`
  const restored = await restoreBackup({
    ...{ sealed: backup.sealed(), storage: localStorage(elsewhere), erasures: [], onStep: () => undefined },
    database: { ownerUrl: fresh.owner, webUrl: fresh.web, publicUrl: fresh.public },
  })
  expect(restored).toMatchObject({ kept: undefined, erased: 0, left: [] })
  expect(await filesIn(elsewhere)).toEqual(await filesIn(data.folder))

  // The rows that end what was, and the note that it was restored, are the only ones that may differ.
  const touched = ['RateLimit', 'Session', 'OneTimeToken', 'AuditEvent', 'Person']
  const known = (tables: Manifest['tables']) => tables.filter(({ name }) => !touched.includes(name))
  expect(known(await sumsOf(fresh.owner))).toEqual(known(backup.manifest.tables))
  const paired = await withClient(fresh.admin, (client) =>
    client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pub.redirect r JOIN desk."AuditEvent" e ON e.id = r.document_id`,
    ),
  )
  expect(paired.rows[0]?.n).toBe(rowsIn('redirect'))
}, 120_000)
