import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/auth/policy'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'

/** Whoever was not heard of for so long is gone. */
const silence = 45_000
const forgottenAfter = 24 * 60 * 60_000

type Target = { kind: RecordKind; id: string }

/** Somebody else who has a record's form open. */
export type Present = { name: string; language: string; since: string }

/** Notes that the actor has a record's form open, and says who else has. Throws `not_found`. */
export async function notePresence(
  actor: Actor,
  { kind, id }: Target,
  { language, now = new Date() }: { language: ContentLanguage; now?: Date },
): Promise<Present[]> {
  await refuseUnseen(actor, { kind, id })
  await db.$executeRaw`
    INSERT INTO desk."Presence" AS present ("recordId", "personId", language, since, "seenAt")
    VALUES (${id}::uuid, ${actor.personId}::uuid, ${language}, ${now}, ${now})
    ON CONFLICT ("recordId", "personId") DO UPDATE SET language = excluded.language, "seenAt" = excluded."seenAt",
      since = CASE WHEN present."seenAt" < ${heardAfter(now)} THEN excluded.since ELSE present.since END`
  const others = await db.presence.findMany({
    where: { recordId: id, personId: { not: actor.personId }, seenAt: { gte: heardAfter(now) } },
    orderBy: { since: 'asc' },
    select: { language: true, since: true, person: { select: { name: true } } },
  })
  return others.map((one) => ({ name: one.person.name, language: one.language, since: one.since.toISOString() }))
}

/** Notes that the actor has closed a record's form. Throws `not_found`. */
export async function endPresence(actor: Actor, { kind, id }: Target): Promise<void> {
  await refuseUnseen(actor, { kind, id })
  await db.presence.deleteMany({ where: { recordId: id, personId: actor.personId } })
}

/** Forgets who had a form open long ago. For the worker's clean-up. */
export async function removeOldPresences(now = new Date()): Promise<number> {
  const { count } = await db.presence.deleteMany({
    where: { seenAt: { lt: new Date(now.getTime() - forgottenAfter) } },
  })
  return count
}

const heardAfter = (now: Date) => new Date(now.getTime() - silence)

async function refuseUnseen(actor: Actor, { kind, id }: Target) {
  const seen = await db.record.count({ where: { id, kind, ...visible.records(actor) } })
  if (seen === 0) throw new AppError('not_found')
}
