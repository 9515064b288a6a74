import 'server-only'
import type { Transaction } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import { foldedRoles, higherRole, morePeople } from '@/lib/merge/rules'
import { keepMoves, keyOf, type Move, named, tableNamed } from './moves'
import { type Place, places } from './places'

/** Who takes in whom, in which merge. */
export type Pair = { mergeId: string; survivorId: string; absorbedId: string }

/** Steps of a merge, in their order. */
const steps = { facts: 10, roles: 20, doubles: 30, owners: 40 } as const

/**
 * Lets everything that names the absorbed organisation name the survivor, and writes down each entry. Where both are named
 * in one place already, one entry stays: a person's higher role, the larger number of people, roles of a project as one.
 */
export async function moveEverything(tx: Transaction, pair: Pair): Promise<void> {
  await openParticipants(tx)
  await keepMoves(tx, { mergeId: pair.mergeId, step: steps.facts }, await joinFacts(tx, pair))
  await joinRoles(tx, pair)
  await takeDoublesAway(tx, pair)
  await moveRows(tx, pair)
}

/** Lists of participants are closed to whoever does not name the owning organisation; only their organisations change here. */
const openParticipants = (tx: Transaction) => tx.$executeRaw`
  SELECT set_config('app.organisations', coalesce((
    SELECT string_agg(DISTINCT record."organisationId"::text, ',') FROM desk."Record" record WHERE record.kind = 'roundtable'), ''), true)`

/** What came to name the absorbed organisation after all, moved without a way back. */
export async function moveStrays(tx: Transaction, pair: Pair): Promise<void> {
  await moveEverything(tx, pair)
}

type Counted = { id: string; other: string; people: number | null; morePeople: number | null; recordId: string }
type Member = { personId: string; role: MemberRole; otherRole: MemberRole }

/** What two entries say together, written into the one that stays. */
async function joinFacts(tx: Transaction, { survivorId, absorbedId }: Pair): Promise<Move[]> {
  const counted = await tx.$queryRaw<(Counted & { version: number })[]>`
    SELECT DISTINCT ON (kept."roundtableId") kept.id::text AS id, kept.people,
      (SELECT max(people) FROM desk."Attendance" other WHERE other."roundtableId" = kept."roundtableId"
        AND other."organisationId" IN (${survivorId}::uuid, ${absorbedId}::uuid)) AS "morePeople",
      kept."roundtableId"::text AS "recordId", record.version
    FROM desk."Attendance" kept JOIN desk."Record" record ON record.id = kept."roundtableId"
    WHERE kept."organisationId" IN (${survivorId}::uuid, ${absorbedId}::uuid)
      AND EXISTS (SELECT FROM desk."Attendance" own WHERE own."roundtableId" = kept."roundtableId" AND own."organisationId" = ${absorbedId}::uuid)
    ORDER BY kept."roundtableId", kept.position`
  const members = await tx.$queryRaw<Member[]>`
    SELECT own."personId"::text AS "personId", own.role::text AS role, other.role::text AS "otherRole"
    FROM desk."Membership" own JOIN desk."Membership" other ON other."personId" = own."personId"
    WHERE own."organisationId" = ${survivorId}::uuid AND other."organisationId" = ${absorbedId}::uuid`
  // Two open invitations of one address to one organisation: the survivor's stays. Its address is written down nowhere.
  const revoked = await tx.$queryRaw<{ id: string; at: unknown }[]>`
    UPDATE desk."Invitation" invitation SET "revokedAt" = now()
    WHERE "organisationId" = ${absorbedId}::uuid AND "acceptedAt" IS NULL AND "revokedAt" IS NULL
      AND EXISTS (SELECT FROM desk."Invitation" other WHERE other."organisationId" = ${survivorId}::uuid
        AND other.email = invitation.email AND other."acceptedAt" IS NULL AND other."revokedAt" IS NULL)
    RETURNING id::text AS id, to_jsonb("revokedAt") AS at`
  const moves = revoked.map(({ id, at }) => changed('Invitation', { id }, { column: 'revokedAt', from: null, to: at }))
  for (const { id, people, morePeople: most, recordId, version } of counted) {
    const sum = morePeople(people, most)
    if (sum === people) continue
    await tx.attendance.update({ where: { id }, data: { people: sum } })
    moves.push(changed('Attendance', { id }, { column: 'people', from: people, to: sum, recordId, version }))
  }
  for (const { personId, role, otherRole } of members) {
    const higher = higherRole(role, otherRole)
    if (higher === role) continue
    const key = { personId, organisationId: survivorId }
    await tx.membership.update({ where: { personId_organisationId: key }, data: { role: higher } })
    moves.push(changed('Membership', key, { column: 'role', from: role, to: higher }))
  }
  return moves
}

