import { findBackupDue } from '@/lib/backup/queries'
import { haveDone } from '../backup/orders'
import { portalProcess } from '../process'

let ownerUrl: string | undefined

/**
 * Lets this process make backups, every night. Kept here and nowhere else: what serves people has no business with the
 * login that can see and change everything.
 */
export function allowBackups(url: string): void {
  ownerUrl = url
  portalProcess().backups = { areScheduled: true }
}

/** Makes and proves a backup in a process of its own, or proves the last one again, where that is due. */
export async function backUpWhereDue(signal: AbortSignal): Promise<void> {
  const what = await findBackupDue()
  if (!ownerUrl || what === 'nothing') return
  const told = await haveDone({ what, ownerUrl }, signal)
  const { log } = portalProcess()
  if ('done' in told) return log?.info({ what }, 'the backup is made and proven')
  log?.error({ what, ...told }, 'the backup could not be made or proven')
  throw new BackupFailure(told.problem)
}

/** Its name is what the record of tasks shows. */
class BackupFailure extends Error {
  constructor(problem: string) {
    super(problem)
    this.name = `backup: ${problem}`
  }
}
