import pg from 'pg'
import pino from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { openHealth } from '@/server/health'
import { portalProcess } from '@/server/process'
import type { Task } from '@/server/worker/tasks'
import { tasks as allTasks } from '@/server/worker/tasks'
import { startWorker } from '@/server/worker/worker'
import { asLogin, resetDatabase, rowsOf } from '@/tests/support/database'

beforeEach(resetDatabase)
const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
  await asLogin('admin', (client) => client.query('TRUNCATE graphile_worker._private_jobs'))
})

const url = process.env.DATABASE_URL ?? ''
const log = pino({ level: 'silent' })
const unhurried = new AbortController().signal

async function aWorker(tasks: Record<string, Task>) {
  const close = startWorker({ url, log, tasks })
  const stop = () => close(unhurried)
  closers.push(stop)
  await vi.waitFor(() => expect(portalProcess().worker?.isListening()).toBe(true), { timeout: 5_000 })
  return stop
}
const never = '0 0 1 1 *'
const aMessage = () => db.outboxMessage.create({ data: { topic: 'record.published' } })
const soon = { timeout: 4_000, interval: 20 }

test('a message is carried out within a moment of being written, without being asked for', async () => {
  const { sweep_outbox } = allTasks
  await aWorker({ sweep_outbox: { ...sweep_outbox, at: never } })
  const { id } = await aMessage()
  const message = () => db.outboxMessage.findUniqueOrThrow({ where: { id } })
  await vi.waitFor(async () => expect((await message()).state).toBe('done'), soon)
  const [connection] = await rowsOf<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'portal worker' AND datname = current_database()`,
  )
  expect(connection?.count).toBeLessThanOrEqual(2)
})

test('what is cut off from the database comes back by itself and catches up', { timeout: 40_000 }, async () => {
  const { sweep_outbox } = allTasks
  await aWorker({ sweep_outbox: { ...sweep_outbox, at: never } })
  // Of this file's database only: other files have workers of their own at the same time.
  const ofThisWorker = `FROM pg_stat_activity WHERE application_name = 'portal worker' AND datname = current_database()`
  const connections = async () => (await rowsOf<{ pid: number }>(`SELECT pid ${ofThisWorker}`)).map(({ pid }) => pid)
  const before = await connections()
  expect(before).not.toEqual([])
  await rowsOf(`SELECT pg_terminate_backend(pid, 5000) ${ofThisWorker}`)
  const { id } = await aMessage()
  const message = () => db.outboxMessage.findUniqueOrThrow({ where: { id } })
  await vi.waitFor(async () => expect((await message()).state).toBe('done'), { timeout: 30_000, interval: 50 })
  // Back on connections of its own, and listening again.
  expect((await connections()).filter((pid) => before.includes(pid))).toEqual([])
  await vi.waitFor(() => expect(portalProcess().worker?.isListening()).toBe(true), soon)
})

test('what is cut off while it says what became of a task says so, comes back and does it again', {
  timeout: 40_000,
}, async () => {
  const holder = new pg.Client({ connectionString: process.env.TEST_ADMIN_URL })
  await holder.connect()
  closers.push(() => holder.end())
  let times = 0
  const work = async () => {
    times += 1
    if (times > 1) return
    // Its row is held: whoever wants to delete it waits, until its connection is ended.
    await holder.query('BEGIN')
    await holder.query('SELECT FROM graphile_worker._private_jobs FOR UPDATE')
  }
  await aWorker({ work: { run: work, at: never, atStart: true } })
  await vi.waitFor(async () => {
    const ended = await rowsOf(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'portal worker'
        AND datname = current_database() AND wait_event_type = 'Lock'`,
    )
    expect(ended).toHaveLength(1)
  }, soon)
  await holder.query('ROLLBACK')
  // A promise that failed unheard would fail this file.
  await vi.waitFor(() => expect(portalProcess().worker?.isListening()).toBe(true), { timeout: 30_000, interval: 50 })
  await vi.waitFor(() => expect(times).toBe(2), { timeout: 30_000, interval: 50 })
})

