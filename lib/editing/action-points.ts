import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
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

/** Action points that are overdue or due soon, of roundtables the actor may see, the most urgent first. One statement. */
export const listDuePoints = (actor: Actor, take: number): Promise<DuePoint[]> =>
  db.$queryRaw(Prisma.sql`
    SELECT point.id::text AS id, coalesce(words.text, '') AS text, coalesce(words.language, record."originalLanguage") AS language,
      coalesce(point."ownerAsWritten", name.name) AS owner, point."dueOn"::text AS "dueOn",
      point."dueOn" < current_date AS "isOverdue", record.id::text AS "roundtableId",
      coalesce(title.title, '') AS roundtable, (count(*) OVER ())::int AS total
    FROM desk."ActionPoint" point
    JOIN desk."Record" record ON record.id = point."roundtableId"
    LEFT JOIN desk."RecordLanguage" title
      ON title."recordId" = record.id AND title.language = record."originalLanguage"
    LEFT JOIN LATERAL (
      SELECT official.name FROM desk."OrganisationName" official
      WHERE official."organisationId" = point."organisationId" AND official.kind = 'official'
      ORDER BY official.language = ${actor.locale} DESC NULLS LAST, official.position LIMIT 1
    ) name ON true
    ${textIn(Prisma.sql`${actor.locale}`)}
    WHERE ${isReachable(actor)} AND point."doneOn" IS NULL AND point."dueOn" <= current_date + ${ahead}::int
    ORDER BY point."dueOn", record.id, point.position
    LIMIT ${take}`)

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
