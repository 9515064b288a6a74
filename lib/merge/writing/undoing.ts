import 'server-only'
import type { Transaction } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { named, tableNamed } from './moves'
import { ownRows, places } from './places'

/** What undoing left as it was: the record that was saved since, or the row that names somebody else by now. */
export type Left = { place: string; recordId: string | null; key: Record<string, unknown>; column: string | null }

type Step = { step: number; place: string; column: string | null; isMade: boolean; isGone: boolean; count: number }

/**
 * Takes the moves of a merge back, the last step first. A row is put back only where it still is as the merge left it;
 * records that were saved since stay as they are. Answers what was left.
 */
export async function moveBack(tx: Transaction, { mergeId, isSurvivorAsLeft }: Undoing): Promise<Left[]> {
  await openParticipants(tx)
  const steps = await tx.$queryRaw<Step[]>`
    SELECT step, place, "column", before IS NULL AS "isMade", after IS NULL AS "isGone", count(*)::int AS count
    FROM desk."MergeMove" WHERE "mergeId" = ${mergeId}::uuid AND place NOT IN ('Revision', 'redirect')
    GROUP BY 1, 2, 3, 4, 5`
  const left: Left[] = []
  for (const one of steps.toSorted(backwards)) {
    if (one.place in ownRows && one.step >= ownStep && !isSurvivorAsLeft) continue
    const done = await tx.$queryRaw<{ id: string; isLower?: boolean }[]>(statementFor(one, mergeId))
    if (done.some(({ isLower }) => isLower)) left.push({ place: 'role', recordId: null, key: {}, column: null })
    if (done.length < one.count) left.push(...(await leftOf(tx, { one, mergeId, done: done.map(({ id }) => id) })))
  }
  if (!isSurvivorAsLeft) left.push({ place: 'Organisation', recordId: null, key: {}, column: null })
  return left
}

type Undoing = {
  mergeId: string
  /** Nobody has saved the survivor's own record since. */
  isSurvivorAsLeft: boolean
}

const ownStep = 60

/** Backwards; within a step what was made goes first, then columns, then what was taken away comes back. */
const backwards = (one: Step, other: Step) => other.step - one.step || turnOf(one) - turnOf(other)
const turnOf = ({ isMade, isGone }: Step) => (isMade ? 0 : isGone ? 2 : 1)

const openParticipants = (tx: Transaction) => tx.$executeRaw`
  SELECT set_config('app.organisations', coalesce((
    SELECT string_agg(DISTINCT record."organisationId"::text, ',') FROM desk."Record" record WHERE record.kind = 'roundtable'), ''), true)`

/** Moves of this kind whose record nobody has saved since. */
const standing = ({ step, place, column, isMade, isGone }: Step, mergeId: string) => Prisma.sql`
  SELECT move.* FROM desk."MergeMove" move LEFT JOIN desk."Record" record ON record.id = move."recordId"
  WHERE move."mergeId" = ${mergeId}::uuid AND move.step = ${step} AND move.place = ${place}
    AND move."column" IS NOT DISTINCT FROM ${column} AND (move.before IS NULL) = ${isMade} AND (move.after IS NULL) = ${isGone}
    AND (move."recordId" IS NULL OR record.version = move."recordVersion")
    AND ${stillGiven(place, isGone)}`

/** What was taken away since both became one does not come back by a way that was closed. */
function stillGiven(place: string, isGone: boolean): Prisma.Sql {
  if (isGone && place === 'Membership') return Prisma.sql`EXISTS (${ofSurvivor.Membership})`
  if (isGone && place === 'SignOnMapping') return Prisma.sql`EXISTS (${ofSurvivor.SignOnMapping})`
  if (!isGone && place === 'Invitation') return Prisma.sql`(move."column" <> 'revokedAt' OR EXISTS (${openThere}))`
  return Prisma.sql`true`
}

const survivor = Prisma.sql`JOIN desk."Merge" merge ON merge.id = move."mergeId" AND own."organisationId" = merge."survivorId"`
/** What the survivor's own row gives the same person, or the same group, by now. */
const ofSurvivor = {
  Membership: Prisma.sql`SELECT own.role FROM desk."Membership" own ${survivor}
    WHERE own."personId"::text = move.key->>'personId'`,
  SignOnMapping: Prisma.sql`SELECT own.role FROM desk."SignOnMapping" own ${survivor}
    WHERE own."groupValue" = move.before->>'groupValue'`,
}
/** The survivor's invitation of the same address, for whose sake this one was taken back. */
const openThere = Prisma.sql`SELECT FROM desk."Invitation" own ${survivor}
  JOIN desk."Invitation" other ON other.id::text = move.key->>'id' AND other.email = own.email AND other.id <> own.id
  WHERE own."revokedAt" IS NULL AND own."acceptedAt" IS NULL`

/** A row as it comes back: with no higher role than its person, or group, has by now. */
function returning(place: string): Prisma.Sql {
  const own = place === 'Membership' || place === 'SignOnMapping' ? ofSurvivor[place] : undefined
  if (!own) return Prisma.sql`move.before`
  return Prisma.sql`move.before || jsonb_build_object('role', least((move.before->>'role')::desk."MemberRole", (${own})))`
}

const keyOf = (place: string): readonly string[] =>
  places.find(({ table }) => table === place)?.key ?? ownRows[place]?.key ?? ['id']

function statementFor(one: Step, mergeId: string): Prisma.Sql {
  const { place, column, isMade, isGone } = one
  const table = tableNamed(place)
  const typed = (value: string) => Prisma.sql`jsonb_populate_record(NULL::${table}, move.${named(value)})`
  const isSame = Prisma.join(
    keyOf(place).map((part) => Prisma.sql`entry.${named(part)} = (${typed('key')}).${named(part)}`),
    ' AND ',
  )
  if (isGone)
    return Prisma.sql`
      WITH move AS (${standing(one, mergeId)}),
      back AS (
        INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, ${returning(place)})).* FROM move
        ON CONFLICT DO NOTHING RETURNING *)
      SELECT move.id::text AS id, ${returning(place)} <> move.before AS "isLower"
      FROM move WHERE EXISTS (SELECT FROM back entry WHERE ${isSame})`
  if (isMade)
    return Prisma.sql`
      WITH move AS (${standing(one, mergeId)})
      DELETE FROM ${table} entry USING move WHERE ${isSame} RETURNING move.id::text AS id`
  const field = named(column ?? '')
  return Prisma.sql`
    WITH move AS (${standing(one, mergeId)})
    UPDATE ${table} entry SET ${field} = (${typed('before')}).${field} FROM move
    WHERE ${isSame} AND entry.${field} IS NOT DISTINCT FROM (${typed('after')}).${field}
    RETURNING move.id::text AS id`
}

type Asked = { one: Step; mergeId: string; done: readonly string[] }

const leftOf = (tx: Transaction, { one, mergeId, done }: Asked) => tx.$queryRaw<Left[]>`
  SELECT place, "recordId"::text AS "recordId", key, "column" FROM desk."MergeMove"
  WHERE "mergeId" = ${mergeId}::uuid AND step = ${one.step} AND place = ${one.place}
    AND "column" IS NOT DISTINCT FROM ${one.column} AND (before IS NULL) = ${one.isMade} AND (after IS NULL) = ${one.isGone}
    AND NOT id::text = ANY (${[...done]}::text[])`
