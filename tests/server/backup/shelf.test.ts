import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readEnvironment } from '@/lib/env'
import { keepErasure, readErasures, takeErasuresAlong } from '@/server/backup/erasures'
import { identitiesIn, keepBackupKey, keyFile } from '@/server/backup/keys'
import { ageOf, sizeOf } from '@/server/backup/listing'
import { orderIn } from '@/server/backup/restore-order'
import { openShelf, tidyFolder } from '@/server/backup/shelf'
import { aBucketServer } from '@/tests/support/bucket-server'

const [older, newer] = ['portal-20261121-011000.tar.gz.age', 'portal-20261122-011000.tar.gz.age'] as const
let folder = ''
let bucket: Awaited<ReturnType<typeof aBucketServer>>

beforeAll(async () => {
  bucket = await aBucketServer()
})
afterAll(() => bucket.close())
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'portal-shelf-'))
  bucket.objects.clear()
  bucket.answerWith(0)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const settings = (more: Record<string, string> = {}) => readEnvironment({ PORTAL_DATA: folder, ...more })
const inFolder = (name: string, bytes: Buffer | string = 'sealed') => {
  mkdirSync(path.join(folder, 'backups'), { recursive: true })
  writeFileSync(path.join(folder, 'backups', name), bytes)
}

describe('backups in a folder', () => {
  test('are listed newest first, without what is none', async () => {
    for (const name of [older, newer, 'erasures.jsonl', `${newer}.x.part`]) inFolder(name)
    const shelf = await openShelf(settings())
    expect(await shelf.list()).toMatchObject([
      { name: newer, bytes: 6, where: 'folder', at: new Date('2026-11-22T01:10:00Z') },
      { name: older, where: 'folder' },
    ])
    await shelf.remove(older)
    expect((await shelf.list()).map(({ name }) => name)).toEqual([newer])
  })

  test('what a run that died left is taken away, and the folder is its owner’s alone', async () => {
    inFolder(`${newer}.x.part`)
    inFolder(`${newer}.x.part.hashes`)
    inFolder(newer)
    await tidyFolder(settings())
    expect((await openShelf(settings()).then((shelf) => shelf.list())).map(({ name }) => name)).toEqual([newer])
    const elsewhere = path.join(folder, 'fresh')
    await tidyFolder(settings({ BACKUP_FOLDER: elsewhere }))
    expect(statSync(elsewhere).mode & 0o777).toBe(0o700)
    expect(existsSync(path.join(folder, 'backups', `${newer}.x.part`))).toBe(false)
  })

  test('no name leads out of it', async () => {
    const shelf = await openShelf(settings())
    expect(() => shelf.placeOf('../secrets.json')).toThrow()
    await expect(shelf.remove('../../etc/passwd')).rejects.toThrow()
  })
})

describe('a second copy in a bucket', () => {
  test('is sent in parts, listed over several pages, read back and taken away with the first', async () => {
    // More than one part of 32 MB.
    const bytes = randomBytes(34_000_000)
    inFolder(newer, bytes)
    const shelf = await openShelf(settings(bucket.variables))
    await shelf.copyAway(newer)
    expect(bucket.objects.get(newer)?.equals(bytes)).toBe(true)
    for (const day of ['17', '18', '19', '20']) bucket.objects.set(`portal-202611${day}-011000.tar.gz.age`, bytes)
    expect((await shelf.list()).map(({ where }) => where)).toEqual(['folder', 'bucket', 'bucket', 'bucket', 'bucket'])
    const name = 'portal-20261120-011000.tar.gz.age'
    expect((await buffer(await shelf.read({ name, where: 'bucket' }))).equals(bytes)).toBe(true)
    await shelf.remove(newer)
    expect(bucket.objects.has(newer)).toBe(false)
  }, 30_000)

  test('that cannot be reached is said in plain words', async () => {
    inFolder(newer)
    bucket.answerWith(403)
    const shelf = await openShelf(settings(bucket.variables))
    await expect(shelf.copyAway(newer)).rejects.toMatchObject({ key: 'store_unreachable' })
  })
})

