import type { Pool } from 'pg'
import { type BackupCondition, isAlarming } from '@/lib/backup/rules'
import { watchingBackups } from './backup/watching'
import { type WorkerCondition, workerCondition } from './worker/condition'

export type Health = {
  live: () => { status: number; body: object }
  /**
   * For whoever looks after the portal: red when something needs them, though visitors may notice nothing of it. What it
   * is stands there only `inDetail`.
   */
  ready: (asked?: { inDetail: boolean }) => Promise<{ status: number; body: object }>
  /** For a balancer: whether visitors may be sent here. */
  serving: () => Promise<{ status: number; body: object }>
  /** From now on nobody should send visitors here. */
  stop: () => void
}

type Options = { publicPool: Pool; webPool: Pool; sinceFollowed: () => number }
type Finding = 'answers' | 'does not answer'
type Findings = {
  database: Record<'web' | 'public', Finding>
  worker: WorkerCondition
  backup: BackupCondition | undefined
}

const patience = 2_000

/** Tells a balancer or a supervisor how the process is; asks the database at most once a second, however often asked. */
export function openHealth({ publicPool, webPool, sinceFollowed }: Options): Health {
  let isStopping = false
  const backups = watchingBackups()
  let asked: { at: number; findings: Promise<Findings> } | undefined

  const findings = () => {
    if (!asked || performance.now() - asked.at > 1_000)
      asked = { at: performance.now(), findings: findOut(webPool, publicPool, backups) }
    return asked.findings
  }
  const isServing = (database: Findings['database']) =>
    !isStopping && Object.values(database).every((one) => one === 'answers')
  const statusOf = (database: Findings['database'], isGood: boolean) => {
    if (isStopping) return 'stopping'
    if (!isServing(database)) return 'waiting'
    return isGood ? 'ready' : 'without a good backup'
  }
  return {
    live: () => ({ status: 200, body: { status: 'live' } }),
    ready: async ({ inDetail } = { inDetail: false }) => {
      const { database, worker, backup } = await findings()
      // Not the worker: no visitor waits for it, and it says itself how it is.
      const isReady = isServing(database) && !(backup && isAlarming(backup))
      const status = isReady ? 200 : 503
      if (!inDetail) return { status, body: { status: isReady ? 'ready' : 'not ready' } }
      return {
        status,
        body: {
          status: statusOf(database, isReady),
          database,
          // The process begins to listen only after every migration was applied.
          migrations: 'complete',
          changes: sinceFollowed() < 3_000 ? 'followed' : 'not followed',
          worker,
          backup: backup ?? { state: 'unknown' },
        },
      }
    },
    serving: async () => {
      const { database } = await findings()
      return { status: isServing(database) ? 200 : 503, body: { status: statusOf(database, isServing(database)) } }
    },
    stop: () => {
      isStopping = true
    },
  }
}

async function findOut(webPool: Pool, publicPool: Pool, backups: () => Promise<BackupCondition | undefined>) {
  const [web, public_, worker, backup] = await Promise.all([
    finding(webPool),
    finding(publicPool),
    workerCondition(webPool),
    backups(),
  ])
  return { database: { web, public: public_ }, worker, backup }
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
