import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { openForm, saveForm } from '@/lib/editing/saving'
import { AppError } from '@/lib/errors'
import type { FormValues } from '@/lib/form-state'
import { recordRoundtable } from '@/lib/roundtable/mutations'
import { resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin, aPlatform, aRoundtable } from '../support/records'
import { findRoundtableForm } from '../support/roundtables'

let place: Awaited<ReturnType<typeof aPlatform>>
let editor: Actor
let colleague: Actor

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  const admin = await anAdmin()
  place = await aPlatform(admin)
  editor = await aMember([{ organisationId: place.host, role: 'editor' }])
  colleague = await aMember([{ organisationId: place.host, role: 'contributor' }])
})

type Language = 'en' | 'pl'
type Read = { id: string; version: number; language?: Language }
const autosave = (actor: Actor, { id, version, language = 'en' }: Read, values: FormValues) =>
  saveForm(
    actor,
    { kind: 'roundtable', id, version, language },
    { values, isAutosave: true, isCurrent: true, seen: version },
  )
async function shown(id: string, language: Language = 'en') {
  const form = await findRoundtableForm(editor, id, language)
  if (!form) throw new Error('no form')
  return form.values
}
const refusal = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => Promise.reject(new Error('nothing was refused')),
    (error: unknown) => (error instanceof AppError ? error : Promise.reject(error)),
  )
const fresh = () => ({ id: crypto.randomUUID(), version: '', title: '', summary: '', theme: '' })
const records = (kind: string) =>
  rowsOf<{ id: string; version: number; deleted: boolean }>(
    `SELECT id::text, version, "deletedAt" IS NOT NULL AS deleted FROM desk."Record" WHERE kind = $1 ORDER BY "createdAt"`,
    [kind],
  )

test('is opened with its first facts, and written on from there', async () => {
  const values = { platformId: place.platform, sequence: '7', course: 'planned', mode: 'online', title: 'Seventh' }
  const opened = await openForm(editor, 'roundtable', { values, language: 'en', organisationId: place.host })
  expect(await shown(opened.id)).toMatchObject({ ...values, practices: [], stakeholders: { min: '', max: '' } })
  const read = await shown(opened.id)
  const saved = await autosave(editor, opened, { ...read, startsAt: '10:00', people: { min: '8', max: '12' } })
  expect(saved.version).toBe(2)
  expect(await shown(opened.id)).toMatchObject({ startsAt: '10:00', people: { min: '8', max: '12' }, title: 'Seventh' })
})

test('says where an entry is wrong as it stands in the form, empty entries counted', async () => {
  const { id, version } = await recordRoundtable(editor, aRoundtable(place))
  const hosts = [{ name: 'IOM Poland' }, { name: '' }, { name: 'Nobody at all' }]
  const refused = await refusal(autosave(editor, { id, version }, { ...(await shown(id)), hosts }))
  expect(refused.fields).toEqual({ 'hosts[2].name': 'unknown_organisation' })
})

