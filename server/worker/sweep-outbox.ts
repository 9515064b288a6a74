import { db } from '@/lib/db'
import { environment } from '@/lib/env'
import { portalProcess } from '../process'
import { type Handler, type Message, type Outcome, TryLater } from './message'
import { topics } from './topics'

const seconds = (count: number) => count * 1_000
/** Longer than a handler takes with a mail server that is slow at every word: afterwards the message is taken up again. */
const lease = seconds(10 * 60)
/** With the waits below, three days: as long as a mail server may be down over a long weekend. */
export const mostAttempts = 20
const longestWait = seconds(6 * 60 * 60)

/** How long a message rests after it failed for the nth time: 30 s, 1 min, 2 min … 6 h. */
export const restAfter = (attempts: number) => Math.min(seconds(30) * 2 ** (attempts - 1), longestWait)

type Handlers = Readonly<Record<string, Handler | null>>
type Sweep = {
  clock?: () => Date
  signal?: AbortSignal
  handlers?: Handlers
  sendsMail?: boolean
}

/**
 * Carries out what is due in the outbox, one message after the other, until nothing is left. Each is taken by moving on
 * its `availableAt`, so that several processes never do the same, and one that dies gives it back by dying.
 */
export async function sweepOutbox({ clock = () => new Date(), signal, handlers = topics, sendsMail }: Sweep = {}) {
  await settleTogether(clock(), handlers, sendsMail ?? environment().mail !== undefined)
  const stopped = new Set<string>()
  while (!signal?.aborted) {
    const message = await take(clock(), [...stopped])
    if (!message) return
    const error = await carryOut(message, handlers, clock)
    if (error instanceof TryLater && error.stopsTopic) stopped.add(message.topic)
  }
}

/** Answers why it is put off, where it is. */
async function carryOut(message: Message, handlers: Handlers, clock: () => Date): Promise<unknown> {
  try {
    await keep(message, await outcomeOf(message, handlers), clock())
  } catch (error) {
    await putOff(message, error, clock())
    return error
  }
}

/** What needs no handler is settled by one statement for all of it. */
async function settleTogether(now: Date, handlers: Handlers, sendsMail: boolean) {
  const known = Object.keys(handlers)
  const quiet = known.filter((topic) => handlers[topic] === null)
  const due = { state: 'waiting', availableAt: { lte: now } } as const
  const again = { state: 'waiting', problem: null, availableAt: now } as const
  await db.outboxMessage.updateMany({
    where: { ...due, topic: { in: quiet } },
    data: { state: 'done', doneAt: now, problem: null },
  })
  // Written by a newer release that runs beside this one, or was taken back.
  await db.outboxMessage.updateMany({
    where: { ...due, topic: { notIn: known } },
    data: { state: 'held', problem: 'unknown_topic' },
  })
  await db.outboxMessage.updateMany({
    where: { state: 'held', problem: 'unknown_topic', topic: { in: known } },
    data: again,
  })
  if (sendsMail) await db.outboxMessage.updateMany({ where: { state: 'held', problem: 'no_smtp_url' }, data: again })
  else
    await db.outboxMessage.updateMany({
      where: { ...due, topic: 'mail' },
      data: { state: 'held', problem: 'no_smtp_url' },
    })
}

async function take(now: Date, stopped: string[]): Promise<Message | undefined> {
  const until = new Date(now.getTime() + lease)
  const [message] = await db.$queryRaw<Message[]>`
    UPDATE desk."OutboxMessage" SET "availableAt" = ${until}, attempts = attempts + 1
    WHERE id = (
      SELECT id FROM desk."OutboxMessage"
      WHERE state = 'waiting' AND "availableAt" <= ${now} AND topic <> ALL (${stopped}::text[])
      ORDER BY "availableAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text AS id, at, topic, "recordId"::text AS "recordId", payload, attempts`
  return message
}

async function outcomeOf(message: Message, handlers: Handlers): Promise<Outcome> {
  // It was taken up again and again, and whoever did so died of it.
  if (message.attempts > mostAttempts) return { state: 'failed', problem: 'never_finished' }
  const handler = handlers[message.topic]
  return handler ? handler(message) : { state: 'done' }
}

/** Only while nobody else has taken it up since. */
const still = ({ id, attempts }: Message) => ({ id, attempts, state: 'waiting' }) as const

async function keep(message: Message, outcome: Outcome, now: Date) {
  const { state } = outcome
  const problem = 'problem' in outcome ? outcome.problem : null
  const doneAt = state === 'failed' ? null : now
  await db.outboxMessage.updateMany({ where: still(message), data: { state, problem, doneAt } })
}

async function putOff(message: Message, error: unknown, now: Date) {
  const { id, topic, attempts } = message
  const isExpected = error instanceof TryLater
  if (!isExpected) portalProcess().log?.error({ err: error, message: id, topic }, 'a message could not be carried out')
  // What an unexpected error says may quote what it was given; the log knows how to leave that out.
  const problem = isExpected ? error.message : `unexpected: ${error instanceof Error ? error.name : typeof error}`
  const isOver = attempts >= mostAttempts
  const availableAt = new Date(now.getTime() + restAfter(attempts))
  await db.outboxMessage.updateMany({
    where: still(message),
    data: isOver ? { state: 'failed', problem } : { problem, availableAt },
  })
}
