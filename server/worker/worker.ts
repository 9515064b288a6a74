import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Closer } from '../ending'
import type { Log } from '../log'
import { portalProcess } from '../process'
import { keepingRecord } from './task-record'
import { tasks as allTasks, type Task } from './tasks'

type Options = { url: string; log: Log; tasks?: Readonly<Record<string, Task>> }

/** How long the end of the portal waits for work that was begun; what is not finished then is done again later. */
const patience = 10_000
/** Tasks at a time: a mail server that does not answer must not keep others waiting. */
const atOnce = 2

/** Does the work that nobody waits for, in this process, until it is closed. A lost database is waited for. */
export function startWorker({ url, log, tasks = allTasks }: Options): Closer {
  const stopping = new AbortController()
  let isListening = false
  const turns = Object.entries(tasks).map(([name, { at }]) => ({ name, at }))
  portalProcess().worker = { isListening: () => isListening, turns }
  const onListening = (is: boolean) => {
    isListening = is
  }
  const running = runForEver({ url, log, tasks, stopping: stopping.signal, onListening })
  return async (hurry) => {
    stopping.abort()
    const late = AbortSignal.any([hurry, AbortSignal.timeout(patience)])
    const tooLate = new Promise<void>((resolve) => {
      if (late.aborted) resolve()
      else late.addEventListener('abort', () => resolve(), { once: true })
    })
    await Promise.race([running, tooLate])
    isListening = false
  }
}

type Running = Required<Options> & { stopping: AbortSignal; onListening: (is: boolean) => void }

/** graphile-worker comes back from a lost connection by itself; from what it gives up on, it is started anew. */
async function runForEver(running: Running): Promise<void> {
  for (let failures = 0; !running.stopping.aborted; failures += 1) {
    const began = performance.now()
    try {
      await runUntilStopped(running)
    } catch (err) {
      running.log.warn({ err }, 'the worker stopped; starting it again')
    }
    running.onListening(false)
    if (performance.now() - began > 60_000) failures = 0
    await sleep(Math.min(1_000 * 2 ** failures, 30_000), undefined, { signal: running.stopping }).catch(() => undefined)
  }
}

async function runUntilStopped({ url, log, tasks, stopping, onListening }: Running): Promise<void> {
  const pool = openPool(url)
  const events: WorkerEvents = new EventEmitter()
  let runner: Runner | undefined
  const soon = (name: string) =>
    runner
      ?.addJob(name, {}, { jobKey: name, maxAttempts: 3 })
      .catch((err) => log.debug({ err }, 'not added to the work'))
  const wake = debounced(() => soon('sweep_outbox'))
  events.on('pool:listen:success', ({ client }) => {
    client.on('notification', ({ channel }) => channel === 'outbox_message' && wake())
    // After graphile-worker's own LISTEN, which is just being sent; then what was written meanwhile is looked for.
    client.once('drain', () => {
      client.query('LISTEN outbox_message').then(
        () => {
          onListening(true)
          wake()
        },
        () => undefined,
      )
    })
  })
  events.on('pool:listen:error', () => onListening(false))
  try {
    runner = await run({
      ...{ pgPool: pool, events, concurrency: atOnce, noHandleSignals: true, pollInterval: 5_000 },
      // Without a batch, a connection lost while it says what became of a task is a promise that failed unheard.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: loggerOf(log),
      taskList: Object.fromEntries(
        Object.entries(tasks).map(([name, { run: work }]) => [
          name,
          one(() => keepingRecord(name, log, () => work(stopping))),
        ]),
      ),
      parsedCronItems: parseCronItems(
        Object.entries(tasks).map(([task, { at }]) => ({ task, match: at, options: { ...turn, jobKey: task } })),
      ),
    })
    for (const [name, { atStart }] of Object.entries(tasks)) if (atStart) await soon(name)
    const ended = runner.promise
    if (stopping.aborted) await runner.stop()
    else await Promise.race([ended, aborted(stopping).then(() => runner?.stop())])
    await ended
  } finally {
    void pool.end().catch(() => undefined)
  }
}

/** A turn that nobody took is replaced by the next one: they never pile up. */
const turn = { backfillPeriod: 0, maxAttempts: 3, jobKeyMode: 'replace' } as const

/** One connection listens, the other fetches tasks and says what became of them; tasks themselves ask the private client. */
function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 2,
    // Nobody waits for it, and graphile-worker leaves a connection that never came unheard.
    connectionTimeoutMillis: 30_000,
    statement_timeout: 60_000,
    query_timeout: 65_000,
    keepAlive: true,
    application_name: 'portal worker',
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

/** Asked to run while it runs, the work runs once more afterwards: it may have passed what it is now wanted for. */
function one(work: () => Promise<unknown>): () => Promise<void> {
  let isRunning = false
  let isWanted = false
  return async () => {
    isWanted = true
    if (isRunning) return
    isRunning = true
    try {
      while (isWanted) {
        isWanted = false
        await work()
      }
    } finally {
      isRunning = false
    }
  }
}

/** Many messages written at once wake the worker once. */
function debounced(work: () => unknown): () => void {
  let timer: NodeJS.Timeout | undefined
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined
      work()
    }, 50)
  }
}

/** graphile-worker repeats what a task threw; that is in our log already, without the values of a failed call. */
const loggerOf = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ from: 'worker' }, message.slice(0, 300))
    else log.trace({ from: 'worker' }, message.slice(0, 300))
  })
