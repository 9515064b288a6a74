import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { listDuePoints, settleActionPoint } from '@/lib/editing/action-points'
import { findRecords, suggestRecords } from '@/lib/editing/finding'
import { returnToAuthor, submitForReview } from '@/lib/editing/review'
import { noFilter, type WorkList } from '@/lib/editing/rules'
import { countBehind, listWork } from '@/lib/editing/work'
import { recordPractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { publishRecord } from '@/lib/publishing/mutations'
import { recordRoundtable } from '@/lib/roundtable/mutations'
import { resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin, aPlatform, aRoundtable } from '../support/records'

let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor
let writer: Actor
let editor: Actor
let stranger: Actor

beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  writer = await aMember([{ organisationId: place.host, role: 'contributor' }])
  editor = await aMember([{ organisationId: place.host, role: 'editor' }])
  stranger = await aMember([{ organisationId: place.stranger, role: 'organisation_admin' }])
})

const aPractice = (by: Actor, title: string, more: Record<string, unknown> = {}) =>
  recordPractice(
    by,
    practiceInput.parse({
      ...{ organisationId: place.host, language: 'en', title, summary: 'Canary summary.', sources: [], themes: [] },
      ...{ carriedOutById: null, regionId: null, place: null, started: null },
      ...{ problem: '', whatIsDone: '', whoBenefits: '', resources: '', results: '', lessons: '', toCopyIt: '' },
      ...more,
    }),
  )

/** Titles in one list of somebody's work, and how many there are altogether. */
async function workOf(actor: Actor, list: WorkList) {
  const section = (await listWork(actor)).find((one) => one.list === list)
  return { titles: section?.records.map(({ title }) => title) ?? [], total: section?.total ?? 0 }
}

