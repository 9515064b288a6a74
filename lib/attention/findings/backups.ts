import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { backupCondition } from '@/lib/backup/queries'
import { isAlarming } from '@/lib/backup/rules'

const day = 86_400_000

/** Backups that could not be made or proven; counted in days since the last that was proven. */
export const findBackupTrouble: Look = async ({ now }) => {
  const condition = await backupCondition(now)
  if (!isAlarming(condition)) return null
  const { lastProven } = condition
  const count = lastProven ? Math.max(1, Math.floor((now.getTime() - lastProven.getTime()) / day)) : 0
  return { count, since: null, href: '/desk/admin/storage#backups' }
}
