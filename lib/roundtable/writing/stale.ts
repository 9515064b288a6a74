import 'server-only'
import { AppError } from '@/lib/errors'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { Change } from '@/lib/publishing/changing'
import type { Theirs } from '@/lib/publishing/records'
import type { RoundtableInput } from '@/lib/roundtable/schema'

/**
 * Refuses entries that were saved elsewhere since the form was read, such as a practice through another roundtable: a
 * `conflict` like any other, so that both texts come back. Locks the entries' records, always in the same order.
 */
export async function refuseStaleEntries(
  { tx }: Change,
  record: RecordRow,
  { input: { practices, gaps, pilots }, theirs }: { input: RoundtableInput; theirs: () => Promise<unknown> },
): Promise<void> {
  const read = [...practices, ...gaps, ...pilots].flatMap(({ id, version }) => (id && version ? [{ id, version }] : []))
  if (read.length === 0) return
  const ids = read.map(({ id }) => id)
  await tx.$queryRaw`SELECT 1 FROM desk."Record" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const stale = await tx.record.findFirst({
    where: {
      organisationId: record.organisationId,
      kind: { in: ['practice', 'gap', 'pilot'] },
      OR: read.map(({ id, version }) => ({ id, version: { not: version } })),
    },
    include: { updatedBy: { select: { name: true } } },
  })
  if (!stale) return
  const saved: Theirs = {
    version: record.version,
    by: stale.updatedBy.name,
    at: stale.updatedAt.toISOString(),
    values: await theirs(),
  }
  throw new AppError('conflict', { theirs: saved })
}
