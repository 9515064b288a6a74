import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { saveForm } from '@/lib/editing/saving'
import { AppError } from '@/lib/errors'
import type { FormValues } from '@/lib/form-state'
import { recordPartner } from '@/lib/partner/mutations'
import { recordPractice, revisePractice } from '@/lib/practice/mutations'
import { findPracticeByTitle, listPracticeTitles } from '@/lib/practice/queries'
import { type PracticeInput, practiceInput } from '@/lib/practice/schema'
import { publishRecord, withdrawRecord } from '@/lib/publishing/mutations'
import { emptyText } from '@/lib/rich-text/nodes'
import { treeOfPlainText } from '@/lib/rich-text/tree'
import { publishRoundtable, recordRoundtable, reviseRoundtable, withdrawRoundtable } from '@/lib/roundtable/mutations'
import { type RoundtableInput, roundtableInput } from '@/lib/roundtable/schema'
import { asLogin, resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin, aPlatform, aRoundtable } from '../support/records'
import { findRoundtableForm } from '../support/roundtables'

let place: Awaited<ReturnType<typeof aPlatform>>
let admin: Actor
let editor: Actor
let stranger: Actor

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  place = await aPlatform(admin)
  editor = await aMember([{ organisationId: place.host, role: 'editor' }])
  stranger = await aMember([{ organisationId: place.stranger, role: 'editor' }])
})

const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof AppError ? error : Promise.reject(error)),
  )
type Language = RoundtableInput['language']
async function formOf(actor: Actor, id: string, language?: Language) {
  const form = await findRoundtableForm(actor, id, language)
  if (!form) throw new Error('no form')
  return form
}
/** The saved form, sent again with changes. */
async function again(id: string, changes: Record<string, unknown>, language?: Language) {
  const { values, around } = await formOf(editor, id, language)
  return roundtableInput.parse({ ...values, ...around, ...changes })
}
const blank = { id: '', version: '', summary: '', theme: '' }
const aPractice = (organisationId: string, title: string, language: Language = 'en'): PracticeInput =>
  practiceInput.parse({
    ...{ organisationId, language, title, summary: `About ${title}`, sources: [], themes: [] },
    ...{ carriedOutById: null, regionId: null, place: null, started: null },
    ...{ problem: '', whatIsDone: '', whoBenefits: '', resources: '', results: '', lessons: '', toCopyIt: '' },
  })

describe('a practice of another organisation', () => {
  let theirs: { id: string; version: number }
  beforeEach(async () => {
    theirs = await recordPractice(stranger, aPractice(place.stranger, 'Open house'))
    await publishRecord(stranger, { kind: 'practice', ...theirs })
  })

  test('is shown in the form as it is public, never as it is being written', async () => {
    const { id } = await recordRoundtable(
      editor,
      aRoundtable(place, { practices: [{ ...blank, title: 'Open house' }] }),
    )
    await revisePractice(stranger, theirs, aPractice(place.stranger, 'Secret plans'))
    const { values, standing } = await formOf(editor, id)
    expect(values.practices).toMatchObject([{ id: theirs.id, title: 'Open house', summary: 'About Open house' }])
    expect(JSON.stringify(values)).not.toContain('Secret')
    expect(await listPracticeTitles(editor)).toEqual([])
    expect(await findPracticeByTitle(db, editor, 'Secret plans')).toBeNull()
    expect(await findPracticeByTitle(db, stranger, 'secret plans')).toBe(theirs.id)
    // What they write meanwhile keeps nobody from saving.
    await reviseRoundtable(editor, standing, await again(id, { summary: 'Changed.' }))
    expect((await formOf(editor, id)).values.practices).toHaveLength(1)
  })

  test('is not shown once it was withdrawn, and still belongs to the roundtable when it comes back', async () => {
    const { id } = await recordRoundtable(
      editor,
      aRoundtable(place, { practices: [{ ...blank, title: 'Open house' }] }),
    )
    await withdrawRecord(stranger, { kind: 'practice', ...theirs, reason: 'wrong' })
    const { values, standing } = await formOf(editor, id)
    expect(values.practices).toEqual([])
    await reviseRoundtable(editor, standing, await again(id, { summary: 'Changed.' }))
    await publishRecord(stranger, { kind: 'practice', ...theirs })
    expect((await formOf(editor, id)).values.practices).toMatchObject([{ title: 'Open house' }])
  })

  test('is found by its title alone, not by a pattern that fits it', async () => {
    expect(await findPracticeByTitle(db, editor, 'OPEN HOUSE')).toBe(theirs.id)
    expect(await findPracticeByTitle(db, editor, 'Open%')).toBeNull()
    expect(await findPracticeByTitle(db, editor, 'Open_house')).toBeNull()
  })
})

