import 'server-only'
import type { Transaction } from '@/lib/db'
import { type GapSnapshot, gapSnapshot } from '@/lib/gap/publication'
import { snapshotGaps } from '@/lib/gap/queries'
import { type PilotSnapshot, pilotSnapshot } from '@/lib/pilot/publication'
import { snapshotPilots } from '@/lib/pilot/queries'
import { type PracticeSnapshot, practiceSnapshot } from '@/lib/practice/publication'
import { snapshotPractices } from '@/lib/practice/queries'
import { publicVersions } from '@/lib/publishing/public-versions'
import type { RoundtableSnapshot } from '@/lib/roundtable/publication'

/** A record that a roundtable brought up: what it says, and its present version. */
export type Known<Snapshot> = { snapshot: Snapshot; version: number }
export type BroughtUp = {
  practices: Known<PracticeSnapshot>[]
  gaps: Known<GapSnapshot>[]
  pilots: Known<PilotSnapshot>[]
}

/** A moment before, and the versions of single records that were read after it. */
export type Earlier = { at: Date; versions: ReadonlyMap<string, number> }

/**
 * What a roundtable brought up: its owner's records as they stand, or as they stood earlier; another organisation's
 * practices as they are public.
 */
export async function broughtUp(
  tx: Transaction,
  roundtable: RoundtableSnapshot,
  earlier?: Earlier,
): Promise<BroughtUp> {
  const { organisationId, practiceIds, gapIds, pilotIds } = roundtable
  const records = await tx.record.findMany({
    where: { id: { in: [...practiceIds, ...gapIds, ...pilotIds] }, ...(earlier ? {} : { deletedAt: null }) },
    select: { id: true, version: true, organisationId: true },
  })
  const versions = new Map(records.map(({ id, version }) => [id, version]))
  const theirs = new Set(records.filter((one) => one.organisationId !== organisationId).map(({ id }) => id))
  const published = await publishedPractices(
    tx,
    practiceIds.filter((id) => theirs.has(id)),
  )
  const ownIds = practiceIds.filter((id) => !theirs.has(id))
  const own = earlier
    ? await asTheyStood(tx, { practiceIds: ownIds, gapIds, pilotIds }, earlier)
    : await asTheyStand(tx, { practiceIds: ownIds, gapIds, pilotIds })
  const known = <Snapshot>(ids: readonly string[], snapshots: ReadonlyMap<string, Snapshot>) =>
    ids.flatMap((id) => {
      const snapshot = snapshots.get(id)
      const version = versions.get(id)
      return snapshot && version ? [{ snapshot, version }] : []
    })
  return {
    practices: known(practiceIds, new Map([...own.practices, ...published])),
    gaps: known(gapIds, own.gaps),
    pilots: known(pilotIds, own.pilots),
  }
}

type Ids = Pick<RoundtableSnapshot, 'practiceIds' | 'gapIds' | 'pilotIds'>

const asTheyStand = async (tx: Transaction, { practiceIds, gapIds, pilotIds }: Ids) => ({
  practices: practiceIds.length > 0 ? await snapshotPractices(tx, practiceIds) : new Map<string, PracticeSnapshot>(),
  gaps: gapIds.length > 0 ? await snapshotGaps(tx, gapIds) : new Map<string, GapSnapshot>(),
  pilots: pilotIds.length > 0 ? await snapshotPilots(tx, pilotIds) : new Map<string, PilotSnapshot>(),
})

/** The last versions that were kept by then; of saves in passing the one before stands for one that was folded away. */
async function asTheyStood(tx: Transaction, { practiceIds, gapIds, pilotIds }: Ids, { at, versions }: Earlier) {
  const ids = [...practiceIds, ...gapIds, ...pilotIds]
  const read = ids.map((id) => versions.get(id) ?? 0)
  const rows = await tx.$queryRaw<{ id: string; snapshot: unknown }[]>`
    SELECT DISTINCT ON (kept."recordId") kept."recordId"::text AS id, kept.snapshot
    FROM desk."Revision" kept
    JOIN unnest(${ids}::uuid[], ${read}::int[]) AS asked (id, version) ON asked.id = kept."recordId"
    WHERE kept.at <= ${at} OR kept.version <= asked.version
    ORDER BY kept."recordId", kept.version DESC`
  const snapshots = new Map(rows.map(({ id, snapshot }) => [id, snapshot]))
  const stood = <Snapshot>(wanted: readonly string[], parse: (snapshot: unknown) => Snapshot) =>
    new Map(wanted.flatMap((id): [string, Snapshot][] => (snapshots.has(id) ? [[id, parse(snapshots.get(id))]] : [])))
  return {
    practices: stood(practiceIds, practiceSnapshot.parse),
    gaps: stood(gapIds, gapSnapshot.parse),
    pilots: stood(pilotIds, pilotSnapshot.parse),
  }
}

/** A published version holds words of languages that were not published with it: only what the public reads is shown. */
async function publishedPractices(tx: Transaction, ids: string[]): Promise<Map<string, PracticeSnapshot>> {
  const published = await publicVersions(tx, ids)
  return new Map(published.map(({ id, snapshot }) => [id, practiceSnapshot.parse(snapshot)]))
}
