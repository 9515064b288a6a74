import 'server-only'
import { visible } from '@/lib/auth/policy'
import { AppError } from '@/lib/errors'
import type { GapSnapshot } from '@/lib/gap/publication'
import { snapshotGaps } from '@/lib/gap/queries'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { PilotSnapshot } from '@/lib/pilot/publication'
import { snapshotPilots } from '@/lib/pilot/queries'
import type { PracticeSnapshot } from '@/lib/practice/publication'
import { snapshotPractices } from '@/lib/practice/queries'
import type { Change } from '@/lib/publishing/changing'
import type { RoundtableInput } from '@/lib/roundtable/schema'

type Entry = { id: string | null; version: number | null }
type Kind = 'practice' | 'gap' | 'pilot'

/** The records that entries of a form name and the actor may use there, as they were before. */
export type KnownRecords = {
  records: ReadonlyMap<string, RecordRow>
  practices: ReadonlyMap<string, PracticeSnapshot>
  gaps: ReadonlyMap<string, GapSnapshot>
  pilots: ReadonlyMap<string, PilotSnapshot>
}

/** Looks up and locks, in one order for everybody, what the entries of a form name. */
export async function lookUp({ tx, actor }: Change, id: string, input: RoundtableInput): Promise<KnownRecords> {
  const { organisationId } = input
  const [practiceIds, gapIds, pilotIds] = [idsOf(input.practices), idsOf(input.gaps), idsOf(input.pilots)]
  const ids = [...practiceIds, ...gapIds, ...pilotIds]
  await tx.$queryRaw`SELECT 1 FROM desk."Record" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const ours = { ...visible.records(actor), AND: { organisationId } }
  const raisedHere = { is: { OR: [{ roundtableId: id }, { roundtableId: null }] } }
  const records = await tx.record.findMany({
    where: {
      OR: [
        { kind: 'practice', id: { in: practiceIds }, ...visible.recordsOrPublic(actor) },
        { kind: 'gap', id: { in: gapIds }, ...ours, gap: raisedHere },
        { kind: 'pilot', id: { in: pilotIds }, ...ours, pilot: raisedHere },
      ],
    },
  })
  return {
    records: new Map(records.map((record) => [record.id, record])),
    practices: await snapshotPractices(tx, practiceIds),
    gaps: await snapshotGaps(tx, gapIds),
    pilots: await snapshotPilots(tx, pilotIds),
  }
}

type Place = { kind: Kind; index: number; organisationId: string }

/**
 * The record an entry stands for; none where it is new. `invalid` where it is unknown, was raised at another roundtable,
 * or was changed meanwhile.
 */
export function recordOf({ records }: KnownRecords, entry: Entry, place: Place): RecordRow | undefined {
  if (!entry.id) return undefined
  const { kind, index, organisationId } = place
  const field = `${kind}s[${index}].title`
  const record = records.get(entry.id)
  if (record?.kind !== kind) throw new AppError('invalid', { fields: { [field]: 'unknown_record' } })
  // What another organisation does with its draft is neither shown nor changed here.
  const isOurs = record.organisationId === organisationId
  if (isOurs && entry.version !== null && entry.version !== record.version) {
    throw new AppError('invalid', { fields: { [field]: 'changed_meanwhile' } })
  }
  return record
}

const idsOf = (entries: readonly Entry[]) => entries.flatMap(({ id }) => id ?? [])
