import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { standingActor, standingActors } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Record as RecordRow } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { writeMail } from '@/lib/mail/outbox'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { lockRecord, type Saved, takeRecord } from '@/lib/publishing/records'
import { refusePublication } from '@/lib/publishing/steps'
import { makePublic } from './making-public'
import { momentOf, type WallTime } from './wall-time'

const hours = (count: number) => count * 60 * 60_000
const longestWait = 2 * 366 * hours(24)

/** Neither carried out, nor given up, nor cancelled. */
const waiting = { doneAt: null, cancelledAt: null } as const

type Target = Saved & { kind: RecordKind }
type Asked = WallTime & { languages: readonly string[] }

/**
 * Has the present version of a record published at a time, whatever is written until then. Throws `not_found`,
 * `forbidden`, `conflict`, `invalid` for a time, `not_allowed_now` like publishing itself or where one waits already.
 */
export const schedulePublication = (actor: Actor, { kind, id, version }: Target, asked: Asked): Promise<Saved> =>
  changing(actor, async (change) => {
    const { tx } = change
    const record = await takeRecord(change, kind, { id, version })
    if (!can.publishRecord(actor, record)) throw new AppError('forbidden')
    const at = timeAsked(asked, change.at)
    const its = await tx.recordLanguage.findMany({ where: { recordId: id } })
    const chosen = its.filter(({ language }) => asked.languages.includes(language))
    if (chosen.length < new Set(asked.languages).size) throw new AppError('not_allowed_now', { reason: 'not_written' })
    await refusePublication(change, record, { its, chosen })
    if ((await tx.scheduledPublication.count({ where: { recordId: id, ...waiting } })) > 0)
      throw new AppError('not_allowed_now', { reason: 'already_scheduled' })
    const languages = chosen.map(({ language }) => language)
    const who = { createdAt: change.at, createdById: actor.personId }
    await tx.scheduledPublication.create({
      data: { recordId: id, languages, version, at, timeZone: asked.timeZone, ...who },
    })
    await note(change, {
      ...{ action: `${kind}.publication_scheduled`, kind, id, version },
      detail: { languages, at: at.toISOString() },
    })
    return { id, version }
  })

function timeAsked(asked: WallTime, now: Date): Date {
  const moment = momentOf(asked)
  if ('problem' in moment) throw new AppError('invalid', { fields: { time: moment.problem } })
  if (moment.at <= now) throw new AppError('invalid', { fields: { time: 'time_past' } })
  if (moment.at.getTime() - now.getTime() > longestWait) throw new AppError('invalid', { fields: { day: 'time_far' } })
  return moment.at
}

/** Takes back a publication that waits for its time. Throws `not_found`, `forbidden`, `not_allowed_now` (`not_scheduled`). */
export const cancelSchedule = (actor: Actor, { kind, id }: { kind: RecordKind; id: string }): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const record = await lockRecord(change, kind, id)
    if (!can.publishRecord(actor, record)) throw new AppError('forbidden')
    const ended = await endSchedule(change, record)
    if (ended === 0) throw new AppError('not_allowed_now', { reason: 'not_scheduled' })
    return { id }
  })

/** Cancels what waits for its time, where it is about one of the languages; the record is locked. */
export async function endSchedule(change: Change, record: RecordRow, languages?: readonly string[]): Promise<number> {
  const { kind, id, version } = record
  const { count } = await change.tx.scheduledPublication.updateMany({
    where: { recordId: id, ...waiting, ...(languages ? { languages: { hasSome: [...languages] } } : {}) },
    data: { cancelledAt: change.at },
  })
  if (count > 0) await note(change, { action: `${kind}.publication_cancelled`, kind, id, version })
  return count
}

