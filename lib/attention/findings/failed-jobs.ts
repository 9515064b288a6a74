import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { db } from '@/lib/db'

/** Work in the background that went wrong the last time it was done. */
export const findFailedJobs: Look = async () => {
  const failed = await db.workerTask.findMany({
    where: { problem: { not: null } },
    orderBy: { failedAt: 'asc' },
    select: { failedAt: true },
  })
  const [oldest] = failed
  return oldest ? { count: failed.length, since: oldest.failedAt, href: '/desk/admin/jobs' } : null
}
