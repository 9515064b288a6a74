import 'server-only'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { db } from '@/lib/db'
import { daysKept, storedNames } from '@/lib/file/rules'
import { type Stored, storage } from '@/lib/file/storage/storage'
import { incomingFolder } from '@/lib/file/upload/receive'
import { findPublicFile } from '@/lib/public/files'

const hour = 3_600_000
const day = 24 * hour
const atOnce = 200
/** Beyond this the storage and the database do not belong together, and deleting would be the worst answer. */
const mostAtOnce = { count: 50, share: 0.5 } as const

export type Swept = { incoming: number; removed: number; orphans: number; leftAlone: number }

/** Takes the bytes of a file away, whatever sizes it has; again without effect. For the outbox's `file.erased`. */
export const removeStored = async (storageKey: string): Promise<void> =>
  (await storage()).remove(storedNames(storageKey))

/**
 * Takes away what belongs to nothing, once a day: uploads that broke off, files taken off their record thirty days ago
 * that no public document shows, and stored bytes older than a day without a row. Where more than half of what is
 * stored has no row, nothing of it is touched (`leftAlone`).
 */
export async function sweepOrphans(now = Date.now()): Promise<Swept> {
  const incoming = await sweepIncoming(now)
  const removed = await sweepRemoved(now)
  return { incoming, removed, ...(await sweepStored(now)) }
}

async function sweepIncoming(now: number): Promise<number> {
  const folder = incomingFolder()
  let count = 0
  for (const name of await readdir(folder).catch(() => [])) {
    const place = path.join(folder, name)
    const found = await stat(place).catch(() => undefined)
    if (!found || now - found.mtimeMs < hour) continue
    await rm(place, { force: true })
    count += 1
  }
  return count
}

async function sweepRemoved(now: number): Promise<number> {
  const found = await db.file.findMany({
    where: { removedAt: { lt: new Date(now - daysKept * day) } },
    select: { id: true, storageKey: true },
    take: 1000,
  })
  let count = 0
  for (const { id, storageKey } of found) {
    if (await findPublicFile(storageKey)) continue
    // The row first: without it the bytes are an orphan, and the other way round they would be missing.
    const gone = await db.file.deleteMany({ where: { id, removedAt: { not: null } } })
    if (gone.count === 0) continue
    await removeStored(storageKey)
    count += 1
  }
  return count
}

async function sweepStored(now: number): Promise<{ orphans: number; leftAlone: number }> {
  const kept = await storage()
  const orphans: string[] = []
  let total = 0
  let batch: Stored[] = []
  const look = async () => {
    const keys = [...new Set(batch.map(({ name }) => keyOf(name)))]
    const known = await db.file.findMany({ where: { storageKey: { in: keys } }, select: { storageKey: true } })
    const logos = await db.portalLogo.findMany({ where: { storageKey: { in: keys } }, select: { storageKey: true } })
    const owned = new Set([...known, ...logos].map(({ storageKey }) => storageKey))
    total += batch.length
    orphans.push(...batch.filter(({ name }) => !owned.has(keyOf(name))).map(({ name }) => name))
    batch = []
  }
  for await (const stored of kept.list()) {
    if (now - stored.at.getTime() < day) continue
    batch.push(stored)
    if (batch.length >= atOnce) await look()
  }
  if (batch.length > 0) await look()
  if (orphans.length > mostAtOnce.count && orphans.length > total * mostAtOnce.share)
    return { orphans: 0, leftAlone: orphans.length }
  await kept.remove(orphans)
  return { orphans: orphans.length, leftAlone: 0 }
}

const keyOf = (name: string) => name.slice(0, 32)
