import type { Pool } from 'pg'
import { portalProcess } from '../process'

/** How the worker is. Numbers are null where the database does not say. */
export type WorkerCondition = {
  /** `behind`: something has been due for more than five minutes. `stopped`: this process does not listen for work. */
  state: 'works' | 'behind' | 'stopped'
  /** When the outbox was last gone through to its end, by any process. */
  lastSweep: string | null
  /** Messages of the outbox to be carried out, now or later. */
  waiting: number | null
  /** Messages that wait for a setting, such as SMTP_URL. */
  held: number | null
  /** Messages and tasks that were given up. */
  failed: number | null
}

const lateAfter = "interval '5 minutes'"

type Row = { lastSweep: Date | null; waiting: number; held: number; failed: number; isLate: boolean }

/** Asks the database how far the work has come. */
export async function workerCondition(pool: Pool): Promise<WorkerCondition> {
  const row = await pool.query<Row>(question).then(
    ({ rows }) => rows[0],
    () => undefined,
  )
  const state = stateOf(row)
  if (!row) return { state, lastSweep: null, waiting: null, held: null, failed: null }
  const { lastSweep, waiting, held, failed } = row
  return { state, lastSweep: lastSweep?.toISOString() ?? null, waiting, held, failed }
}

function stateOf(row: Row | undefined): WorkerCondition['state'] {
  if (!portalProcess().worker?.isListening()) return 'stopped'
  return row?.isLate ? 'behind' : 'works'
}

const question = `
  WITH message AS (
    SELECT
      count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE state = 'held')::int AS held,
      count(*) FILTER (WHERE state = 'failed')::int AS failed,
      coalesce(bool_or(state = 'waiting' AND "availableAt" < now() - ${lateAfter}), false) AS late
    FROM desk."OutboxMessage" WHERE state IN ('waiting', 'held', 'failed')
  ), job AS (
    SELECT
      count(*) FILTER (WHERE attempts >= max_attempts AND last_error IS NOT NULL)::int AS failed,
      coalesce(bool_or(is_available AND run_at < now() - ${lateAfter}), false) AS late
    FROM graphile_worker._private_jobs WHERE locked_at IS NULL
  )
  SELECT waiting, held, message.failed + job.failed AS failed, message.late OR job.late AS "isLate",
    (SELECT "succeededAt" FROM desk."WorkerTask" WHERE task = 'sweep_outbox') AS "lastSweep"
  FROM message, job`
