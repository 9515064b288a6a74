import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { returnToAuthor, submitForReview, withdrawLanguages } from '@/lib/editing/review'
import { cancelSchedule, publishDue, schedulePublication } from '@/lib/editing/scheduling'
import { AppError } from '@/lib/errors'
import { recordEvent, reviseEvent } from '@/lib/event/mutations'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import type { Saved } from '@/lib/publishing/records'
import { resetDatabase, rowsOf } from '../support/database'
import { aMembership } from '../support/people'
import { projectInputs } from '../support/project-inputs'
import { aMember, anAdmin, aPlatform } from '../support/records'

let admin: Actor
let place: Awaited<ReturnType<typeof aPlatform>>
let editor: Actor
let writer: Actor
let saved: Saved
const inputs = projectInputs(() => place)

async function aColleague(role: MemberRole): Promise<Actor> {
  const actor = await aMember([{ organisationId: place.host, role }])
  await aMembership(actor.personId, place.host, role)
  return actor
}

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  editor = await aColleague('editor')
  writer = await aColleague('contributor')
  saved = await recordEvent(writer, inputs.event('As approved'))
})

const hour = 60 * 60_000
const inAnHour = () => new Date(Date.now() + hour + 60_000)
const when = () => {
  const text = inAnHour().toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16), timeZone: 'UTC' }
}
const due = () => new Date(Date.now() + 2 * hour)
const target = () => ({ kind: 'event' as const, ...saved })
const schedule = (more: object = {}) => schedulePublication(editor, target(), { languages: ['en'], ...when(), ...more })
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error
      return error.fields ? JSON.stringify(error.fields) : (error.reason ?? error.code)
    },
  )
const publicTitles = async () =>
  (await rowsOf<{ title: string }>(`SELECT title FROM pub.document WHERE id = $1 AND locale = 'en'`, [saved.id])).map(
    ({ title }) => title,
  )
const schedules = () =>
  db.scheduledPublication.findMany({ where: { recordId: saved.id }, orderBy: { createdAt: 'asc' } })
const mails = async () =>
  (
    await rowsOf<{ payload: { template: string; personId: string; values: { reason?: string } } }>(
      `SELECT payload FROM desk."OutboxMessage" WHERE topic = 'mail' ORDER BY id`,
    )
  ).map(({ payload }) => payload)

