import { backupCondition } from '@/lib/backup/queries'
import { isAlarming } from '@/lib/backup/rules'
import { db } from '@/lib/db'
import { writeMail } from '@/lib/mail/outbox'
import { portalProcess } from '../process'

/** Writes to the portal's admins, at most once a day, while the backups need somebody. */
export async function watchBackups(now = new Date()): Promise<void> {
  const condition = await backupCondition(now)
  if (!isAlarming(condition)) return
  portalProcess().log?.error(condition, 'there is no good backup')
  const { state } = condition
  const lastProven = condition.lastProven?.toISOString().slice(0, 10) ?? null
  await db.$transaction(async (tx) => {
    const admins = await tx.person.findMany({
      where: { kind: 'human', isPortalAdmin: true, disabledAt: null, isDemo: false },
      select: { id: true },
    })
    for (const { id: personId } of admins)
      await writeMail(
        { tx, at: now },
        {
          ...{ personId, template: 'backup_alarm' },
          values: { state: state === 'late' ? 'late' : 'failed', lastProven },
          once: `backup_alarm ${now.toISOString().slice(0, 10)} ${personId}`,
        },
      )
  })
}