describe('my work', () => {
  test('asks those who may publish to review, and not who wrote it where four eyes are asked for', async () => {
    const saved = await aPractice(writer, 'Open house')
    await submitForReview(writer, { kind: 'practice', ...saved }, { languages: ['en'] })
    const own = await aPractice(editor, 'Own words')
    await submitForReview(editor, { kind: 'practice', ...own }, { languages: ['en'] })
    expect((await workOf(editor, 'review')).titles).toEqual(['Open house', 'Own words'])
    await rowsOf(`UPDATE desk."Organisation" SET "fourEyes" = true WHERE id = $1`, [place.host])
    expect(await workOf(editor, 'review')).toEqual({ titles: ['Open house'], total: 1 })
    expect((await workOf(writer, 'review')).titles).toEqual([])
    expect((await workOf(stranger, 'review')).titles).toEqual([])
    expect((await workOf(admin, 'review')).total).toBe(2)
  })

  test('gives what was returned back to who submitted it, with the reason', async () => {
    const saved = await aPractice(writer, 'Open house')
    const record = { kind: 'practice', ...saved } as const
    await submitForReview(writer, record, { languages: ['en'] })
    await returnToAuthor(editor, record, { languages: ['en'], reason: 'Say who pays.' })
    const section = (await listWork(writer)).find(({ list }) => list === 'returned')
    expect(section?.records).toMatchObject([{ title: 'Open house', returnedReason: 'Say who pays.' }])
    expect((await workOf(writer, 'drafts')).titles).toEqual([])
    expect((await workOf(editor, 'returned')).titles).toEqual([])
    expect((await workOf(editor, 'drafts')).titles).toEqual(['Open house'])
  })

  test('lists drafts of the organisation, mine first, at most seven, with the exact count', async () => {
    for (let number = 1; number <= 5; number += 1) await aPractice(writer, `Mine ${number}`)
    for (let number = 1; number <= 5; number += 1) await aPractice(editor, `Theirs ${number}`)
    const { titles, total } = await workOf(writer, 'drafts')
    expect(titles).toEqual(['Mine 5', 'Mine 4', 'Mine 3', 'Mine 2', 'Mine 1', 'Theirs 5', 'Theirs 4'])
    expect(total).toBe(10)
    const all = await findRecords(writer, { ...noFilter, list: 'drafts' })
    expect(all.total).toBe(10)
    expect((await workOf(writer, 'mine')).total).toBe(5)
    expect((await listWork(stranger)).filter(({ list }) => list === 'drafts')).toEqual([])
  })

  test('says why public records need care', async () => {
    const saved = await aPractice(admin, 'Open house', { summary: '' })
    await publishRecord(admin, { kind: 'practice', ...saved })
    await rowsOf(`UPDATE desk."Record" SET "updatedAt" = now() - interval '2 years' WHERE id = $1`, [saved.id])
    await rowsOf(
      `INSERT INTO desk."Funding" (id, "recordId", position, "nameAsWritten", ends) VALUES (gen_random_uuid(), $1, 0, 'A fund', '2021')`,
      [saved.id],
    )
    const section = (await listWork(editor)).find(({ list }) => list === 'care')
    expect(section?.records.find(({ title }) => title === 'Open house')?.care).toEqual([
      ...['no_source', 'no_summary', 'funding_ended', 'untouched', 'missing_pl'],
    ])
    expect(section?.records[0]?.title).toBe('Open house')
    expect((await workOf(stranger, 'care')).titles).not.toContain('Open house')
    const draft = await aPractice(editor, 'Not public')
    expect(draft.version).toBe(1)
    expect((await workOf(editor, 'care')).titles).not.toContain('Not public')
  })

  test('lists what will be published, and does not call it a draft', async () => {
    const { id } = await aPractice(editor, 'Open house')
    await db.scheduledPublication.create({
      data: {
        ...{ recordId: id, languages: ['en'], version: 1, timeZone: 'Europe/Warsaw', createdById: editor.personId },
        at: new Date('2030-01-01T08:00:00Z'),
      },
    })
    const section = (await listWork(editor)).find(({ list }) => list === 'scheduled')
    expect(section?.records[0]?.scheduledAt?.toISOString()).toBe('2030-01-01T08:00:00.000Z')
    expect((await workOf(editor, 'drafts')).titles).toEqual([])
  })

  test('counts translations that are older than their originals', async () => {
    const { id } = await aPractice(editor, 'Open house')
    await db.recordLanguage.create({ data: { recordId: id, language: 'pl', sourceVersion: 1, title: 'Dom otwarty' } })
    expect(await countBehind(editor)).toEqual([])
    await rowsOf(`UPDATE desk."RecordLanguage" SET "changedVersion" = 2 WHERE "recordId" = $1 AND language = 'en'`, [
      id,
    ])
    expect(await countBehind(editor)).toEqual([{ language: 'pl', count: 1 }])
    expect(await countBehind(stranger)).toEqual([])
    expect((await findRecords(editor, { ...noFilter, state: 'behind', language: 'pl' })).total).toBe(1)
  })

  test('shows a stranger nothing', async () => {
    await aPractice(editor, 'Canary title')
    await recordRoundtable(editor, aRoundtable(place, { title: 'Canary roundtable' }))
    const seen = JSON.stringify([await listWork(stranger), await listDuePoints(stranger, 100)])
    expect(seen).not.toContain('Canary')
    expect(seen).not.toContain('Write the report')
  })
})

