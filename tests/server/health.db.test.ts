import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { openHealth } from '@/server/health'
import { portalProcess } from '@/server/process'
import { resetDatabase } from '@/tests/support/database'

let webPool: Pool
let publicPool: Pool
beforeAll(() => {
  webPool = new Pool({ connectionString: process.env.DATABASE_URL, max: 1 })
  publicPool = new Pool({ connectionString: process.env.DATABASE_PUBLIC_URL, max: 1 })
})
afterAll(() => Promise.all([webPool.end(), publicPool.end()]))
beforeEach(async () => {
  await resetDatabase()
  portalProcess().backups = { areScheduled: true }
})

const open = (pool = webPool) => openHealth({ publicPool, webPool: pool, sinceFollowed: () => 0 })
const at = new Date()
const aRun = (more: object) =>
  db.backupRun.create({
    data: { name: 'one', state: 'made', bytes: 1, startedAt: at, finishedAt: at, ...more },
  })

test('a portal with a proven backup is ready', async () => {
  await aRun({ provenAt: at })
  const { status, body } = await open().ready({ inDetail: true })
  expect(status).toBe(200)
  expect(body).toMatchObject({ status: 'ready', backup: { state: 'proven', lastProven: at } })
  expect(await open().ready()).toEqual({ status: 200, body: { status: 'ready' } })
})

test('a backup that could not be proven turns it red for whoever looks after it, and for no visitor', async () => {
  await aRun({ unprovenAt: at, problem: 'counts_differ' })
  const health = open()
  const { status, body } = await health.ready({ inDetail: true })
  expect(status).toBe(503)
  expect(body).toMatchObject({ status: 'without a good backup', backup: { state: 'failed', problem: 'counts_differ' } })
  expect(await health.ready()).toEqual({ status: 503, body: { status: 'not ready' } })
  expect(await health.serving()).toEqual({ status: 200, body: { status: 'ready' } })
  expect(health.live().status).toBe(200)
})

test('on its first day it is ready without one, and in development always', async () => {
  expect(await open().ready({ inDetail: true })).toMatchObject({ status: 200, body: { backup: { state: 'new' } } })
  await aRun({ unprovenAt: at, problem: 'counts_differ' })
  delete portalProcess().backups
  expect(await open().ready({ inDetail: true })).toMatchObject({ status: 200, body: { backup: { state: 'off' } } })
})

test('without a database, or while it ends, nobody is sent here', async () => {
  const nowhere = new Pool({ connectionString: 'postgresql://nobody@127.0.0.1:9/none' })
  nowhere.on('error', () => undefined)
  const health = open(nowhere)
  expect(await health.serving()).toMatchObject({ status: 503, body: { status: 'waiting' } })
  expect((await health.ready()).status).toBe(503)
  const ending = open()
  ending.stop()
  expect(await ending.serving()).toMatchObject({ status: 503, body: { status: 'stopping' } })
  expect(ending.live().status).toBe(200)
  await nowhere.end()
})