describe('a name that two organisations go by', () => {
  test('means the one whose official name it is, so that saving again keeps who came', async () => {
    const names = [
      { kind: 'official' as const, language: null, name: 'Caritas Wrocław' },
      { kind: 'short' as const, language: null, name: 'Iom Poland' },
    ]
    const facts = { kind: 'ngo' as const, countryCode: 'PL', website: null, summary: '', description: emptyText }
    const other = await recordPartner(admin, { language: 'en', sources: [], ...facts, names })
    await publishRecord(admin, { kind: 'partner', ...other })
    const { id, version } = await recordRoundtable(editor, aRoundtable(place))
    await reviseRoundtable(editor, { id, version }, await again(id, { summary: 'Changed.' }))
    const hosts = await rowsOf(`SELECT "organisationId" FROM desk."RoundtableHost"`)
    expect(hosts).toEqual([{ organisationId: place.host }])
  })
})

describe('a draft practice with more to it than a roundtable tells', () => {
  test('is not erased when it is taken off its only roundtable', async () => {
    const own = await recordPractice(editor, {
      ...aPractice(place.host, 'Mentors'),
      problem: treeOfPlainText('Nobody to ask.'),
    })
    const { id, version } = await recordRoundtable(
      editor,
      aRoundtable(place, { practices: [{ ...blank, title: 'Mentors' }] }),
    )
    await reviseRoundtable(editor, { id, version }, await again(id, { practices: [] }))
    expect(await findPracticeByTitle(db, editor, 'Mentors')).toBe(own.id)
  })
})

describe('what was raised at one roundtable', () => {
  test('cannot be taken away by the form of another', async () => {
    const first = await recordRoundtable(editor, aRoundtable(place))
    const { gaps, pilots } = (await formOf(editor, first.id)).values
    const second = aRoundtable(place, { sequence: '3', gaps, pilots: [] })
    expect((await refusal(recordRoundtable(editor, second)))?.fields).toEqual({ 'gaps[0].title': 'unknown_record' })
    const third = aRoundtable(place, { sequence: '3', gaps: [], pilots })
    expect((await refusal(recordRoundtable(editor, third)))?.fields).toEqual({ 'pilots[0].title': 'unknown_record' })
    expect((await formOf(editor, first.id)).values).toMatchObject({ gaps: [{}], pilots: [{}] })
  })
})

describe('writing in another language', () => {
  test('keeps everything that is not translated yet', async () => {
    const { id, version } = await recordRoundtable(editor, aRoundtable(place))
    const translation = await again(id, { title: 'Drugi okrągły stół' }, 'pl')
    await reviseRoundtable(editor, { id, version }, translation)
    const { values } = await formOf(editor, id)
    expect(values).toMatchObject({
      title: 'Second roundtable',
      agenda: [{ title: 'Good practice', minutes: 'They told each other.' }],
      practices: [{ title: 'Conversation clubs' }],
      gaps: [{ title: 'Databases are not digitised' }],
      pilots: [{ title: 'Woodwork together' }],
      actionPoints: [{ text: 'Write the report' }],
    })
    expect((await formOf(editor, id, 'pl')).values.title).toBe('Drugi okrągły stół')
    // What was left as it is was not written down as a translation.
    expect(await rowsOf(`SELECT 1 FROM desk."AgendaItemTranslation" WHERE language = 'pl'`)).toEqual([])
    expect(await rowsOf(`SELECT 1 FROM desk."PracticeTranslation" WHERE language = 'pl'`)).toEqual([])
    expect(await rowsOf(`SELECT 1 FROM desk."GapTranslation" WHERE language = 'pl'`)).toEqual([])
    expect(await rowsOf(`SELECT 1 FROM desk."ActionPointTranslation" WHERE language = 'pl'`)).toEqual([])
  })

  test('keeps what exists in that language only, in every language of the public page', async () => {
    const { id, version } = await recordRoundtable(editor, aRoundtable(place))
    const { agenda } = (await formOf(editor, id, 'pl')).values
    const added = [...agenda, { id: '', title: 'Nowy punkt', minutes: '', minutesLong: '' }]
    const changes = { title: 'Drugi okrągły stół', agenda: added }
    const saved = await reviseRoundtable(editor, { id, version }, await again(id, changes, 'pl'))
    const last = await reviseRoundtable(editor, saved, await again(id, { summary: 'Changed.' }))
    expect((await formOf(editor, id)).values.agenda).toMatchObject([
      { title: 'Good practice' },
      { title: 'Nowy punkt' },
    ])
    await publishRoundtable(editor, last)
    const documents = await rowsOf<{ titles: string }>(
      `SELECT jsonb_path_query_array(body, '$.agenda[*].title')::text AS titles FROM pub.document WHERE id = $1`,
      [id],
    )
    expect(documents.map(({ titles }) => titles)).toEqual(Array(2).fill('["Good practice", "Nowy punkt"]'))
  })

  test('keeps a practice that was written in another language than the roundtable', async () => {
    const own = await recordPractice(editor, aPractice(place.host, 'Klub rozmów', 'pl'))
    const { id, version } = await recordRoundtable(
      editor,
      aRoundtable(place, { practices: [{ ...blank, title: 'klub rozmów' }] }),
    )
    await reviseRoundtable(editor, { id, version }, await again(id, { summary: 'Changed.' }))
    expect((await formOf(editor, id)).values.practices).toMatchObject([
      { id: own.id, title: 'Klub rozmów', version: '1' },
    ])
  })
})