describe('a publication that waits for its time', () => {
  test('makes exactly the version public that was scheduled, as the person who asked for it, and once', async () => {
    await schedule()
    await reviseEvent(writer, saved, inputs.event('Written later'))
    await publishDue({ now: new Date() })
    expect(await publicTitles()).toEqual([])
    await Promise.all([publishDue({ now: due() }), publishDue({ now: due() })])
    expect(await publicTitles()).toEqual(['As approved'])
    const [one] = await schedules()
    expect(one).toMatchObject({ version: 1, problem: null })
    const steps = await db.reviewStep.findMany({ where: { recordId: saved.id } })
    expect(steps).toMatchObject([{ after: 'published', version: 1, personId: editor.personId }])
  })

  test('leaves in review what was submitted since', async () => {
    await schedule()
    const later = await reviseEvent(writer, saved, inputs.event('Written later'))
    await submitForReview(writer, { kind: 'event', ...later }, { languages: ['en'] })
    await publishDue({ now: due() })
    expect(await publicTitles()).toEqual(['As approved'])
    const language = await db.recordLanguage.findFirstOrThrow({ where: { recordId: saved.id } })
    expect(language).toMatchObject({ state: 'in_review', publishedVersion: 1 })
  })

  test('is one to a record, can be cancelled, and is cancelled by what contradicts it', async () => {
    await schedule()
    expect(await reasonOf(schedule())).toBe('already_scheduled')
    await cancelSchedule(editor, target())
    expect(await reasonOf(cancelSchedule(editor, target()))).toBe('not_scheduled')
    await submitForReview(writer, target(), { languages: ['en'] })
    await schedule()
    await returnToAuthor(editor, target(), { languages: ['en'], reason: 'Say where.' })
    await publishDue({ now: due() })
    expect(await publicTitles()).toEqual([])
    expect((await schedules()).map(({ cancelledAt }) => cancelledAt !== null)).toEqual([true, true])
  })

  test('does not come back after it was withdrawn', async () => {
    await schedule()
    await publishDue({ now: due() })
    await schedule()
    await withdrawLanguages(editor, target(), { languages: ['en'], reason: 'It was never so.' })
    await publishDue({ now: due() })
    expect(await publicTitles()).toEqual([])
  })

  test.each([
    ['2020-01-01', '09:00', 'UTC', { time: 'time_past' }],
    ['2027-03-28', '02:30', 'Europe/Warsaw', { time: 'time_skipped' }],
    ['2027-10-31', '02:30', 'Europe/Warsaw', { time: 'time_twice' }],
    ['2199-01-01', '09:00', 'UTC', { day: 'time_far' }],
  ])('is refused for %s %s in %s', async (...[day, time, timeZone, fields]) => {
    expect(await reasonOf(schedule({ day, time, timeZone }))).toBe(JSON.stringify(fields))
  })

  test('is asked for by those who may publish, of a version nobody changed, in languages that are written', async () => {
    const asked = { languages: ['en'], ...when() }
    expect(await reasonOf(schedulePublication(writer, target(), asked))).toBe('forbidden')
    const stranger = await aMember([{ organisationId: place.stranger, role: 'organisation_admin' }])
    expect(await reasonOf(schedulePublication(stranger, target(), asked))).toBe('not_found')
    expect(await reasonOf(schedule({ languages: ['en', 'pl'] }))).toBe('not_written')
    await reviseEvent(writer, saved, inputs.event('Changed'))
    expect(await reasonOf(schedule())).toBe('conflict')
  })
})

describe('when its time has come', () => {
  test('a person who was disabled meanwhile publishes nothing; those who may are told', async () => {
    await schedule()
    const other = await aColleague('editor')
    await db.person.update({ where: { id: editor.personId }, data: { disabledAt: new Date() } })
    await publishDue({ now: due() })
    await publishDue({ now: due() })
    expect(await publicTitles()).toEqual([])
    expect(await schedules()).toMatchObject([{ problem: 'forbidden' }])
    expect(await mails()).toMatchObject([
      { template: 'publication_failed', personId: other.personId, values: { reason: 'forbidden' } },
    ])
  })

  test('four eyes are asked again', async () => {
    saved = await recordEvent(editor, inputs.event('My own'))
    await schedule()
    await db.organisation.update({ where: { id: place.host }, data: { fourEyes: true } })
    await publishDue({ now: due() })
    expect(await publicTitles()).toEqual([])
    expect(await schedules()).toMatchObject([{ problem: 'four_eyes' }])
    expect(await mails()).toMatchObject([{ personId: editor.personId, values: { reason: 'four_eyes' } }])
    expect(await reasonOf(schedule())).toBe('four_eyes')
  })

  test('a deleted record stays deleted, and one that is erased takes it along', async () => {
    await schedule()
    await db.record.update({
      where: { id: saved.id },
      data: { deletedAt: new Date(), deletedById: editor.personId },
    })
    await publishDue({ now: due() })
    expect(await publicTitles()).toEqual([])
    expect(await schedules()).toMatchObject([{ problem: 'not_found' }])
    saved = await recordEvent(writer, inputs.event('Another'))
    await schedule()
    await db.record.delete({ where: { id: saved.id } })
    await publishDue({ now: due() })
    expect(await schedules()).toEqual([])
  })

  test('one that is refused does not keep the others waiting', async () => {
    await schedule()
    await db.record.update({ where: { id: saved.id }, data: { deletedAt: new Date(), deletedById: editor.personId } })
    saved = await recordEvent(writer, inputs.event('The other'))
    await schedule()
    await publishDue({ now: due() })
    expect(await publicTitles()).toEqual(['The other'])
  })
})
