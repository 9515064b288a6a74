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
  /** Keys that some record has, within reach or not. */
  taken: ReadonlySet<string>
  practices: ReadonlyMap<string, PracticeSnapshot>
  gaps: ReadonlyMap<string, GapSnapshot>
  pilots: ReadonlyMap<string, PilotSnapshot>
}

/** Looks up and locks, in one order for everybody, what the entries of a form name. */
export async function lookUp(change: Change, id: string, input: RoundtableInput): Promise<KnownRecords> {
  const { tx, actor } = change
  const { organisationId } = input
  const [practiceIds, gapIds, pilotIds] = [idsOf(input.practices), idsOf(input.gaps), idsOf(input.pilots)]
  const ids = [...practiceIds, ...gapIds, ...pilotIds]
  const taken = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM desk."Record" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`
  await bringBack(change, { ids, organisationId })
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
    taken: new Set(taken.map((one) => one.id)),
    records: new Map(records.map((record) => [record.id, record])),
    practices: practiceIds.length > 0 ? await snapshotPractices(tx, practiceIds) : new Map(),
    gaps: gapIds.length > 0 ? await snapshotGaps(tx, gapIds) : new Map(),
    pilots: pilotIds.length > 0 ? await snapshotPilots(tx, pilotIds) : new Map(),
  }
}

type Returning = { ids: readonly string[]; organisationId: string }

/** What a form took off a roundtable and shows again: it was deleted with its entry, and nobody else stands on it. */
async function bringBack({ tx, actor }: Change, { ids, organisationId }: Returning) {
  await tx.record.updateMany({
    where: {
      ...{ id: { in: [...ids] }, ...visible.deletedRecords(actor), AND: { organisationId } },
      OR: [
        { kind: 'practice', practice: { is: { roundtables: { none: {} } } } },
        { kind: 'gap', gap: { is: { roundtableId: null } } },
        { kind: 'pilot', pilot: { is: { roundtableId: null } } },
      ],
    },
    data: { deletedAt: null, deletedById: null },
  })
}

type Place = { kind: Kind; index: number; organisationId: string }

/**
 * The record an entry stands for; none where it is new, under a key that no record has. `invalid` where it is out of
 * reach, was raised at another roundtable, or was changed meanwhile.
 */
export function recordOf({ records, taken }: KnownRecords, entry: Entry, place: Place): RecordRow | undefined {
  if (!entry.id) return undefined
  const { kind, index, organisationId } = place
  const field = `${kind}s[${index}].title`
  const record = records.get(entry.id)
  if (!record && !taken.has(entry.id)) return undefined
  if (record?.kind !== kind) throw new AppError('invalid', { fields: { [field]: 'unknown_record' } })
  // What another organisation does with its draft is neither shown nor changed here.
  const isOurs = record.organisationId === organisationId
  if (isOurs && entry.version !== null && entry.version !== record.version) {
    throw new AppError('invalid', { fields: { [field]: 'changed_meanwhile' } })
  }
  return record
}

const idsOf = (entries: readonly Entry[]) => entries.flatMap(({ id }) => id ?? [])
