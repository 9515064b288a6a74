import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { portalProcess } from '@/server/process'
import { nextTurn } from './rules'

/** Something the worker does by itself. */
export type Job = {
  name: string
  startedAt: Date | null
  succeededAt: Date | null
  failedAt: Date | null
  /** The kind of the last error; null since it succeeded. */
  problem: string | null
  next: Date | null
}

/** Work that was given up after all its tries, or waits for the next one. */
export type FailedTurn = { name: string; attempts: number; isGivenUp: boolean; at: Date }

export type Jobs = { isListening: boolean; jobs: Job[]; failed: FailedTurn[]; others: Record<string, number> }

/** What the worker does, when it did it last, and what waits. Throws `forbidden`. */
export async function listJobs(actor: Actor, now = new Date()): Promise<Jobs> {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  const { worker } = portalProcess()
  const [rows, failed, others] = await Promise.all([
    db.workerTask.findMany({ orderBy: { task: 'asc' } }),
    db.$queryRaw<FailedTurn[]>`
      SELECT task.identifier AS name, job.attempts::int AS attempts, job.attempts >= job.max_attempts AS "isGivenUp",
        job.updated_at AS at
      FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      WHERE job.last_error IS NOT NULL ORDER BY job.updated_at DESC LIMIT 20`,
    db.outboxMessage.groupBy({ by: ['state'], where: { state: { in: ['waiting', 'held', 'failed'] } }, _count: true }),
  ])
  const known = new Map(rows.map((row) => [row.task, row]))
  const jobs = (worker?.turns ?? []).map(({ name, at }) => {
    const { startedAt = null, succeededAt = null, failedAt = null, problem = null } = known.get(name) ?? {}
    return { name, startedAt, succeededAt, failedAt, problem, next: nextTurn(at, now) }
  })
  return {
    isListening: worker?.isListening() ?? false,
    jobs: jobs.toSorted((one, other) => Number(Boolean(other.problem)) - Number(Boolean(one.problem))),
    failed,
    others: Object.fromEntries(others.map(({ state, _count }) => [state, _count])),
  }
}