const columns = {
  ...{ id: true, recordId: true, languages: true, version: true, at: true, createdAt: true, createdById: true },
  record: { select: { kind: true, organisationId: true } },
} as const
const findDue = (now: Date) =>
  db.scheduledPublication.findMany({
    where: { ...waiting, at: { lte: now } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
    select: columns,
  })
type Schedule = Awaited<ReturnType<typeof findDue>>[number]

/**
 * Publishes what is due, each as the person who asked for it, with the rights they have now. What is refused is given up
 * and its reason mailed; it may be called by several processes at once.
 */
export async function publishDue({
  now = new Date(),
  signal,
}: {
  now?: Date
  signal?: AbortSignal
} = {}): Promise<void> {
  const faults: unknown[] = []
  for (const schedule of await findDue(now)) {
    if (signal?.aborted) return
    try {
      await carryOut(schedule, now)
    } catch (error) {
      faults.push(error)
    }
  }
  // One that fails must not keep the others waiting.
  if (faults.length > 0) throw faults[0]
}

async function carryOut(schedule: Schedule, now: Date) {
  const actor = await standingActor(schedule.createdById)
  try {
    await changing(actor, (change) => publishScheduled(change, schedule))
  } catch (error) {
    const isRefused = error instanceof AppError
    if (isRefused && error.code === 'busy') return
    const reason = isRefused ? (error.reason ?? error.code) : 'not_allowed_now'
    if (isRefused || now.getTime() - schedule.at.getTime() > hours(1))
      await db.$transaction((tx) => giveUp({ tx, actor, at: now }, schedule, reason))
    if (!isRefused) throw error
  }
}

async function publishScheduled(change: Change, { id, recordId, ...schedule }: Schedule) {
  const { tx, actor } = change
  const { languages, version, createdAt } = schedule
  // Asked before the record is looked for: what somebody may not see does not exist to them.
  if (!can.publishRecord(actor, schedule.record)) throw new AppError('forbidden')
  // Whoever else would publish or cancel it waits for this lock.
  const record = await lockRecord(change, schedule.record.kind, recordId)
  const mine = await tx.scheduledPublication.updateMany({ where: { id, ...waiting }, data: { doneAt: change.at } })
  if (mine.count === 0) return false
  if (!can.publishRecord(actor, record)) throw new AppError('forbidden')
  const chosen = await tx.recordLanguage.findMany({ where: { recordId, language: { in: languages } } })
  if (chosen.some(({ publishedVersion }) => (publishedVersion ?? 0) > version))
    throw new AppError('not_allowed_now', { reason: 'newer_public' })
  await makePublic(change, { ...record, version }, { languages, asOf: createdAt })
  // What was given for review since then is newer than this, and still waits.
  const reviewed = chosen.filter(
    ({ state, submittedAt }) => state === 'in_review' && submittedAt !== null && submittedAt > createdAt,
  )
  await tx.recordLanguage.updateMany({
    where: { recordId, language: { in: reviewed.map(({ language }) => language) } },
    data: { state: 'in_review' },
  })
  return true
}

async function giveUp(change: Change, { id, recordId, record: { kind }, version }: Schedule, reason: string) {
  const { tx, at } = change
  const ended = await tx.scheduledPublication.updateMany({
    where: { id, ...waiting },
    data: { doneAt: at, problem: reason },
  })
  if (ended.count === 0) return
  await note(change, { action: `${kind}.publication_failed`, kind, id: recordId, version, detail: { reason } })
  const { organisationId, originalLanguage, languages } = await tx.record.findUniqueOrThrow({
    where: { id: recordId },
    select: { organisationId: true, originalLanguage: true, languages: { select: { language: true, title: true } } },
  })
  const titleIn = (wanted: string) => languages.find(({ language }) => language === wanted)?.title
  for (const person of await concerned(change, organisationId)) {
    const title = titleIn(person.locale) || titleIn(originalLanguage) || ''
    await writeMail(change, {
      ...{ personId: person.personId, recordId, template: 'publication_failed', values: { title, reason } },
      once: `publication_failed ${id} ${person.personId}`,
    })
  }
}

/** Who is told that a publication failed: who asked for it, or whoever may publish where they no longer may. */
async function concerned({ tx, actor }: Change, organisationId: string): Promise<Actor[]> {
  if (can.publishRecord(actor, { organisationId })) return [actor]
  const members = await tx.membership.findMany({ where: { organisationId }, select: { personId: true } })
  const actors = await standingActors(
    members.map(({ personId }) => personId),
    tx,
  )
  return actors.filter((one) => can.publishRecord(one, { organisationId }))
}
