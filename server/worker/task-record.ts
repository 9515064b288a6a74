import { db } from '@/lib/db'
import type { Log } from '../log'

/** Does a task's work and writes down when it began and how it ended, for health and for whoever looks after the portal. */
export async function keepingRecord(task: string, log: Log, work: () => Promise<unknown>): Promise<void> {
  const startedAt = new Date()
  await db.workerTask.upsert({ where: { task }, create: { task, startedAt }, update: { startedAt } })
  try {
    await work()
  } catch (err) {
    log.error({ err, task }, 'a task of the worker failed')
    // What went wrong may quote what it was given: the log leaves that out, other readers get the kind of error alone.
    const problem = err instanceof Error ? err.name.slice(0, 500) : typeof err
    await db.workerTask.update({ where: { task }, data: { failedAt: new Date(), problem } })
    throw new Error(`${task}: ${problem}`)
  }
  await db.workerTask.update({ where: { task }, data: { succeededAt: new Date(), problem: null } })
}
