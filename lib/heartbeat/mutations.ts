import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { freshToken, tokenHash } from '@/lib/auth/link-token'
import { can, visible } from '@/lib/auth/policy'
import { portalActor, standingActor } from '@/lib/auth/standing-actor'
import { db, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { HeartbeatAnswer } from '@/lib/generated/prisma/enums'
import { type Change, changing, note } from '@/lib/publishing/changing'
import { lockPublic, placeConfirmations } from '@/lib/publishing/door'
import { findLetter } from './queries'
import { daysAfter, daysBefore, daysToAnswer, leavesTask, mostSilence } from './rules'
import type { AnswerInput, TakeBackInput } from './schema'
import { askOthers, unansweredTwice } from './writing/asking'
import { type Ended, sayEnded, sayNotEnded } from './writing/ending'

type Caller = { requestId: string; source: string }

/** What an answer changed. */
type Before = {
  confirmedOn: string | null
  unconfirmedSince: string | null
  responsibleId: string | null
  ended: Ended | null
}

/**
 * Takes an answer from the page of a letter, in the name of the person it was sent to. Answering again answers anew.
 * Throws `not_found` where the link does not work any more or the record is not theirs any more.
 */
export const answerHeartbeat = (caller: Caller, input: AnswerInput): Promise<{ id: string }> =>
  asWhomWasAsked(caller, input, async (change, question) => {
    const { tx, at } = change
    if (question.answer) await takeBack(change, question)
    const record = await lock(tx, question.recordId)
    const { answer } = input
    const ended = answer === 'ended' ? await sayEnded(change, record) : null
    const before: Before = { ...factsOf(record), ended }
    await tx.record.update({ where: { id: record.id }, data: afterAnswer(answer, { record, change }) })
    await tx.heartbeatQuestion.update({
      where: { id: question.id },
      data: {
        ...{ answer, answeredAt: at, before, settledById: null },
        ...keptOf(input),
        settledAt: isSettled(answer, before) ? at : null,
      },
    })
    if (answer === 'not_me') await askOthers(tx, { recordId: record.id, notThese: await whoDenied(tx, record.id), at })
    await lockPublic(tx)
    await placeConfirmations(tx, [record.id], { tells: true })
    await note(change, {
      ...{ action: 'heartbeat.answered', kind: record.kind, id: record.id, organisationId: record.organisationId },
      detail: { answer },
    })
    return { id: question.id }
  })

/** Takes an answer back, as long as the link works. Throws `not_found`. */
export const takeBackAnswer = (caller: Caller, input: TakeBackInput): Promise<{ id: string }> =>
  asWhomWasAsked(caller, input, async (change, question) => {
    if (question.answer) await takeBack(change, question)
    return { id: question.id }
  })

/** Makes the secret of a letter's link, for the mail that is being sent; an older one stops working. Null where nothing is to be asked any more. */
export async function makeHeartbeatLink(letterId: string): Promise<string | null> {
  const letter = await db.heartbeatLetter.findUnique({
    where: { id: letterId },
    include: { person: { select: { email: true } }, questions: { where: { record: { deletedAt: null } }, take: 1 } },
  })
  if (!letter?.person.email || letter.questions.length === 0) return null
  const secret = freshToken()
  const { personId, person } = letter
  const about = { purpose: 'heartbeat', subjectId: letterId } as const
  const expiresAt = daysAfter(new Date(), daysToAnswer)
  await db.$transaction([
    db.oneTimeToken.deleteMany({ where: about }),
    db.oneTimeToken.create({
      data: { ...about, personId, email: person.email, secretHash: tokenHash(secret), expiresAt },
    }),
  ])
  return secret
}

/** Notes that a mail server took a letter: from then on silence says something. */
export const noteHeartbeatSent = async (letterId: string): Promise<void> => {
  await db.heartbeatLetter.updateMany({ where: { id: letterId }, data: { sentAt: new Date() } })
}

/** Says that what an answer asked for was done. Throws `not_found`, `forbidden`. */
export const settleHeartbeat = (actor: Actor, id: string): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const { tx, at } = change
    const question = await tx.heartbeatQuestion.findFirst({
      where: { id, answeredAt: { not: null }, record: visible.records(actor) },
      include: { record: true },
    })
    if (!question) throw new AppError('not_found')
    if (!can.reviseRecord(actor, question.record)) throw new AppError('forbidden')
    await tx.heartbeatQuestion.update({ where: { id }, data: { settledAt: at, settledById: actor.personId } })
    return { id }
  })

/** Says who answers for a record: somebody of its organisation, or nobody in particular. Throws `not_found`, `forbidden`, `invalid`. */
export const chooseResponsible = (actor: Actor, id: string, responsibleId: string | null): Promise<{ id: string }> =>
  changing(actor, async (change) => {
    const { tx } = change
    const record = await tx.record.findFirst({ where: { id, ...visible.records(actor) } })
    if (!record) throw new AppError('not_found')
    if (!can.reviseRecord(actor, record)) throw new AppError('forbidden')
    const { organisationId, kind } = record
    if (responsibleId && (await tx.membership.count({ where: { organisationId, personId: responsibleId } })) === 0)
      throw new AppError('invalid', { fields: { responsibleId: 'invalid_value' } })
    await tx.record.update({ where: { id }, data: { responsibleId } })
    const about = responsibleId ? { aboutPersonId: responsibleId } : {}
    await note(change, { action: 'record.responsible', kind, id, organisationId, ...about })
    return { id }
  })