test('a turn that a killed process left half done keeps nobody waiting', async () => {
  await rowsOf(`SELECT graphile_worker.add_job('sweep_outbox', '{}', job_key := 'sweep_outbox')`)
  await rowsOf(`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'killed', attempts = 1`)
  const { sweep_outbox } = allTasks
  await aWorker({ sweep_outbox: { run: sweep_outbox.run, at: never } })
  const { id } = await aMessage()
  const message = () => db.outboxMessage.findUniqueOrThrow({ where: { id } })
  await vi.waitFor(async () => expect((await message()).state).toBe('done'), soon)
})

test('its end waits for what was begun, tells it to come to an end, and not for ever', async () => {
  let isDone = false
  let wasTold = false
  const slow = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        wasTold = true
      })
      setTimeout(() => {
        isDone = true
        resolve()
      }, 600)
    })
  const run = vi.fn(slow)
  const stop = await aWorker({ slow: { run, at: never, atStart: true } })
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce(), soon)
  await stop()
  expect({ isDone, wasTold }).toEqual({ isDone: true, wasTold: true })
  expect(portalProcess().worker?.isListening()).toBe(false)

  const endless = vi.fn(() => new Promise(() => undefined))
  const close = startWorker({ url, log, tasks: { endless: { run: endless, at: never, atStart: true } } })
  await vi.waitFor(() => expect(endless).toHaveBeenCalledOnce(), soon)
  await close(AbortSignal.timeout(100))
})

test('a task that fails is written down without its words and does not stop the others', async () => {
  const fail = vi.fn(async () => {
    throw new RangeError('anna@example.org')
  })
  const work = vi.fn(async () => undefined)
  await aWorker({ fail: { run: fail, at: never, atStart: true }, work: { run: work, at: never, atStart: true } })
  const records = () => db.workerTask.findMany({ orderBy: { task: 'asc' } })
  await vi.waitFor(async () => {
    expect(await records()).toMatchObject([
      { task: 'fail', problem: 'RangeError', succeededAt: null, failedAt: expect.any(Date) },
      { task: 'work', problem: null, succeededAt: expect.any(Date), failedAt: null },
    ])
  }, soon)
  const jobs = await rowsOf<{ last_error: string }>('SELECT last_error FROM graphile_worker._private_jobs')
  expect(JSON.stringify(jobs)).not.toContain('anna')
})

test('every task has a turn that can be read, and a name the database takes', async () => {
  const none = Object.fromEntries(
    Object.entries(allTasks).map(([name, { at }]) => [name, { run: async () => undefined, at }]),
  )
  await aWorker(none)
  await vi.waitFor(async () => {
    const known = await rowsOf<{ identifier: string }>('SELECT identifier FROM graphile_worker._private_known_crontabs')
    expect(known.map(({ identifier }) => identifier)).toEqual(expect.arrayContaining(Object.keys(allTasks)))
  }, soon)
})

test('health says how the worker is, and a portal whose worker is behind still lets visitors in', async () => {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  closers.push(() => pool.end())
  const worker = async () => {
    const health = openHealth({ webPool: pool, publicPool: pool, sinceFollowed: () => 0 })
    const { status, body } = await health.ready({ inDetail: true })
    return { status, worker: (body as { worker: object }).worker }
  }
  const nothing = { lastSweep: null, waiting: 0, held: 0, failed: 0 }
  expect(await worker()).toEqual({ status: 200, worker: { state: 'stopped', ...nothing } })

  const idle = { run: async () => undefined, at: never, atStart: true }
  await aWorker({ sweep_outbox: idle })
  await vi.waitFor(
    async () =>
      expect(await worker()).toEqual({
        status: 200,
        worker: { ...nothing, state: 'works', lastSweep: expect.stringMatching(/^\d{4}-/) },
      }),
    soon,
  )
  await db.outboxMessage.createMany({
    data: [
      { topic: 'mail', availableAt: new Date(Date.now() - 6 * 60_000) },
      { topic: 'mail', state: 'held', problem: 'no_smtp_url' },
      { topic: 'mail', state: 'failed', problem: '550' },
    ],
  })
  expect(await worker()).toMatchObject({ status: 200, worker: { state: 'behind', waiting: 1, held: 1, failed: 1 } })
})