describe('action points', () => {
  const due = async (actor: Actor) => (await listDuePoints(actor, 7)).map(({ text }) => text)

  test('are listed when they are overdue or due within thirty days', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const point = (text: string, days: number, doneOn = '') => ({ id: '', text, owner: '', dueOn: day(days), doneOn })
    await recordRoundtable(
      writer,
      aRoundtable(place, {
        actionPoints: [
          ...[point('Far', 60), point('Soon', 20), point('Late', -5), point('Done', -5, day(-1))],
          { id: '', text: 'Some day', owner: '', dueOn: '', doneOn: '' },
        ],
      }),
    )
    expect(await due(writer)).toEqual(['Late', 'Soon'])
    expect(await due(stranger)).toEqual([])
  })

  test('are done and open again in a new version of their roundtable, whoever saved in between', async () => {
    const { id } = await recordRoundtable(writer, aRoundtable(place))
    const [point] = await listDuePoints(writer, 7)
    if (!point) throw new Error('no action point')
    expect(point).toMatchObject({ text: 'Write the report', owner: 'IOM Poland', dueOn: '2021-07-01', isOverdue: true })
    const settle = (actor: Actor, isDone: boolean) => settleActionPoint(actor, id, { pointId: point.id, isDone })
    await expect(settle(stranger, true)).rejects.toMatchObject({ code: 'not_found' })
    expect(await settle(writer, true)).toEqual({ id, version: 2 })
    expect(await settle(writer, true)).toEqual({ id, version: 2 })
    expect(await due(writer)).toEqual([])
    expect(await settle(writer, false)).toEqual({ id, version: 3 })
    expect(await due(writer)).toEqual(['Write the report'])
    expect(await rowsOf(`SELECT version FROM desk."Revision" WHERE "recordId" = $1 ORDER BY 1`, [id])).toHaveLength(3)
    const events = await rowsOf<{ action: string }>(
      `SELECT action FROM desk."AuditEvent" WHERE "recordId" = $1 AND action LIKE 'roundtable.point%' ORDER BY at`,
      [id],
    )
    expect(events.map(({ action }) => action)).toEqual(['roundtable.point_done', 'roundtable.point_reopened'])
  })
})

describe('the search of the desk', () => {
  const titles = async (actor: Actor, q: string) =>
    (await suggestRecords(actor, { q, kind: 'practice' })).records.map((one) => one.title)

  beforeEach(async () => {
    await aPractice(editor, 'Rozmowy w Łodzi', { language: 'pl', summary: 'Każdy przychodzi ze swoim językiem.' })
    await aPractice(editor, 'Conversation clubs', { summary: 'People talk in Łódź, every week.' })
  })

  test.each([
    ['rozmowy', ['Rozmowy w Łodzi']],
    ['ŁODZI rozmowy', ['Rozmowy w Łodzi']],
    // Another form of the same word is near enough, after the title that has it.
    ['lodzi', ['Rozmowy w Łodzi', 'Conversation clubs']],
    ['jezykiem', ['Rozmowy w Łodzi']],
    ['Łódź week', ['Conversation clubs']],
    ['convrsation', ['Conversation clubs']],
    ['conversation rozmowy', []],
    ['100%', []],
    ['_', []],
    ['!!!', []],
  ])('finds for “%s”', async (q, expected) => {
    expect(await titles(editor, q)).toEqual(expected)
  })

  test('puts a title before a text', async () => {
    await aPractice(editor, 'Weekly clubs for talk', { summary: 'Nothing.' })
    expect(await titles(editor, 'talk')).toEqual(['Weekly clubs for talk', 'Conversation clubs'])
  })

  test('never finds another organisation’s draft, nor what was deleted', async () => {
    expect(await titles(stranger, 'conversation')).toEqual([])
    expect(await titles(stranger, 'canary')).toEqual([])
    await rowsOf(`UPDATE desk."Record" SET "deletedAt" = now(), "deletedById" = "createdById" WHERE kind = 'practice'`)
    expect(await titles(editor, 'conversation')).toEqual([])
  })

  test('pages through everything once, whatever is asked', async () => {
    const first = await findRecords(admin, noFilter)
    expect(new Set(first.records.map(({ id }) => id)).size).toBe(first.total)
    const narrow = await findRecords(admin, { ...noFilter, kind: 'practice', language: 'pl', organisation: place.host })
    expect(narrow.records.map(({ title }) => title)).toEqual(['Rozmowy w Łodzi'])
    expect((await findRecords(admin, { ...noFilter, q: 'rozmowy', page: 9 })).records).toEqual([])
  })
})
