import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import {
  answerHeartbeat,
  chooseResponsible,
  noteHeartbeatSent,
  noteSilence,
  settleHeartbeat,
  takeBackAnswer,
} from '@/lib/heartbeat/mutations'
import { listHeartbeatTasks, readLetter } from '@/lib/heartbeat/queries'
import { askForHeartbeats } from '@/lib/heartbeat/writing/asking'
import { openPost } from '@/lib/mail/post'
import { recordPractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { publishRecord } from '@/lib/publishing/mutations'
import { rebuildPublic } from '@/lib/publishing/rebuild'
import { deliverMail } from '@/server/worker/deliver-mail'
import { sweepOutbox } from '@/server/worker/sweep-outbox'
import { topics } from '@/server/worker/topics'
import { resetDatabase, rowsOf } from '../support/database'
import { aMailServer } from '../support/mail-server'
import { aMembership, aPerson } from '../support/people'
import { aMember, anAdmin, aPlatform } from '../support/records'
import { refusalOf } from '../support/refusals'

const caller = { requestId: '7f9b3c1e-0000-4000-8000-000000000000', source: '203.0.113.0/24' }
/** The last day of a half-year: everybody's day has come. */
const asked = new Date('2027-06-29T08:00:00Z')
const later = (days: number) => new Date(asked.getTime() + days * 86_400_000)

let mailServer: Awaited<ReturnType<typeof aMailServer>>
let admin: Actor
let place: Awaited<ReturnType<typeof aPlatform>>
let editor: { id: string; email: string | null }
let practice: string

beforeEach(async () => {
  await resetDatabase()
  mailServer = await aMailServer()
  admin = await anAdmin()
  place = await aPlatform(admin)
  editor = await aPerson({ email: 'ewa@example.org' })
  await aMembership(editor.id, place.host, 'editor')
  practice = await aPracticeOf(place.host)
})
afterEach(() => mailServer.stop())

async function aPracticeOf(organisationId: string, title = 'Open house') {
  const facts = { regionId: null, place: null, started: '2017', themes: [], carriedOutById: null }
  const parts = { problem: '', whatIsDone: '', whoBenefits: '', resources: '', results: '', lessons: '', toCopyIt: '' }
  const saved = await recordPractice(
    admin,
    practiceInput.parse({ organisationId, language: 'en', sources: [], title, summary: '', ...facts, ...parts }),
  )
  await publishRecord(admin, { kind: 'practice', ...saved })
  return saved.id
}

const deliver = (at: Date) => {
  const post = openPost({ smtpUrl: mailServer.url, from: 'Portal <portal@example.org>' })
  return sweepOutbox({
    clock: () => at,
    sendsMail: true,
    handlers: { ...topics, mail: (one) => deliverMail(one, post) },
  })
}

/** The secret of the link in the last letter to somebody. */
function secretFor(email: string): string {
  const letter = mailServer.received.findLast(
    ({ to, mail }) => to.includes(email) && mail.text?.includes('/heartbeat?'),
  )
  const [, secret = ''] = /\/heartbeat\?token=([\w-]+)/.exec(letter?.mail.text ?? '') ?? []
  return secret
}

async function aLetter() {
  await askForHeartbeats(asked)
  await deliver(asked)
  const token = secretFor('ewa@example.org')
  const letter = await readLetter(token)
  const question = letter?.questions.find(({ title }) => title === 'Open house')
  return { token, letter, questionId: question?.id ?? '' }
}

const confirmation = () =>
  rowsOf<{ confirmed: string | null; missing: string | null }>(
    'SELECT confirmed_on::text AS confirmed, unconfirmed_since::text AS missing FROM pub.confirmation WHERE record_id = $1',
    [practice],
  )
const today = () => new Date().toISOString().slice(0, 10)

test('whoever answers for several records gets one mail with one link, and asking again asks nobody', async () => {
  await aPracticeOf(place.host, 'Language tandem')
  await db.record.updateMany({ where: { kind: 'practice' }, data: { responsibleId: editor.id } })
  expect(await askForHeartbeats(asked)).toBeGreaterThan(0)
  expect(await askForHeartbeats(asked)).toBe(0)
  await deliver(asked)
  const own = mailServer.received.filter(({ to }) => to.includes('ewa@example.org'))
  expect(own).toHaveLength(1)
  expect(own[0]?.mail.text).toContain('– Language tandem')
  expect(own[0]?.mail.text?.match(/https?:\/\//g)).toHaveLength(2)
  const stored = await rowsOf<{ all: string }>('SELECT payload::text AS all FROM desk."OutboxMessage"')
  expect(stored.map(({ all }) => all).join()).not.toContain(secretFor('ewa@example.org'))
})

test('opening the link changes nothing; one tap confirms the record for everybody, and can be taken back', async () => {
  await db.record.update({ where: { id: practice }, data: { responsibleId: editor.id } })
  const { token, questionId } = await aLetter()
  await readLetter(token)
  expect(await confirmation()).toEqual([])
  await answerHeartbeat(caller, { token, questionId, answer: 'still_running', note: '', link: null })
  expect(await confirmation()).toEqual([{ confirmed: today(), missing: null }])
  await rebuildPublic()
  expect(await confirmation()).toEqual([{ confirmed: today(), missing: null }])
  await takeBackAnswer(caller, { token, questionId })
  expect(await confirmation()).toEqual([])
})

test('what has ended says so in public at once, and is running again when that is taken back', async () => {
  await db.record.update({ where: { id: practice }, data: { responsibleId: editor.id } })
  const { token, questionId } = await aLetter()
  const ended = () =>
    rowsOf<{ ended: string | null }>(
      `SELECT body->>'ended' AS ended FROM pub.document WHERE id = $1 AND locale = 'en'`,
      [practice],
    )
  await answerHeartbeat(caller, { token, questionId, answer: 'ended', note: '', link: null })
  expect(await ended()).toEqual([{ ended: today().slice(0, 7) }])
  await takeBackAnswer(caller, { token, questionId })
  expect(await ended()).toEqual([{ ended: null }])
})

test('a contributor cannot publish that it ended: somebody of the organisation finds it under their work', async () => {
  await db.membership.updateMany({ where: { personId: editor.id }, data: { role: 'contributor' } })
  await db.record.update({ where: { id: practice }, data: { responsibleId: editor.id } })
  const { token, questionId } = await aLetter()
  await answerHeartbeat(caller, { token, questionId, answer: 'ended', note: '', link: null })
  const colleague = await aMember([{ organisationId: place.host, role: 'editor' }])
  expect((await listHeartbeatTasks(colleague)).map(({ answer, title }) => [answer, title])).toEqual([
    ['ended', 'Open house'],
  ])
  expect((await db.practice.findUniqueOrThrow({ where: { id: practice } })).ended).toBe(today().slice(0, 7))
})

test('what moved leaves a note and an address for colleagues, and for nobody else', async () => {
  await db.record.update({ where: { id: practice }, data: { responsibleId: editor.id } })
  const { token, questionId } = await aLetter()
  const link = 'https://example.org/new'
  await answerHeartbeat(caller, { token, questionId, answer: 'moved', note: 'In the library now.', link })
  const colleague = await aMember([{ organisationId: place.host, role: 'contributor' }])
  const [task] = await listHeartbeatTasks(colleague)
  expect(task).toMatchObject({ answer: 'moved', note: 'In the library now.', link })
  const stranger = await aMember([{ organisationId: place.stranger, role: 'organisation_admin' }])
  expect(await listHeartbeatTasks(stranger)).toEqual([])
  expect(await refusalOf(settleHeartbeat(stranger, questionId))).toMatchObject({ code: 'not_found' })
  await settleHeartbeat(colleague, questionId)
  expect(await listHeartbeatTasks(colleague)).toEqual([])
})

test('who says that it is not theirs is not asked again; the admins are', async () => {
  const head = await aPerson({ email: 'head@example.org' })
  await aMembership(head.id, place.host, 'organisation_admin')
  await db.record.update({ where: { id: practice }, data: { responsibleId: editor.id } })
  const { token, questionId } = await aLetter()
  await answerHeartbeat(caller, { token, questionId, answer: 'not_me', note: '', link: null })
  await deliver(later(1))
  const other = await readLetter(secretFor('head@example.org'))
  expect(other?.questions.map(({ title }) => title)).toContain('Open house')
  expect((await db.record.findUniqueOrThrow({ where: { id: practice } })).responsibleId).toBeNull()
})

test('an answer given and taken back again and again writes to the admins once, and takes the record from nobody', async () => {
  const head = await aPerson({ email: 'head@example.org' })
  await aMembership(head.id, place.host, 'organisation_admin')
  await db.record.update({ where: { id: practice }, data: { responsibleId: editor.id } })
  const { token, questionId } = await aLetter()
  const before = await db.heartbeatLetter.count({ where: { personId: head.id } })
  const denied = { token, questionId, answer: 'not_me' as const, note: '', link: null }
  for (let time = 0; time < 3; time += 1) {
    await answerHeartbeat(caller, denied)
    await takeBackAnswer(caller, { token, questionId })
  }
  expect(await db.heartbeatLetter.count({ where: { personId: head.id } })).toBe(before + 1)
  await answerHeartbeat(caller, denied)
  await chooseResponsible(admin, practice, head.id)
  await takeBackAnswer(caller, { token, questionId })
  expect(await db.record.findUniqueOrThrow({ where: { id: practice } })).toMatchObject({ responsibleId: head.id })
})

test('a link works for whom it was sent to, as long as they belong to the organisation and nobody got a newer one', async () => {
  await db.record.update({ where: { id: practice }, data: { responsibleId: editor.id } })
  const { token, questionId } = await aLetter()
  const answer = { token, questionId, answer: 'still_running' as const, note: '', link: null }
  expect(await refusalOf(answerHeartbeat(caller, { ...answer, token: `${token}x` }))).toMatchObject({
    code: 'not_found',
  })
  await db.membership.deleteMany({ where: { personId: editor.id } })
  expect(await refusalOf(answerHeartbeat(caller, answer))).toMatchObject({ code: 'not_found' })
  await aMembership(editor.id, place.host, 'editor')
  await db.person.update({ where: { id: editor.id }, data: { disabledAt: new Date(), disabledBecause: 'admin' } })
  expect(await readLetter(token)).toBeNull()
})

test('nobody is asked about drafts, what has ended, or for a blocked organisation', async () => {
  await db.record.updateMany({ data: { responsibleId: editor.id } })
  await db.practice.update({ where: { id: practice }, data: { ended: '2020' } })
  await askForHeartbeats(asked)
  const about = () => db.heartbeatQuestion.count({ where: { recordId: practice } })
  expect(await about()).toBe(0)
  await db.practice.update({ where: { id: practice }, data: { ended: null } })
  await db.organisation.update({ where: { id: place.host }, data: { rights: 'blocked' } })
  await askForHeartbeats(asked)
  expect(await about()).toBe(0)
})

test('after two letters without an answer everybody is told since when; a letter that never left says nothing', async () => {
  await db.record.update({ where: { id: practice }, data: { responsibleId: editor.id } })
  const rounds = [asked, later(184)]
  for (const at of rounds) await askForHeartbeats(at)
  const letters = await db.heartbeatLetter.findMany({ where: { questions: { some: { recordId: practice } } } })
  expect(letters).toHaveLength(2)
  expect(await noteSilence(later(300))).toBe(0)
  for (const { id } of letters) await noteHeartbeatSent(id)
  expect(await noteSilence(later(200))).toBe(0)
  expect(await noteSilence(later(300))).toBe(1)
  expect(await confirmation()).toEqual([{ confirmed: null, missing: today() }])
  expect(await noteSilence(later(300))).toBe(0)
})

test('somebody of the organisation answers for a record, nobody else', async () => {
  const colleague = await aMember([{ organisationId: place.host, role: 'contributor' }])
  const stranger = await aMember([{ organisationId: place.stranger, role: 'organisation_admin' }])
  await chooseResponsible(colleague, practice, editor.id)
  expect((await db.record.findUniqueOrThrow({ where: { id: practice } })).responsibleId).toBe(editor.id)
  expect(await refusalOf(chooseResponsible(stranger, practice, null))).toMatchObject({ code: 'not_found' })
  expect(await refusalOf(chooseResponsible(colleague, practice, stranger.personId))).toMatchObject({ code: 'invalid' })
})
