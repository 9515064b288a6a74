import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db, type Transaction } from '@/lib/db'
import { AppError, isBusy } from '@/lib/errors'
import type { Prisma, RecordKind } from '@/lib/generated/prisma/client'

/** One change being made: its transaction, who makes it, and its journal. */
export type Change = {
  tx: Transaction
  actor: Actor
  /** The moment of the change, the same in every row it writes. */
  at: Date
}

type Event = {
  action: string
  kind?: RecordKind
  id?: string
  version?: number
  organisationId?: string
  /** The person it was done to. */
  aboutPersonId?: string
  /** Identifiers and names of fields, never values. */
  detail?: Prisma.InputJsonObject
}

type Message = {
  topic: string
  recordId?: string | undefined
  /** Ids, keys, dates and titles: no address, no name of a person. */
  payload: Prisma.InputJsonObject
  /** A message that was left under the same words before is not left again. */
  once?: string | undefined
}

/**
 * Carries out a change in one transaction. With an idempotency key in `actor.request` the same request again has no
 * second effect and gets the first answer; another request under that key is refused (`repeated`).
 * Throws `busy` where the database makes it wait too long.
 */
export async function changing<Answer extends Prisma.InputJsonValue>(
  actor: Actor,
  work: (change: Change) => Promise<Answer>,
  /** For changes to very many rows: longer than a transaction may usually take. */
  { timeout = 8000 } = {},
): Promise<Answer> {
  try {
    return await db.$transaction(
      async (tx) => {
        const change = { tx, actor, at: new Date() }
        const before = await claimKey(change)
        if (before) return before.answer as Answer
        const answer = await work(change)
        await keepAnswer(change, answer)
        return answer
      },
      { timeout },
    )
  } catch (error) {
    if (isBusy(error)) throw new AppError('busy')
    throw error
  }
}

/** Writes what was done into the audit log. */
export async function note({ tx, actor, at }: Change, { action, kind, detail = {}, ...about }: Event) {
  const { personId, request } = actor
  const where = { recordId: about.id, version: about.version, organisationId: about.organisationId }
  const from = { requestId: request?.id, source: request?.source, aboutPersonId: about.aboutPersonId, recordKind: kind }
  await tx.auditEvent.create({ data: { at, action, personId, detail, ...orNull(where), ...orNull(from) } })
}

/** Prisma refuses what is undefined: nothing is left out by accident. */
const orNull = <Facts extends object>(facts: Facts) =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? null])) as {
    [Name in keyof Facts]-?: Exclude<Facts[Name], undefined> | null
  }

/** Leaves a message for work outside the database, in the change's own transaction; the worker carries it out. */
export async function announce({ tx, at }: Pick<Change, 'tx' | 'at'>, { topic, recordId, payload, once }: Message) {
  const message = { at, topic, recordId: recordId ?? null, payload, once: once ?? null, availableAt: at }
  await tx.outboxMessage.createMany({ data: [message], skipDuplicates: true })
}

async function claimKey({ tx, actor, at }: Change): Promise<{ answer: unknown } | undefined> {
  const once = actor.request?.idempotency
  if (!once) return undefined
  const claimed = await tx.idempotencyKey.createMany({
    data: [{ personId: actor.personId, key: once.key, requestHash: once.hash, at }],
    skipDuplicates: true,
  })
  if (claimed.count > 0) return undefined
  const earlier = await tx.idempotencyKey.findUniqueOrThrow({
    where: { personId_key: { personId: actor.personId, key: once.key } },
  })
  if (earlier.requestHash !== once.hash) throw new AppError('repeated')
  return { answer: earlier.answer }
}

async function keepAnswer({ tx, actor }: Change, answer: Prisma.InputJsonValue) {
  const once = actor.request?.idempotency
  if (!once) return
  await tx.idempotencyKey.update({
    where: { personId_key: { personId: actor.personId, key: once.key } },
    data: { answer },
  })
}
