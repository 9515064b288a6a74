import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { backupCondition, findBackupDue, listBackupRuns } from '@/lib/backup/queries'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { haveDone } from '@/server/backup/orders'
import { watchingBackups } from '@/server/backup/watching'
import { portalProcess } from '@/server/process'
import { keepPersonErasure, keepRecordErasure } from '@/server/worker/keep-erasure'
import { watchBackups } from '@/server/worker/watch-backups'
import { resetDatabase } from '@/tests/support/database'
import { aPerson } from '@/tests/support/people'
import { aMember, anAdmin } from '@/tests/support/records'

const folder = path.resolve('.data', `worker-backup-test-${process.pid}`)
process.env.PORTAL_DATA = folder
const ownerUrl = process.env.DATABASE_OWNER_URL ?? ''
const now = new Date('2026-11-22T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

beforeEach(async () => {
  await resetDatabase()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  portalProcess().backups = { areScheduled: true }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const aRun = (more: Partial<Prisma.BackupRunCreateInput> = {}) =>
  db.backupRun.create({
    data: {
      ...{
        name: `portal-${crypto.randomUUID()}`,
        state: 'made',
        bytes: 1,
        startedAt: hoursAgo(11),
        finishedAt: hoursAgo(11),
      },
      ...more,
    },
  })
const mails = () => db.outboxMessage.findMany({ where: { topic: 'mail' } })

describe('a night', () => {
  test('makes a backup in a process of its own, proves it, and everybody who may know knows', async () => {
    const admin = await anAdmin()
    const told = await haveDone({ what: 'make', ownerUrl })
    expect(told).toEqual({ done: { erased: 0, left: [] } })
    const [run] = await listBackupRuns(admin)
    expect(run).toMatchObject({
      state: 'made',
      isByHand: false,
      problem: null,
      unprovenAt: null,
      provenAt: expect.any(Date),
    })
    expect(existsSync(path.join(folder, 'backups', run?.name ?? ''))).toBe(true)
    expect(Number(run?.rows)).toBeGreaterThan(0)
    expect(await backupCondition()).toMatchObject({ state: 'proven', problem: null })
    await expect(listBackupRuns(await aMember([]))).rejects.toMatchObject({ code: 'forbidden' })
  }, 90_000)

  test('that finds no database says so and leaves nothing behind', async () => {
    const nowhere = 'postgresql://portal_owner@127.0.0.1:9/none'
    expect(await haveDone({ what: 'make', ownerUrl: nowhere })).toMatchObject({
      problem: expect.stringContaining('unexpected'),
    })
    expect(existsSync(path.join(folder, 'backup.lock'))).toBe(false)
  }, 30_000)
})

describe('how backups stand', () => {
  test('a failure after the last proof counts until the next proof', async () => {
    await aPerson()
    await aRun({ provenAt: hoursAgo(11) })
    expect(await backupCondition(now)).toMatchObject({ state: 'proven', lastProven: hoursAgo(11) })
    await aRun({
      name: null,
      bytes: null,
      state: 'failed',
      problem: 'disk_full',
      startedAt: hoursAgo(1),
      finishedAt: hoursAgo(1),
    })
    expect(await backupCondition(now)).toMatchObject({ state: 'failed', problem: 'disk_full' })
    await aRun({ startedAt: hoursAgo(0.5), provenAt: hoursAgo(0.4) })
    expect(await backupCondition(now)).toMatchObject({ state: 'proven', problem: null })
  })

  test('where this process makes none, none is due and nobody is alarmed', async () => {
    delete portalProcess().backups
    expect(await findBackupDue(now)).toBe('nothing')
    expect(await backupCondition(now)).toMatchObject({ state: 'off' })
  })

  test('whoever asks for health is never kept waiting, and told what was known last', async () => {
    const condition = { state: 'late', lastBackup: null, lastProven: null, problem: null } as const
    const answering = watchingBackups(async () => condition)
    expect(await answering()).toEqual(condition)
    const hanging = watchingBackups(() => new Promise(() => undefined))
    const asked = performance.now()
    expect(await hanging()).toBeUndefined()
    expect(performance.now() - asked).toBeLessThan(4_000)
    const failing = watchingBackups(() => Promise.reject(new Error('away')))
    expect(await failing()).toBeUndefined()
  })
})

describe('admins are written to', () => {
  test('once a day each while nothing good is there, and nobody else is', async () => {
    await aPerson({ isPortalAdmin: true })
    await aPerson({ isPortalAdmin: true, disabledAt: new Date() })
    await aPerson()
    await aRun({ provenAt: hoursAgo(30), startedAt: hoursAgo(30) })
    await watchBackups(now)
    await watchBackups(new Date(now.getTime() + 3_600_000))
    expect((await mails()).map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ template: 'backup_alarm', values: { state: 'late', lastProven: '2026-11-21' } }),
    ])
    await watchBackups(new Date(now.getTime() + 24 * 3_600_000))
    expect(await mails()).toHaveLength(2)
  })

  test('not while all is well', async () => {
    await aPerson({ isPortalAdmin: true })
    await aRun({ provenAt: hoursAgo(11) })
    await watchBackups(now)
    expect(await mails()).toEqual([])
  })
})

test('what is erased is written down outside the database, and what cannot be read is not', async () => {
  const { readErasures } = await import('@/server/backup/erasures')
  const { readEnvironment } = await import('@/lib/env')
  const message = { id: '1', at: now, topic: 'record.erased', recordId: crypto.randomUUID(), payload: {}, attempts: 1 }
  expect(await keepRecordErasure(message)).toEqual({ state: 'done' })
  const personId = crypto.randomUUID()
  expect(await keepPersonErasure({ ...message, recordId: null, payload: { personId } })).toEqual({ state: 'done' })
  expect(await keepPersonErasure({ ...message, payload: {} })).toMatchObject({ state: 'failed' })
  const { erasures } = await readErasures(readEnvironment({ PORTAL_DATA: folder }))
  expect(erasures.map(({ what, id }) => [what, id])).toEqual([
    ['record', message.recordId],
    ['person', personId],
  ])
})
