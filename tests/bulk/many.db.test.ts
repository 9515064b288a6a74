import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { changeMany, removeView, saveView, undoMany } from '@/lib/bulk/mutations'
import { chosenRecords, findChange, listViews, matchingRecords } from '@/lib/bulk/queries'
import type { Chosen } from '@/lib/bulk/schema'
import { standingOf } from '@/lib/bulk/writing/standing'
import { foresee } from '@/lib/bulk/writing/trial'
import { db } from '@/lib/db'
import { publishLanguages } from '@/lib/editing/review'
import { noFilter } from '@/lib/editing/rules'
import { openForm } from '@/lib/editing/saving'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { aMember, anAdmin, aPlatform } from '@/tests/support/records'

let admin: Actor
let editor: Actor
let host = ''
let stranger = ''
beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  ;({ host, stranger } = await aPlatform(admin))
  editor = await aMember([{ organisationId: host, role: 'editor' }])
})

const begun = (organisationId: string, title: string) =>
  openForm(admin, 'practice', {
    language: 'en',
    organisationId,
    values: { title, summary: 'People talk.', themes: ['language'] },
  })

async function practices(count: number, organisationId = host) {
  const ids: string[] = []
  for (let place = 0; place < count; place += 1) ids.push((await begun(organisationId, `Practice ${place}`)).id)
  return ids
}
const targets = async (ids: readonly string[]) =>
  (await chosenRecords(admin, ids)).map(({ id, version }) => ({ id, version }))
const outcomes = async (actor: Actor, ids: readonly string[], chosen: Chosen) =>
  (await foresee(actor, await chosenRecords(actor, ids), chosen)).map((one) =>
    one.outcome === 'refused' ? one.reason : one.outcome,
  )
const standings = async (ids: readonly string[]) => Object.fromEntries(await standingOf(db, ids))
const publicTitles = async () => {
  const rows = await rowsOf<{ title: string }>(
    `SELECT title FROM pub.document WHERE kind = 'practice' AND locale = 'en' ORDER BY title`,
  )
  return rows.map(({ title }) => title)
}
const add: Chosen = { act: 'theme', theme: 'housing', way: 'add' }

describe('looking at a change first', () => {
  test('says of each record what would change, and leaves everything as it is', async () => {
    const [first = '', second = ''] = await practices(2)
    await changeMany(admin, await targets([first]), add)
    const before = await standings([first, second])
    const events = await db.auditEvent.count()
    expect(await outcomes(editor, [first, second], add)).toEqual(['same', 'changes'])
    expect(await outcomes(editor, [first, second], { act: 'delete' })).toEqual(['changes', 'changes'])
    expect(await outcomes(editor, [first, second], { act: 'publish' })).toEqual(['changes', 'changes'])
    expect(await outcomes(editor, [first, second], { act: 'withdraw', reason: 'x' })).toEqual([
      'nothing_to_change',
      'nothing_to_change',
    ])
    expect(await standings([first, second])).toEqual(before)
    expect(await db.auditEvent.count()).toBe(events)
    expect(await publicTitles()).toEqual([])
  })

  test('refuses what the same press on one record would refuse', async () => {
    const own = await practices(1)
    const foreign = await practices(1, stranger)
    const contributor = await aMember([{ organisationId: host, role: 'contributor' }])
    expect(await outcomes(contributor, own, { act: 'publish' })).toEqual(['forbidden'])
    expect(await outcomes(contributor, own, { act: 'submit' })).toEqual(['changes'])
    // What somebody may not see is not even named.
    expect(await outcomes(contributor, foreign, { act: 'submit' })).toEqual([])
    await expect(outcomes(editor, own, { act: 'owner', organisationId: stranger })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await outcomes(admin, [...own, host], add)).toEqual(['changes', 'no_themes'])
    expect(await outcomes(admin, [host], { act: 'owner', organisationId: stranger })).toEqual(['owns_itself'])
  })
})

describe.each<[string, Chosen]>([
  ['a theme', add],
  ['the only theme', { act: 'theme', theme: 'health', way: 'only' }],
  ['another owner', { act: 'owner', organisationId: 'stranger' }],
  ['review', { act: 'submit' }],
  ['deleting', { act: 'delete' }],
])('%s', (_, given) => {
  test('is done to all of them, audited one by one, and undone exactly', async () => {
    const chosen = given.act === 'owner' ? { ...given, organisationId: stranger } : given
    const ids = await practices(3)
    await publishLanguages(admin, { kind: 'practice', id: ids[2] ?? '', version: 1 }, { languages: ['en'] })
    // What is public and unchanged has nothing to be reviewed.
    const some = chosen.act === 'submit' ? ids.slice(0, 2) : ids
    const before = await standings(some)
    const was = await publicTitles()
    const { id } = await changeMany(admin, await targets(some), chosen)
    const after = await standings(some)
    for (const one of some) expect(after[one]).not.toEqual(before[one])
    const noted = await db.auditEvent.groupBy({ by: ['recordId'], where: { recordId: { in: some } }, _count: true })
    expect(noted.every(({ _count }) => _count >= 2)).toBe(true)
    expect(await undoMany(admin, id)).toMatchObject({ left: 0 })
    const now = await standings(some)
    for (const one of some) {
      const { version: _earlier, ...said } = before[one] ?? {}
      expect(now[one]).toMatchObject(said)
    }
    expect(await publicTitles()).toEqual(was)
    await expect(undoMany(admin, id)).rejects.toMatchObject({ reason: 'bulk_undone_already' })
  })
})