describe('the list of erasures', () => {
  const [one, two] = ['7f9b3c1e-0000-4000-8000-000000000001', '7f9b3c1e-0000-4000-8000-000000000002'] as const
  const at = '2026-11-22T10:00:00.000Z'

  test('keeps ids, each once, whatever is written twice or cannot be read', async () => {
    const own = settings()
    expect(await readErasures(own)).toEqual({ erasures: [], unreadable: 0 })
    await keepErasure(own, { at, what: 'record', id: one })
    await keepErasure(own, { at, what: 'record', id: one })
    writeFileSync(path.join(folder, 'backups', 'erasures.jsonl'), '{"half', { flag: 'a' })
    writeFileSync(path.join(folder, 'backups', 'erasures.jsonl'), '\n', { flag: 'a' })
    await keepErasure(own, { at, what: 'person', id: two })
    const { erasures, unreadable } = await readErasures(own)
    expect(erasures.map(({ what, id }) => [what, id])).toEqual([
      ['record', one],
      ['person', two],
    ])
    expect(unreadable).toBe(1)
    expect(statSync(path.join(folder, 'backups', 'erasures.jsonl')).mode & 0o777).toBe(0o600)
  })

  test('lies in the bucket too, so that it outlives the machine, and goes along into another folder', async () => {
    const own = settings(bucket.variables)
    await keepErasure(own, { at, what: 'file', id: 'ab'.repeat(16) })
    await keepErasure(own, { at, what: 'person', id: one })
    await keepErasure(own, { at, what: 'person', id: two })
    rmSync(path.join(folder, 'backups'), { recursive: true })
    const { erasures } = await readErasures(own)
    expect(erasures).toHaveLength(3)
    const elsewhere = settings({ BACKUP_FOLDER: path.join(folder, 'elsewhere') })
    await takeErasuresAlong(elsewhere, erasures)
    expect((await readErasures(elsewhere)).erasures).toHaveLength(3)
  })
})

describe('the key', () => {
  test('is made once, for its owner’s eyes, in the form that age reads', async () => {
    const first = await keepBackupKey(settings())
    expect(first.isNew).toBe(true)
    expect(await keepBackupKey(settings())).toMatchObject({ identity: first.identity, isNew: false })
    expect(statSync(keyFile(settings())).mode & 0o777).toBe(0o600)
    expect(identitiesIn(keyFile(settings()))).toEqual([first.identity])
    expect(first.recipient).toMatch(/^age1[a-z0-9]{58}$/)
  })

  test('that is not there is asked for in plain words', () => {
    expect(() => identitiesIn(path.join(folder, 'none'))).toThrow('There is no backup key in')
  })

  test.each(['AGE-SECRET-KEY-1QQQ', 'age1short', 'ssh-ed25519 AAAA'])('%s is no key to seal for', (key) => {
    expect(() => settings({ BACKUP_RECIPIENT: key })).toThrow('BACKUP_RECIPIENT must be')
  })

  test('several owners can be named', async () => {
    const { recipient } = await keepBackupKey(settings())
    expect(settings({ BACKUP_RECIPIENT: `${recipient}, ${recipient}` }).backup.recipients).toHaveLength(2)
  })
})

describe('what is said to whoever restores', () => {
  test('sizes and ages are as people say them', () => {
    expect([0, 999, 1_500, 12_345_678, 6_000_000_000].map(sizeOf)).toEqual([
      '0 bytes',
      '999 bytes',
      '1.5 kB',
      '12.3 MB',
      '6.0 GB',
    ])
    const now = new Date('2026-11-22T12:00:00Z')
    const ago = (hours: number) => ageOf(new Date(now.getTime() - hours * 3_600_000), now)
    expect([0.5, 3, 47, 100].map(ago)).toEqual(['less than an hour ago', '3 hours ago', '47 hours ago', '4 days ago'])
  })

  test('an order is understood whole or not at all', () => {
    expect(orderIn(['latest', '--into', 'x', '--key', 'k', '--overwrite'], false)).toEqual({
      ...{ which: 'latest', into: 'x', key: 'k', isSure: true, isTold: false },
    })
    expect(() => orderIn(['one', 'two'])).toThrow('not understood')
    expect(() => orderIn(['--force'])).toThrow('not understood')
    expect(() => orderIn(['--into'])).toThrow('What follows --into?')
  })
})
