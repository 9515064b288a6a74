import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { organisationNames } from '@/lib/partner/queries'
import { changing, note } from '@/lib/publishing/changing'
import { keepRevision, lockRecord, type Saved } from '@/lib/publishing/records'
import { isReachable } from './lists'

/** How far ahead an action point is said to be due, in days. */
const ahead = 30

/** Something that was agreed at a roundtable and is not done yet. */
export type DuePoint = {
  id: string
  text: string
  language: string
  /** As it was written, or the name of an organisation; null where nobody took it on. */
  owner: string | null
  /** `YYYY-MM-DD` */
  dueOn: string
  isOverdue: boolean
  roundtableId: string
  roundtable: string
  total: number
}

const textIn = (language: Prisma.Sql) => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT words.text, words.language FROM desk."ActionPointTranslation" words WHERE words."actionPointId" = point.id
    ORDER BY words.language = ${language} DESC, words.language = record."originalLanguage" DESC, words.language LIMIT 1
  ) words ON true`

/** Action points that are overdue or due soon, of roundtables the actor may see, the most urgent first. Two statements. */
export async function listDuePoints(actor: Actor, take: number): Promise<DuePoint[]> {
  const rows = await db.$queryRaw<(DuePoint & { ownerId: string | null })[]>(duePoints(actor, take))
  const names = await organisationNames(db, [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))], actor.locale)
  return rows.map(({ ownerId, ...point }) => ({ ...point, owner: point.owner ?? names.get(ownerId ?? '') ?? null }))
}

const duePoints = (actor: Actor, take: number) =>
  Prisma.sql`
    SELECT point.id::text AS id, coalesce(words.text, '') AS text, coalesce(words.language, record."originalLanguage") AS language,
      point."ownerAsWritten" AS owner, point."organisationId"::text AS "ownerId", point."dueOn"::text AS "dueOn",
      point."dueOn" < current_date AS "isOverdue", record.id::text AS "roundtableId",
      coalesce(title.title, '') AS roundtable, (count(*) OVER ())::int AS total
    FROM desk."ActionPoint" point
    JOIN desk."Record" record ON record.id = point."roundtableId"
    LEFT JOIN desk."RecordLanguage" title
      ON title."recordId" = record.id AND title.language = record."originalLanguage"
    ${textIn(Prisma.sql`${actor.locale}`)}
    WHERE ${isReachable(actor)} AND point."doneOn" IS NULL AND point."dueOn" <= current_date + ${ahead}::int
    ORDER BY point."dueOn", record.id, point.position
    LIMIT ${take}`

type Settling = { pointId: string; isDone: boolean }

/**
 * Notes that an action point was done today, or that it was not after all, in a new version of its roundtable. Saying the
 * same twice changes nothing. Throws `not_found`, `forbidden`.
 */
export const settleActionPoint = (actor: Actor, roundtableId: string, { pointId, isDone }: Settling): Promise<Saved> =>
  changing(actor, async (change) => {
    const { tx, at } = change
    // What is noted does not touch any words: whoever saved in between loses nothing.
    const record = await lockRecord(change, 'roundtable', roundtableId)
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    const point = await tx.actionPoint.findFirst({ where: { id: pointId, roundtableId } })
    if (!point) throw new AppError('not_found')
    if ((point.doneOn !== null) === isDone) return { id: record.id, version: record.version }
    await tx.actionPoint.update({ where: { id: pointId }, data: { doneOn: isDone ? at : null } })
    await tx.record.update({
      where: { id: record.id },
      data: { version: { increment: 1 }, updatedAt: at, updatedById: actor.personId },
    })
    const saved = await keepRevision(change, { kind: 'roundtable', id: record.id })
    await note(change, {
      action: isDone ? 'roundtable.point_done' : 'roundtable.point_reopened',
      ...{ kind: 'roundtable', ...saved, detail: { pointId } },
    })
    return saved
  })

/** The words of an action point of a roundtable the actor may see, and whether it is done; null where there is none. */
export async function findActionPoint(actor: Actor, pointId: string) {
  const [found] = await db.$queryRaw<{ roundtableId: string; text: string; language: string; isDone: boolean }[]>(
    Prisma.sql`
    SELECT record.id::text AS "roundtableId", coalesce(words.text, '') AS text,
      coalesce(words.language, record."originalLanguage") AS language, point."doneOn" IS NOT NULL AS "isDone"
    FROM desk."ActionPoint" point JOIN desk."Record" record ON record.id = point."roundtableId"
    ${textIn(Prisma.sql`${actor.locale}`)}
    WHERE ${isReachable(actor)} AND point.id = ${pointId}::uuid`,
  )
  return found ?? null
}
