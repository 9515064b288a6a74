import { backupCondition } from '@/lib/backup/queries'
import type { BackupCondition } from '@/lib/backup/rules'

const askedEvery = 20_000

/**
 * Says how backups stood a moment ago without keeping anybody waiting: a database that does not answer is told of
 * elsewhere, and a question that hangs is not asked again beside itself.
 */
export function watchingBackups(ask: () => Promise<BackupCondition> = backupCondition) {
  let known: BackupCondition | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined
  const askAgain = () => {
    if (asking || performance.now() - askedAt < askedEvery) return asking
    askedAt = performance.now()
    asking = ask()
      .then(
        (condition) => {
          known = condition
        },
        () => undefined,
      )
      .finally(() => {
        asking = undefined
      })
    return asking
  }
  return async (): Promise<BackupCondition | undefined> => {
    const answer = askAgain()
    // Only the first question is waited for: without an answer nothing is known yet.
    if (!known) await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 1_500).unref())])
    return known
  }
}
