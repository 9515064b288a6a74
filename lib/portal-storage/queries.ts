import 'server-only'
import { statfs } from 'node:fs/promises'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { storage } from '@/lib/file/storage/storage'
import { organisationNames } from '@/lib/partner/queries'
import { groupOf, type TableGroup } from './rules'

export type StorageUse = {
  /** Bytes of each group of tables with their indexes. */
  database: { total: number; groups: Partial<Record<TableGroup, number>> }
  files: { count: number; bytes: number; byOrganisation: { id: string; name: string; count: number; bytes: number }[] }
  disk: Disk | null
  isElsewhere: boolean
}
export type Disk = { free: number; total: number }

/** Room on the disk that the data folder lies on; null where the system does not say. */
export async function freeRoom(): Promise<Disk | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(environment().dataFolder)
    return { free: bavail * bsize, total: blocks * bsize }
  } catch {
    return null
  }
}

/** How much room the database and the files take. Throws `forbidden`. */
export async function storageUse(actor: Actor): Promise<StorageUse> {
  refuseOthers(actor)
  const [tables, owners, disk] = await Promise.all([
    db.$queryRaw<{ schema: string; name: string; bytes: number }[]>`
      SELECT place.nspname AS schema, one.relname AS name, pg_total_relation_size(one.oid)::float8 AS bytes
      FROM pg_class one JOIN pg_namespace place ON place.oid = one.relnamespace
      WHERE one.relkind = 'r' AND place.nspname IN ('desk', 'pub', 'graphile_worker', 'public')`,
    db.$queryRaw<{ id: string; count: number; bytes: number }[]>`
      SELECT record."organisationId"::text AS id, count(*)::int AS count, sum(file.bytes)::float8 AS bytes
      FROM desk."File" file JOIN desk."Record" record ON record.id = file."recordId"
      GROUP BY 1 ORDER BY 3 DESC`,
    freeRoom(),
  ])
  const groups: Partial<Record<TableGroup, number>> = {}
  for (const { schema, name, bytes } of tables) {
    const group = groupOf(schema, name)
    groups[group] = (groups[group] ?? 0) + bytes
  }
  const names = await organisationNames(
    db,
    owners.map(({ id }) => id),
    actor.locale,
  )
  const sum = (pick: (one: { count: number; bytes: number }) => number) =>
    owners.reduce((total, one) => total + pick(one), 0)
  return {
    database: { total: tables.reduce((total, { bytes }) => total + bytes, 0), groups },
    files: {
      count: sum(({ count }) => count),
      bytes: sum(({ bytes }) => bytes),
      byOrganisation: owners.map((one) => ({ ...one, name: names.get(one.id) ?? '' })),
    },
    disk,
    isElsewhere: environment().files.s3 !== undefined,
  }
}

const mostLookedAt = 50_000

/** Stored files that belong to nothing. The nightly sweep takes them away once they are a day old. Throws `forbidden`. */
export async function countOrphans(actor: Actor): Promise<{ orphans: number; lookedAt: number; isAll: boolean }> {
  refuseOthers(actor)
  const keys = new Map<string, number>()
  let lookedAt = 0
  for await (const { name } of (await storage()).list()) {
    const key = name.slice(0, 32)
    keys.set(key, (keys.get(key) ?? 0) + 1)
    lookedAt += 1
    if (lookedAt >= mostLookedAt) break
  }
  const all = [...keys.keys()]
  const where = { storageKey: { in: all } }
  const [files, logos] = await Promise.all([
    db.file.findMany({ where, select: { storageKey: true } }),
    db.portalLogo.findMany({ where, select: { storageKey: true } }),
  ])
  const owned = new Set([...files, ...logos].map(({ storageKey }) => storageKey))
  return { orphans: all.filter((key) => !owned.has(key)).length, lookedAt, isAll: lookedAt < mostLookedAt }
}

function refuseOthers(actor: Actor) {
  if (!can.keepPortal(actor)) throw new AppError('forbidden')
}