type Changing = { column: string; from: unknown; to: unknown; recordId?: string; version?: number }
const changed = (
  place: string,
  key: Record<string, unknown>,
  { column, from, to, recordId, version }: Changing,
): Move => ({
  ...{ place, key, column, before: { [column]: from }, after: { [column]: to } },
  ...{ recordId: recordId ?? null, recordVersion: version ?? null },
})

type Part = {
  id: string
  projectId: string
  role: string
  starts: string | null
  ends: string | null
  row: Record<string, unknown>
  version: number
}

/** Both may have had the same role in a project at overlapping times: it is one role, as long as both together. */
async function joinRoles(tx: Transaction, { mergeId, survivorId, absorbedId }: Pair): Promise<void> {
  const parts = await tx.$queryRaw<Part[]>`
    SELECT part.id::text AS id, part."projectId"::text AS "projectId", part.role::text AS role, part.starts, part.ends,
      to_jsonb(part) AS row, record.version
    FROM desk."ProjectPartner" part JOIN desk."Record" record ON record.id = part."projectId"
    WHERE part."organisationId" IN (${survivorId}::uuid, ${absorbedId}::uuid)
      AND (SELECT count(DISTINCT other."organisationId") FROM desk."ProjectPartner" other
        WHERE other."projectId" = part."projectId" AND other.role = part.role
          AND other."organisationId" IN (${survivorId}::uuid, ${absorbedId}::uuid)) = 2
    ORDER BY part."projectId", part.role, part.position`
  const keys = new Set(parts.map(({ projectId, role }) => `${projectId} ${role}`))
  const groups = [...keys].flatMap((key) =>
    foldedRoles(parts.filter(({ projectId, role }) => `${projectId} ${role}` === key)),
  )
  const gone = groups.flatMap((group) => group.gone)
  const removed = gone.map((part) => ({
    ...{ place: 'ProjectPartner', key: { id: part.id }, column: null, before: part.row, after: null },
    ...{ recordId: part.projectId, recordVersion: part.version },
  }))
  if (gone.length > 0) await tx.projectPartner.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  await keepMoves(tx, { mergeId, step: steps.roles }, removed)
  const moves: Move[] = []
  for (const { kept, period } of groups) {
    const { id, projectId, version } = kept
    for (const column of ['starts', 'ends'] as const)
      if (period[column] !== kept[column])
        moves.push(
          changed(
            'ProjectPartner',
            { id },
            {
              ...{ column, from: kept[column], to: period[column], recordId: projectId, version },
            },
          ),
        )
    if (period.starts !== kept.starts || period.ends !== kept.ends)
      await tx.projectPartner.update({ where: { id }, data: period })
  }
  await keepMoves(tx, { mergeId, step: steps.roles + 1 }, moves)
}

