import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { portalProcess } from '@/server/process'
import { type BackupCondition, type BackupFacts, backupConditionOf, backupDue } from './rules'

/** How the backups stand now. Holds nothing private: health says it to everybody who asks. */
export const backupCondition = async (now = new Date()): Promise<BackupCondition> =>
  backupConditionOf(await readFacts(), now)

/** What the worker is to do about backups now. */
export const findBackupDue = async (now = new Date()) => backupDue(await readFacts(), now)

async function readFacts(): Promise<BackupFacts> {
  const [last, proven, failures, first] = await Promise.all([
    db.backupRun.findFirst({ where: { state: 'made' }, orderBy: { startedAt: 'desc' } }),
    db.backupRun.findFirst({ where: { provenAt: { not: null } }, orderBy: { provenAt: 'desc' } }),
    db.backupRun.findMany({
      where: { OR: [{ state: 'failed' }, { unprovenAt: { not: null } }] },
      orderBy: { startedAt: 'desc' },
      take: 20,
    }),
    db.person.findFirst({ orderBy: { createdAt: 'asc' }, select: { createdAt: true } }),
  ])
  const failed = failures
    .map(({ unprovenAt, finishedAt, startedAt, problem }) => ({
      at: unprovenAt ?? finishedAt ?? startedAt,
      problem: problem ?? 'unexpected',
    }))
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return {
    isScheduled: portalProcess().backups?.areScheduled ?? false,
    since: first?.createdAt ?? null,
    lastBackup: last?.startedAt ?? null,
    lastProven: proven?.provenAt ?? null,
    lastFailure: failed[0] ?? null,
  }
}

const runColumns = {
  id: true,
  name: true,
  state: true,
  isByHand: true,
  startedAt: true,
  finishedAt: true,
  bytes: true,
  rows: true,
  files: true,
  fileBytes: true,
  provenAt: true,
  unprovenAt: true,
  problem: true,
  removedAt: true,
} as const

/** The last backups and tries, newest first, for whoever keeps the portal. Throws `forbidden`. */
export async function listBackupRuns(actor: Actor, { take = 50 }: { take?: number } = {}) {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
  return db.backupRun.findMany({ select: runColumns, orderBy: { startedAt: 'desc' }, take: Math.min(take, 200) })
}