describe('entries with records of their own', () => {
  test('are opened under the key the form made, once, however often it saves', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place, { practices: [], gaps: [], pilots: [] }))
    const read = await shown(saved.id)
    const [practice, gap, pilot, item, point] = [fresh(), fresh(), fresh(), crypto.randomUUID(), crypto.randomUUID()]
    const typed = (title: string): FormValues => ({
      ...read,
      practices: [{ ...practice, title: `${title} practice` }],
      gaps: [{ ...gap, kind: 'gap', title: `${title} gap` }],
      pilots: [{ ...pilot, title: `${title} idea` }],
      agenda: [{ id: item, title: `${title} item`, minutesLong: '', minutes: 'Said.' }],
      actionPoints: [{ id: point, text: `${title} point`, owner: '', dueOn: '', doneOn: '' }],
    })
    const first = await autosave(editor, saved, typed('First'))
    const second = await autosave(editor, first, typed('Second'))
    const again = await autosave(editor, second, typed('Second'))
    expect([first.version, second.version, again.version]).toEqual([2, 3, 3])
    const kept = [await records('practice'), await records('gap'), await records('pilot')].flat()
    expect(kept.map(({ id }) => id)).toEqual([practice.id, gap.id, pilot.id])
    expect(kept.map(({ version }) => version)).toEqual([2, 2, 2])
    expect(await shown(saved.id)).toMatchObject({
      practices: [{ id: practice.id, title: 'Second practice', version: '2' }],
      agenda: [{ id: item, title: 'Second item', minutes: 'Said.' }],
      actionPoints: [{ id: point, text: 'Second point' }],
    })
  })

  test('are those that are recorded already, once their title is finished', async () => {
    const other = await recordRoundtable(editor, aRoundtable(place, { gaps: [], pilots: [] }))
    const known = (await shown(other.id)).practices[0]?.id
    const saved = await recordRoundtable(
      editor,
      aRoundtable(place, { sequence: '3', practices: [], gaps: [], pilots: [] }),
    )
    const [read, entry] = [await shown(saved.id), fresh()]
    const begun = await autosave(editor, saved, { ...read, practices: [{ ...entry, title: 'Conver' }] })
    await autosave(editor, begun, { ...read, practices: [{ ...entry, title: 'Conversation clubs' }] })
    expect((await shown(saved.id)).practices).toMatchObject([{ id: known, summary: 'People talk.' }])
    expect((await records('practice')).filter(({ deleted }) => !deleted)).toHaveLength(1)
  })

  test('are refused under the key of a record out of reach, and rows of another roundtable stay where they are', async () => {
    const first = await recordRoundtable(editor, aRoundtable(place))
    const second = await recordRoundtable(
      editor,
      aRoundtable(place, { sequence: '3', practices: [], gaps: [], pilots: [] }),
    )
    const [theirs, read] = [await shown(first.id), await shown(second.id)]
    const stolen = autosave(editor, second, { ...read, gaps: theirs.gaps })
    expect((await refusal(stolen)).fields).toEqual({ 'gaps[0].title': 'unknown_record' })
    const organisation = [{ ...fresh(), id: place.host, title: 'Not a pilot' }]
    expect((await refusal(autosave(editor, second, { ...read, pilots: organisation }))).fields).toEqual({
      'pilots[0].title': 'unknown_record',
    })
    await autosave(editor, second, { ...read, agenda: theirs.agenda.map((one) => ({ ...one, title: 'Copied' })) })
    expect((await shown(first.id)).agenda).toMatchObject([{ title: 'Good practice' }])
    expect((await shown(second.id)).agenda).toMatchObject([{ title: 'Copied' }])
  })

  test('come back whole when they are taken off the list and brought back', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    const polish = await shown(saved.id, 'pl')
    const gaps = polish.gaps.map((one) => ({ ...one, title: 'Bazy danych' }))
    const both = await autosave(editor, { ...saved, language: 'pl' }, { ...polish, title: 'Drugie spotkanie', gaps })
    const read = await shown(saved.id)
    const without = await autosave(editor, both, { ...read, gaps: [], practices: [] })
    expect([...(await records('gap')), ...(await records('practice'))].map(({ deleted }) => deleted)).toEqual([
      true,
      true,
    ])
    expect(await shown(saved.id)).toMatchObject({ gaps: [], practices: [] })
    await autosave(editor, without, read)
    expect((await records('gap')).map(({ deleted }) => deleted)).toEqual([false])
    expect((await shown(saved.id)).gaps).toMatchObject([{ id: read.gaps[0]?.id, title: 'Databases are not digitised' }])
    expect((await shown(saved.id, 'pl')).gaps).toMatchObject([{ title: 'Bazy danych' }])
    expect((await shown(saved.id)).practices).toMatchObject([{ title: 'Conversation clubs', summary: 'People talk.' }])
  })
})

describe('two people in one roundtable', () => {
  test('both keep what they wrote in different entries, and records that nobody changed get no new version', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    const read = await shown(saved.id)
    const mine = { ...read, gaps: read.gaps.map((one) => ({ ...one, summary: 'Nobody finds anything.' })) }
    const theirs = { ...read, pilots: read.pilots.map((one) => ({ ...one, title: 'Woodwork and sewing' })) }
    await autosave(colleague, saved, theirs)
    const merged = await autosave(editor, saved, mine)
    expect(merged.merged).toMatchObject({ by: colleague.name, fields: ['pilots[0].title'] })
    expect(await shown(saved.id)).toMatchObject({
      gaps: [{ summary: 'Nobody finds anything.', version: '2' }],
      pilots: [{ title: 'Woodwork and sewing', version: '2' }],
      practices: [{ version: '1' }],
    })
  })

  test('goes on after its own saves without clashing with itself', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    const read = await shown(saved.id)
    const typed = (title: string) => ({ ...read, gaps: read.gaps.map((one) => ({ ...one, title })) })
    let { version } = saved
    for (const title of ['D', 'Da', 'Data'])
      version = (await autosave(editor, { id: saved.id, version }, typed(title))).version
    expect((await shown(saved.id)).gaps).toMatchObject([{ title: 'Data' }])
  })

  test('see both texts where they changed one entry', async () => {
    const saved = await recordRoundtable(editor, aRoundtable(place))
    const read = await shown(saved.id)
    const typed = (title: string) => ({ ...read, gaps: read.gaps.map((one) => ({ ...one, title })) })
    await autosave(colleague, saved, typed('Theirs'))
    const clash = await refusal(autosave(editor, saved, typed('Mine')))
    expect(clash.code).toBe('conflict')
    expect(clash.theirs).toMatchObject({ clashes: [{ path: 'gaps[0].title', mine: 'Mine', theirs: 'Theirs' }] })
    expect((await shown(saved.id)).gaps).toMatchObject([{ title: 'Theirs' }])
  })
})