describe('two roundtables with one practice', () => {
  async function both() {
    const first = await recordRoundtable(editor, aRoundtable(place, { gaps: [], pilots: [] }))
    const second = await recordRoundtable(editor, aRoundtable(place, { sequence: '3', gaps: [], pilots: [] }))
    return { first, second }
  }

  test('whoever saves second sees both texts and can save', async () => {
    const { first, second } = await both()
    const open = (await formOf(editor, first.id)).values
    const named = (title: string) => ({ ...open, practices: open.practices.map((one) => ({ ...one, title })) })
    const send = (values: FormValues) =>
      saveForm(
        editor,
        { kind: 'roundtable', ...first, language: 'en' },
        { values, isAutosave: false, isCurrent: true, seen: first.version },
      )
    await reviseRoundtable(editor, second, await again(second.id, { practices: named('Language clubs').practices }))
    const clash = await refusal(send(named('Talking clubs')))
    expect(clash?.code).toBe('conflict')
    expect(clash?.theirs).toMatchObject({
      version: first.version,
      values: { practices: [{ title: 'Language clubs' }] },
      clashes: [{ path: 'practices[0].title', base: 'Conversation clubs', mine: 'Talking clubs' }],
    })
    const { merged } = clash?.theirs as { merged: FormValues }
    await send(merged)
    expect((await formOf(editor, second.id)).values.practices).toMatchObject([{ title: 'Talking clubs' }])
  })

  test('whoever changed something else saves, and gets what was written through the other', async () => {
    const { first, second } = await both()
    const open = (await formOf(editor, first.id)).values
    const renamed = open.practices.map((one) => ({ ...one, title: 'Language clubs' }))
    await reviseRoundtable(editor, second, await again(second.id, { practices: renamed }))
    const saved = await saveForm(
      editor,
      { kind: 'roundtable', ...first, language: 'en' },
      { values: { ...open, summary: 'Changed.' }, isAutosave: true, isCurrent: false, seen: first.version },
    )
    expect(saved.merged).toMatchObject({ fields: ['practices[0].title'], values: { summary: 'Changed.' } })
    expect((await formOf(editor, first.id)).values.practices).toMatchObject([{ title: 'Language clubs', version: '2' }])
  })

  test('a mutation refuses an entry that was saved elsewhere since', async () => {
    const { first, second } = await both()
    const stale = await again(first.id, {})
    const renamed = stale.practices.map((one) => ({ ...one, title: 'Language clubs' }))
    await reviseRoundtable(editor, second, await again(second.id, { practices: renamed }))
    expect((await refusal(reviseRoundtable(editor, first, stale)))?.fields).toEqual({
      'practices[0].title': 'changed_meanwhile',
    })
  })

  test('withdrawing one while the other is being published leaves the practice public', async () => {
    const { first, second } = await both()
    await publishRoundtable(editor, first)
    await asLogin('admin', async (client) => {
      await client.query('BEGIN; SELECT FROM pub.generation FOR UPDATE')
      const publishing = publishRoundtable(editor, second)
      await waitingFor(client, 1)
      const withdrawing = withdrawRoundtable(editor, first, { reason: 'wrong', withContributions: true })
      await waitingFor(client, 2)
      await client.query('COMMIT')
      await Promise.all([publishing, withdrawing])
    })
    expect(
      await rowsOf(`SELECT DISTINCT kind FROM pub.document WHERE kind IN ('roundtable', 'practice')`),
    ).toHaveLength(2)
  })
})

type Client = Parameters<Parameters<typeof asLogin>[1]>[0]

async function waitingFor(client: Client, count: number) {
  for (;;) {
    // Inside a transaction the list of connections stays what it was when it was first asked for.
    await client.query('SELECT pg_stat_clear_snapshot()')
    const { rows } = await client.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (rows.length >= count) return
  }
}