/** Notes where questions stayed without an answer for too long. For the worker; says of how many records. */
export async function noteSilence(now = new Date()): Promise<number> {
  const actor = await portalActor()
  return changing(actor, async ({ tx }) => {
    const ids = await unansweredTwice(tx, daysBefore(now, daysToAnswer), mostSilence)
    if (ids.length === 0) return 0
    await tx.$executeRaw`
      UPDATE desk."Record" record SET "unconfirmedSince" = coalesce(record."confirmedOn", language."publishedAt"::date)
      FROM desk."RecordLanguage" language
      WHERE record.id = ANY (${ids}::uuid[]) AND language."recordId" = record.id AND language.language = record."originalLanguage"`
    await lockPublic(tx)
    await placeConfirmations(tx, ids, { tells: true })
    return ids.length
  })
}

const lock = async (tx: Transaction, id: string) => {
  await tx.$queryRaw`SELECT 1 FROM desk."Record" WHERE id = ${id}::uuid FOR UPDATE`
  return tx.record.findUniqueOrThrow({ where: { id } })
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
const dateOf = (text: string | null) => (text === null ? null : new Date(`${text}T00:00:00Z`))
const factsOf = (record: {
  confirmedOn: Date | null
  unconfirmedSince: Date | null
  responsibleId: string | null
}) => ({
  ...{ confirmedOn: day(record.confirmedOn), unconfirmedSince: day(record.unconfirmedSince) },
  responsibleId: record.responsibleId,
})

type Answered = { record: { responsibleId: string | null }; change: Change }

/** What an answer makes of the record beside its ending. */
function afterAnswer(answer: HeartbeatAnswer, { record, change: { at, actor } }: Answered) {
  if (answer === 'not_me') return record.responsibleId === actor.personId ? { responsibleId: null } : {}
  return { unconfirmedSince: null, ...(answer === 'still_running' ? { confirmedOn: at } : {}) }
}

/** What is kept of the words: only where somebody has to do something with them. */
const keptOf = ({ answer, note: words, link }: AnswerInput) => ({
  note: leavesTask(answer) && words ? words : null,
  link: answer === 'moved' ? link : null,
})

const isSettled = (answer: HeartbeatAnswer, { ended }: Before) => !leavesTask(answer) || ended?.isPublic === true

type Question = NonNullable<Awaited<ReturnType<typeof findLetter>>>['questions'][number]

async function takeBack(change: Change, question: Question) {
  const { tx } = change
  const record = await lock(tx, question.recordId)
  const { ended, ...facts } = question.before as Before
  // Somebody may have been named since who answers for it.
  const mayReturn = question.answer === 'not_me' && record.responsibleId === null
  if (ended) await sayNotEnded(change, record, ended)
  await tx.record.update({
    where: { id: record.id },
    data: {
      ...{ confirmedOn: dateOf(facts.confirmedOn), unconfirmedSince: dateOf(facts.unconfirmedSince) },
      ...(mayReturn ? { responsibleId: facts.responsibleId } : {}),
    },
  })
  await tx.heartbeatQuestion.update({
    where: { id: question.id },
    data: { answer: null, answeredAt: null, note: null, link: null, settledAt: null, settledById: null },
  })
  await lockPublic(tx)
  await placeConfirmations(tx, [record.id], { tells: true })
  await note(change, {
    ...{ action: 'heartbeat.taken_back', kind: record.kind, id: record.id, organisationId: record.organisationId },
    detail: { answer: question.answer },
  })
}

/** Everybody who said in this half-year that a record is not theirs. */
async function whoDenied(tx: Transaction, recordId: string): Promise<string[]> {
  const denied = await tx.heartbeatQuestion.findMany({
    where: { recordId, answer: 'not_me', answeredAt: { gt: daysBefore(new Date(), 183) } },
    select: { letter: { select: { personId: true } } },
  })
  return [...new Set(denied.map(({ letter }) => letter.personId))]
}

/** Carries out a change as the person a letter was sent to, with the rights they have now. */
async function asWhomWasAsked<Answer extends { id: string }>(
  caller: Caller,
  { token, questionId }: TakeBackInput,
  work: (change: Change, question: Question) => Promise<Answer>,
): Promise<Answer> {
  const found = await findLetter(db, token)
  if (!found) throw new AppError('not_found')
  const person = await standingActor(found.personId)
  const actor = { ...person, request: { id: caller.requestId, source: caller.source } }
  return changing(actor, async (change) => {
    const { tx } = change
    await tx.$queryRaw`SELECT 1 FROM desk."HeartbeatQuestion" WHERE id = ${questionId}::uuid FOR UPDATE`
    const question = (await findLetter(tx, token))?.questions.find(({ id }) => id === questionId)
    if (!question || !can.reviseRecord(actor, question.record)) throw new AppError('not_found')
    return work(change, question)
  })
}
