import type { Pool } from 'pg'
import { type WorkerCondition, workerCondition } from './worker/condition'

export type Health = {
  live: () => { status: number; body: object }
  ready: () => Promise<{ status: number; body: object }>
  /** From now on nobody should send visitors here. */
  stop: () => void
}

type Options = { publicPool: Pool; webPool: Pool; sinceFollowed: () => number }
type Finding = 'answers' | 'does not answer'
type Findings = { database: Record<'web' | 'public', Finding>; worker: WorkerCondition }

const patience = 2_000

/** Tells a balancer or a supervisor how the process is; asks the database at most once a second, however often asked. */
export function openHealth({ publicPool, webPool, sinceFollowed }: Options): Health {
  let isStopping = false
  let asked: { at: number; findings: Promise<Findings> } | undefined

  const findings = () => {
    if (!asked || performance.now() - asked.at > 1_000)
      asked = { at: performance.now(), findings: findOut(webPool, publicPool) }
    return asked.findings
  }
  return {
    live: () => ({ status: 200, body: { status: 'live' } }),
    ready: async () => {
      const { database, worker } = await findings()
      // Not the worker: no visitor waits for it, and a balancer that sent them away would not make it any faster.
      const isReady = !isStopping && Object.values(database).every((one) => one === 'answers')
      return {
        status: isReady ? 200 : 503,
        body: {
          status: isStopping ? 'stopping' : isReady ? 'ready' : 'waiting',
          database,
          // The process begins to listen only after every migration was applied.
          migrations: 'complete',
          changes: sinceFollowed() < 3_000 ? 'followed' : 'not followed',
          worker,
        },
      }
    },
    stop: () => {
      isStopping = true
    },
  }
}

async function findOut(webPool: Pool, publicPool: Pool): Promise<Findings> {
  const [web, public_, worker] = await Promise.all([finding(webPool), finding(publicPool), workerCondition(webPool)])
  return { database: { web, public: public_ }, worker }
}

const finding = (pool: Pool): Promise<Finding> =>
  answersWithin(pool, patience).then((answers) => (answers ? 'answers' : 'does not answer'))

/** Whether a login gets an answer in time; a frozen server gives none at all. */
export function answersWithin(pool: Pool, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, false)
    pool
      .query('SELECT 1')
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer))
  })
}