/** Where both stand in one place, the later entry goes; where there is no order, that of the absorbed one. */
async function takeDoublesAway(tx: Transaction, { mergeId, survivorId, absorbedId }: Pair): Promise<void> {
  const taken = places.flatMap((place) => (place.once ? [{ place, once: place.once }] : []))
  const deletions = taken.map(({ place, once }) => {
    const { table, column, key } = place
    const same = Prisma.join(
      once.map((one) => Prisma.sql`other.${named(one)} = entry.${named(one)}`),
      ' AND ',
    )
    const isLater = place.ordered
      ? Prisma.sql`(entry.position, entry.ctid) > (other.position, other.ctid)`
      : Prisma.sql`entry.${named(column)} = ${absorbedId}::uuid AND other.${named(column)} = ${survivorId}::uuid`
    const isSelf =
      table === 'OrganisationSuccessor'
        ? Prisma.sql`OR entry.${named(column)} = ${absorbedId}::uuid AND (SELECT change."organisationId" FROM desk."OrganisationChange" change WHERE change.id = entry."changeId") = ${survivorId}::uuid`
        : Prisma.empty
    return Prisma.sql`${named(table)} AS (
      DELETE FROM ${tableNamed(table)} entry
      WHERE entry.${named(column)} IN (${survivorId}::uuid, ${absorbedId}::uuid)
        AND (EXISTS (SELECT FROM ${tableNamed(table)} other WHERE ${same} AND ${isLater}
          AND other.${named(column)} IN (${survivorId}::uuid, ${absorbedId}::uuid)
          AND EXISTS (SELECT FROM ${tableNamed(table)} both_of WHERE ${Prisma.join(
            once.map((one) => Prisma.sql`both_of.${named(one)} = entry.${named(one)}`),
            ' AND ',
          )} AND both_of.${named(column)} = ${absorbedId}::uuid)) ${isSelf})
      RETURNING ${keyOf('entry', key)} AS key, to_jsonb(entry) AS before, ${recordOf(place)} AS record_id)`
  })
  const rows = taken.map(
    ({ place: { table } }) => Prisma.sql`SELECT ${table}::text, key, before, record_id FROM ${named(table)}`,
  )
  await tx.$executeRaw(Prisma.sql`
    WITH ${Prisma.join(deletions)}
    INSERT INTO desk."MergeMove" (id, "mergeId", step, place, key, "column", before, after, "recordId", "recordVersion")
    SELECT gen_random_uuid(), ${mergeId}::uuid, ${steps.doubles}::int, place, key, NULL, before, NULL, record_id,
      (SELECT version FROM desk."Record" record WHERE record.id = record_id)
    FROM (${Prisma.join(rows, ' UNION ALL ')}) AS gone (place, key, before, record_id)`)
}

const recordOf = ({ record }: Place) => (record ? Prisma.sql`entry.${named(record)}` : Prisma.sql`NULL::uuid`)

/** One statement for all tables: each row that named the absorbed organisation names the survivor. */
async function moveRows(tx: Transaction, { mergeId, survivorId, absorbedId }: Pair): Promise<void> {
  const updates = places.map((place) => {
    const { table, column, key } = place
    const own = table === 'Record' ? Prisma.sql`AND entry.id <> ${absorbedId}::uuid` : Prisma.empty
    return Prisma.sql`${named(table)} AS (
      UPDATE ${tableNamed(table)} entry SET ${named(column)} = ${survivorId}::uuid
      WHERE entry.${named(column)} = ${absorbedId}::uuid ${own}
      RETURNING ${keyOf('entry', key)} AS key, ${recordOf(place)} AS record_id)`
  })
  const rows = places.map(
    ({ table, column }) => Prisma.sql`SELECT ${table}::text, ${column}::text, key, record_id FROM ${named(table)}`,
  )
  await tx.$executeRaw(Prisma.sql`
    WITH ${Prisma.join(updates)}
    INSERT INTO desk."MergeMove" (id, "mergeId", step, place, key, "column", before, after, "recordId", "recordVersion")
    SELECT gen_random_uuid(), ${mergeId}::uuid, ${steps.owners}::int, place, key, field,
      jsonb_build_object(field, ${absorbedId}::uuid), jsonb_build_object(field, ${survivorId}::uuid), record_id,
      (SELECT version FROM desk."Record" record WHERE record.id = record_id)
    FROM (${Prisma.join(rows, ' UNION ALL ')}) AS moved (place, field, key, record_id)`)
  await tx.$executeRaw`
    WITH enquiry AS (
      UPDATE desk."Enquiry" entry SET "recordId" = ${survivorId}::uuid WHERE "recordId" = ${absorbedId}::uuid
      RETURNING jsonb_build_object('id', entry.id) AS key),
    person AS (
      UPDATE desk."Person" entry SET "formerOf" = array_replace(entry."formerOf", ${absorbedId}::uuid, ${survivorId}::uuid)
      FROM desk."Person" old WHERE old.id = entry.id AND ${absorbedId}::uuid = ANY (entry."formerOf")
      RETURNING jsonb_build_object('id', entry.id) AS key, to_jsonb(old."formerOf") AS old, to_jsonb(entry."formerOf") AS new)
    INSERT INTO desk."MergeMove" (id, "mergeId", step, place, key, "column", before, after)
    SELECT gen_random_uuid(), ${mergeId}::uuid, ${steps.owners + 1}::int, place, key, field, jsonb_build_object(field, old), jsonb_build_object(field, new)
    FROM (
      SELECT 'Enquiry', key, 'recordId', to_jsonb(${absorbedId}::uuid), to_jsonb(${survivorId}::uuid) FROM enquiry
      UNION ALL SELECT 'Person', key, 'formerOf', old, new FROM person) AS moved (place, key, field, old, new)`
}