test('publishing and withdrawing many, and back: what was public is public again as it was', async () => {
  const ids = await practices(3)
  const [first = ''] = ids
  await publishLanguages(admin, { kind: 'practice', id: first, version: 1 }, { languages: ['en'] })
  await changeMany(admin, await targets([first]), add)
  const { id } = await changeMany(admin, await targets(ids), { act: 'publish' })
  expect(await publicTitles()).toEqual(['Practice 0', 'Practice 1', 'Practice 2'])
  expect(await undoMany(admin, id)).toMatchObject({ left: 0 })
  expect(await publicTitles()).toEqual(['Practice 0'])
  expect((await standings([first]))[first]?.languages.en).toEqual({ state: 'published', publishedVersion: 1 })
  const away = await changeMany(admin, await targets([first]), { act: 'withdraw', reason: 'Checked again' })
  expect(await publicTitles()).toEqual([])
  await undoMany(admin, away.id)
  expect((await standings([first]))[first]?.languages.en).toEqual({ state: 'published', publishedVersion: 1 })
})

test('all or nothing: what changed since it was looked at stops the whole', async () => {
  const ids = await practices(3)
  const looked = await targets(ids)
  await changeMany(admin, await targets(ids.slice(2)), add)
  const before = await standings(ids)
  const late = changeMany(admin, looked, { act: 'theme', theme: 'health', way: 'add' })
  await expect(late).rejects.toMatchObject({ reason: 'bulk_changed_since', values: { title: 'Practice 2' } })
  expect(await standings(ids)).toEqual(before)
})

test('undo leaves what somebody has touched since, and lists it', async () => {
  const ids = await practices(3)
  const { id } = await changeMany(editor, await targets(ids), add)
  await changeMany(admin, await targets(ids.slice(0, 1)), { act: 'theme', theme: 'health', way: 'add' })
  expect(await undoMany(editor, id)).toMatchObject({ left: 1 })
  const found = await findChange(editor, id)
  expect(found?.records.map(({ isUndone }) => isUndone)).toEqual([false, true, true])
  const now = await standings(ids)
  expect(ids.map((one) => now[one]?.themes)).toEqual([['health', 'housing', 'language'], ['language'], ['language']])
  // Nobody else sees or undoes it.
  const other = await aMember([{ organisationId: stranger, role: 'editor' }])
  expect(await findChange(other, id)).toBeNull()
  await expect(undoMany(other, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('records of others are changed by nobody, however they are named', async () => {
  const [foreign = ''] = await practices(1, stranger)
  const tried = changeMany(editor, [{ id: foreign, version: 1 }], add)
  await expect(tried).rejects.toMatchObject({ reason: 'bulk_changed_since', values: { title: '…' } })
})

test('filters by theme and time find what all of them are', async () => {
  const ids = await practices(2)
  await changeMany(admin, await targets(ids.slice(0, 1)), add)
  expect(await matchingRecords(admin, { ...noFilter, theme: 'housing' })).toEqual(ids.slice(0, 1))
  expect(await matchingRecords(admin, { ...noFilter, kind: 'practice', updated: '7' })).toHaveLength(2)
  expect(await matchingRecords(admin, { ...noFilter, updated: 'older' })).toEqual([])
  expect(await matchingRecords(editor, { ...noFilter, kind: 'practice', organisation: stranger })).toEqual([])
})

test('views are one’s own, or everybody’s where the portal is kept', async () => {
  await saveView(editor, { name: 'Mine', query: 'kind=gap', isShared: false })
  const { id } = await saveView(admin, { name: 'Ours', query: 'kind=practice', isShared: true })
  await saveView(admin, { name: 'Ours', query: 'kind=pilot', isShared: true })
  expect((await listViews(editor)).map(({ name, query, isOwn }) => [name, query, isOwn])).toEqual([
    ['Mine', 'kind=gap', true],
    ['Ours', 'kind=pilot', false],
  ])
  expect((await listViews(admin)).map(({ name }) => name)).toEqual(['Ours'])
  await expect(saveView(editor, { name: 'x', query: '', isShared: true })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(removeView(editor, id)).rejects.toMatchObject({ code: 'not_found' })
  await removeView(admin, id)
  expect(await listViews(editor)).toHaveLength(1)
})
