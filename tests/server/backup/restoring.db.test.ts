import { randomBytes } from 'node:crypto'
import { copyFileSync, createReadStream, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { localStorage } from '@/lib/file/storage/local'
import { databaseIn } from '@/server/backup/databases'
import type { Erasure } from '@/server/backup/erasures'
import { BackupProblem } from '@/server/backup/problem'
import { proveBackup } from '@/server/backup/proving'
import type { Sealed } from '@/server/backup/reading'
import { contentOf, restoreBackup } from '@/server/backup/restoring'
import { refuseUnknownSchema } from '@/server/backup/schema'
import { aBackup, aDataFolder } from '@/tests/support/backups'
import { asLogin, emptyDatabase, resetDatabase, rowsOf } from '@/tests/support/database'
import { aPerson } from '@/tests/support/people'
import { anAdmin, aPlatform } from '@/tests/support/records'
import { withClient } from '@/tests/support/test-postgres'

const data = aDataFolder()
// Larger than what is sealed at a time, and not to be compressed.
const kept = { key: 'ab'.repeat(16), bytes: randomBytes(300_000) }
const gone = { key: 'cd'.repeat(16), bytes: Buffer.from('a photo that was erased later') }
const ownerUrl = process.env.DATABASE_OWNER_URL ?? ''
type Fixture = Awaited<ReturnType<typeof aBackup>>
let backup: Fixture
let place: Awaited<ReturnType<typeof aPlatform>>

beforeAll(async () => {
  await resetDatabase()
  place = await aPlatform(await anAdmin())
  const { id: personId } = await aPerson()
  await db.session.create({ data: { personId } })
  await db.oneTimeToken.create({
    data: {
      purpose: 'password_reset',
      personId,
      secretHash: 'a'.repeat(64),
      expiresAt: new Date(Date.now() + 600_000),
    },
  })
  await db.idempotencyKey.create({ data: { personId, key: 'one', requestHash: 'b'.repeat(64) } })
  await db.outboxMessage.create({ data: { topic: 'mail', payload: {} } })
  await asLogin('owner', (client) => client.query(`COMMENT ON SCHEMA desk IS 'first content entered'`))
  for (const { key, bytes } of [kept, gone]) await data.storage.write(key, bytes)
  backup = await aBackup(data, ownerUrl)
}, 60_000)
afterAll(data.remove)

type Database = Awaited<ReturnType<typeof emptyDatabase>>
type Restoring = {
  sealed?: Sealed
  erasures?: Erasure[]
  storage?: Pick<ReturnType<typeof localStorage>, 'write' | 'read'>
}

const restored = (into: Database, { sealed = backup.sealed(), erasures = [], storage }: Restoring = {}) =>
  restoreBackup({
    ...{ sealed, erasures, onStep: () => undefined },
    storage: storage ?? localStorage(path.join(data.folder, 'elsewhere')),
    database: { ownerUrl: into.owner, webUrl: into.web, publicUrl: into.public },
  })

/** Databases that were made beside one, by their names. Others belong to tests that run meanwhile. */
const beside = async (url: string) =>
  (
    await rowsOf<{ datname: string }>(`SELECT datname FROM pg_database WHERE starts_with(datname, $1 || '_')`, [
      databaseIn(url),
    ])
  ).map(({ datname }) => datname)
const nowhere = 'postgresql://portal_owner@127.0.0.1:9/none'

describe('after a restore', () => {
  let fresh: Database
  const at = new Date().toISOString()
  const one = async (sql: string) => (await withClient(fresh.admin, (client) => client.query(sql))).rows[0]

  beforeAll(async () => {
    fresh = await emptyDatabase()
    const erasures: Erasure[] = [
      { at, what: 'record', id: place.stranger },
      { at, what: 'file', id: gone.key },
      { at, what: 'record', id: crypto.randomUUID() },
    ]
    const told = await restored(fresh, { erasures })
    expect(told).toMatchObject({ erased: 1, left: [], kept: undefined })
  }, 120_000)

  test('what was erased since is erased again, in both worlds and with its file', async () => {
    expect(await one(`SELECT count(*)::int AS n FROM desk."Record" WHERE id = '${place.stranger}'`)).toEqual({ n: 0 })
    expect(await one(`SELECT count(*)::int AS n FROM pub.document WHERE id = '${place.stranger}'`)).toEqual({ n: 0 })
    expect(await one(`SELECT count(*)::int AS n FROM desk."Record" WHERE id = '${place.host}'`)).toEqual({ n: 1 })
    const files = localStorage(path.join(data.folder, 'elsewhere'))
    expect(await files.measure(gone.key)).toBeNull()
    expect(await files.measure(kept.key)).toBe(kept.bytes.length)
  })

  test('nobody is signed in, no link works, no request is answered twice and no mail goes out again', async () => {
    expect(
      await one(`SELECT (SELECT count(*)::int FROM desk."Session" WHERE "endedAt" IS NULL) AS sessions,
        (SELECT count(*)::int FROM desk."OneTimeToken") AS tokens,
        (SELECT count(*)::int FROM desk."IdempotencyKey" k JOIN desk."Person" p ON p.id = k."personId" WHERE p.kind = 'human') AS keys,
        (SELECT count(*)::int FROM desk."OutboxMessage" WHERE topic = 'mail' AND state <> 'skipped') AS mails`),
    ).toEqual({ sessions: 0, tokens: 0, keys: 0, mails: 0 })
  })

  test('the rules stand again: keys, triggers, fences, and who may read what', async () => {
    expect(
      await one(`SELECT
        (SELECT count(*)::int FROM pg_trigger WHERE tgenabled = 'D') AS off,
        (SELECT relforcerowsecurity FROM pg_class WHERE oid = 'desk."Participant"'::regclass) AS fenced,
        (SELECT count(*)::int FROM pg_constraint WHERE contype = 'f' AND NOT convalidated) AS unproven`),
    ).toEqual({ off: 0, fenced: true, unproven: 0 })
    const keys = `SELECT count(*)::int AS n FROM pg_constraint WHERE contype = 'f'`
    expect(await one(keys)).toEqual((await rowsOf(keys))[0])
    const read = (url: string, sql: string) =>
      withClient(url, (client) => client.query(sql)).then(
        () => 'read',
        (error) => error.code,
      )
    expect(await read(fresh.public, 'SELECT 1 FROM pub.document LIMIT 1')).toBe('read')
    expect(await read(fresh.public, 'SELECT 1 FROM desk."Person" LIMIT 1')).toBe('42501')
    expect(await read(fresh.web, 'DELETE FROM desk."AuditEvent"')).toBe('42501')
  })

  test('it is noted, and what is done once for a database is not done again', async () => {
    expect(await one(`SELECT count(*)::int AS n FROM desk."AuditEvent" WHERE action = 'portal.restored'`)).toEqual({
      n: 1,
    })
    expect(await one(`SELECT obj_description('desk'::regnamespace, 'pg_namespace') AS mark`)).toEqual({
      mark: 'first content entered',
    })
    expect(await contentOf(fresh.owner)).toEqual({ records: expect.any(Number), people: 2 })
  })

  test('restored over a database that holds something, that one is kept beside', async () => {
    const { kept: name } = await restored(fresh)
    const old = new URL(fresh.admin)
    old.pathname = `/${name}`
    const before = await withClient(old.href, (client) =>
      client.query(`SELECT count(*)::int AS n FROM desk."Record" WHERE id = '${place.stranger}'`),
    )
    expect(before.rows[0]).toEqual({ n: 0 })
    expect(await one(`SELECT count(*)::int AS n FROM desk."Record" WHERE id = '${place.stranger}'`)).toEqual({ n: 1 })
  }, 120_000)
})

describe('what cannot be restored says why, and changes nothing', () => {
  const changed = (name: string, change: (file: string) => void): (() => Sealed) => {
    const file = path.join(data.folder, name)
    copyFileSync(backup.place, file)
    change(file)
    return () => ({ content: createReadStream(file), identities: [backup.identity], name })
  }
  const flip = (part: number) => (file: string) => {
    const bytes = readFileSync(file)
    const at = Math.floor(bytes.length * part)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
  }

  test.each<[string, () => Promise<Sealed> | Sealed, string, string]>([
    [
      'another key',
      async () => ({ ...backup.sealed(), identities: [await generateX25519Identity()] }),
      'wrong_key',
      'was not sealed for this key',
    ],
    ['a damaged file', () => changed('damaged', flip(0.5))(), 'damaged', 'is damaged'],
    [
      'a file cut short',
      () => changed('cut', (file) => truncateSync(file, readFileSync(file).length - 20_000))(),
      'cut_short',
      'ends too early',
    ],
    ['another file', () => changed('other', (file) => writeFileSync(file, 'hello'))(), 'not_a_backup', 'is no backup'],
  ])(
    '%s',
    async (...[, sealed, key, words]) => {
      const fresh = await emptyDatabase()
      const failure = await restored(fresh, { sealed: await sealed() }).catch((error) => error)
      expect(failure).toBeInstanceOf(BackupProblem)
      expect(failure.key).toBe(key)
      expect(failure.problem).toContain(words)
      expect(failure.remedy.length).toBeGreaterThan(10)
      expect(await beside(ownerUrl)).toEqual([])
      expect(await contentOf(fresh.owner)).toBeUndefined()
    },
    60_000,
  )

  test('a disk without room for the files', async () => {
    const fresh = await emptyDatabase()
    const full = { ...data.storage, write: () => Promise.reject(new AppError('busy', { reason: 'storage_full' })) }
    await expect(restored(fresh, { storage: full })).rejects.toMatchObject({ key: 'disk_full' })
    expect(await beside(fresh.owner)).toEqual([])
  }, 60_000)

  test('a newer release, and one with other migrations', () => {
    const known = '20261121000000_desk'
    expect(() => refuseUnknownSchema({ migrations: [{ name: '20991231000000_tomorrow', checksum: 'x' }] })).toThrow(
      'newer release of the portal',
    )
    expect(() => refuseUnknownSchema({ migrations: [{ name: '../../etc', checksum: 'x' }] })).toThrow('newer release')
    expect(() => refuseUnknownSchema({ migrations: [{ name: known, checksum: 'x' }] })).toThrow(
      'is not the one of this release',
    )
  })
})

describe('the proof', () => {
  const prove = (sealed: Sealed, erasedFiles = new Set<string>()) =>
    proveBackup({ sealed, erasedFiles, ownerUrl, dataFolder: data.folder, shelter: '/var/lib/integration-portal' })

  test('restores into a scratch database and leaves nothing behind', async () => {
    const { manifest } = await prove(backup.sealed())
    expect(manifest).toEqual(backup.manifest)
    expect(await beside(ownerUrl)).toEqual([])
  }, 60_000)

  test('misses an attached file that the backup does not hold, unless it was erased', async () => {
    const { id: addedById } = await aPerson()
    const storageKey = 'ef'.repeat(16)
    await db.file.create({
      data: {
        ...{ recordId: place.host, kind: 'document', storageKey, name: 'one.pdf', mediaType: 'application/pdf' },
        ...{ bytes: 1, sha256: 'a'.repeat(64), position: 0, addedById },
      },
    })
    const without = await aBackup(data, ownerUrl, 'without')
    await expect(prove(without.sealed())).rejects.toMatchObject({ key: 'files_missing' })
    expect(await beside(ownerUrl)).toEqual([])
    await prove(without.sealed(), new Set([storageKey]))
  }, 90_000)

  test('refuses a table whose rows the owner would not all see', async () => {
    await asLogin('owner', (client) => client.query('DROP POLICY participant_kept ON desk."Participant"'))
    await expect(aBackup(data, ownerUrl, 'hiding')).rejects.toMatchObject({ key: 'hides_rows' })
  })

  test('a database that does not answer makes no backup', async () => {
    await expect(aBackup(data, nowhere, 'none')).rejects.toThrow()
  })
})
