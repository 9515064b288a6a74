import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { recordPartner } from '@/lib/partner/mutations'
import { snapshotPartner } from '@/lib/partner/queries'
import { type PartnerInput, partnerInput } from '@/lib/partner/schema'
import { bearersOf, findOrganisationsByName, onlyBearer } from '@/lib/partner/writing/finding'
import { happeningInput } from '@/lib/partner/writing/happening'
import { noteHappening } from '@/lib/partner/writing/life-cycle'
import { findArrival, findRedirect } from '@/lib/public/redirects'
import { publishRecord } from '@/lib/publishing/mutations'
import { recordRegion } from '@/lib/region/mutations'
import { emptyText } from '@/lib/rich-text/nodes'
import { resetDatabase, rowsOf } from '../support/database'
import { aMember, anAdmin, aPlatform } from '../support/records'
import { refusalOf } from '../support/refusals'

let admin: Actor
beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
})

type Names = PartnerInput['names']
const official = (name: string, language: 'en' | 'pl' | null = null): Names[number] => ({
  kind: 'official',
  language,
  name,
})
const recorded = (names: Names) =>
  recordPartner(
    admin,
    partnerInput.parse({
      ...{ language: 'en', sources: [], kind: 'ngo', countryCode: 'PL', website: null, summary: '', names },
    }),
  )
async function published(name: string) {
  return publishRecord(admin, { kind: 'partner', ...(await recorded([official(name)])) })
}
const told = (more: Record<string, unknown>) =>
  happeningInput.parse({
    happened: '2025-03-01',
    reason: 'So it was decided.',
    projectId: '',
    name: '',
    nameLanguage: '',
    ...more,
  })
const bodyOf = async (id: string) =>
  (
    await rowsOf<{ title: string; body: Record<string, unknown> }>(
      `SELECT title, body FROM pub.document WHERE id = $1 AND locale = 'en'`,
      [id],
    )
  )[0]

describe('an organisation that is renamed', () => {
  test('keeps its former name with its time, and its page keeps its address', async () => {
    const house = await published('Old House')
    const after = await noteHappening(admin, house, told({ kind: 'renamed', name: 'New House' }))
    expect(after).toEqual({ id: house.id, version: 2, isPublic: true })
    expect((await snapshotPartner(db, house.id)).names).toEqual([
      { kind: 'official', language: null, name: 'New House', starts: '2025-03-01', ends: null },
      { kind: 'former', language: null, name: 'Old House', starts: null, ends: '2025-03-01' },
    ])
    expect(await bodyOf(house.id)).toMatchObject({ title: 'New House', body: { otherNames: [{ name: 'Old House' }] } })
    expect(await rowsOf('SELECT slug FROM pub.document WHERE id = $1 AND locale = $2', [house.id, 'en'])).toEqual([
      { slug: 'old-house' },
    ])
  })

  test('gets an address of its new name where that is wished, and the old one says why', async () => {
    const house = await published('Old House')
    await noteHappening(admin, house, told({ kind: 'renamed', name: 'New House', hasNewAddress: 'on' }))
    expect(await findRedirect('en', '/en/partners/old-house')).toEqual({
      status: 301,
      location: '/en/partners/new-house?from=old-house',
    })
    expect(await findArrival({ kind: 'partner', id: house.id, locale: 'en' }, 'old-house')).toEqual({
      because: 'renamed',
      formerName: 'Old House',
      since: '2025-03-01',
    })
  })

  test('by its own admin, not by its editors; and not before the day', async () => {
    const house = await published('Old House')
    const renamed = told({ kind: 'renamed', name: 'New House' })
    const editor = await aMember([{ organisationId: house.id, role: 'editor' }])
    expect(await refusalOf(noteHappening(editor, house, renamed))).toMatchObject({ code: 'forbidden' })
    const own = await aMember([{ organisationId: house.id, role: 'organisation_admin' }])
    const ahead = { ...renamed, happened: String(new Date().getFullYear() + 1) }
    expect(await refusalOf(noteHappening(own, house, ahead))).toMatchObject({ fields: { happened: 'rename_ahead' } })
    expect(await noteHappening(own, house, renamed)).toMatchObject({ isPublic: true })
    expect(await refusalOf(noteHappening(own, { ...house, version: 2 }, renamed))).toMatchObject({
      fields: { name: 'same_name' },
    })
    const closed = told({ kind: 'closed' })
    expect(await refusalOf(noteHappening(own, { ...house, version: 2 }, closed))).toMatchObject({ code: 'forbidden' })
  })

  test('waits where something else was written that nobody has published yet', async () => {
    const draft = await recorded([official('Old House')])
    expect(await noteHappening(admin, draft, told({ kind: 'renamed', name: 'New House' }))).toMatchObject({
      isPublic: false,
    })
  })
})

describe('an organisation that was divided', () => {
  test('keeps its page and tells of both, and they tell where they come from; it begins nothing new', async () => {
    const [house, one, other] = [await published('House'), await published('One'), await published('Other')]
    await noteHappening(admin, house, told({ kind: 'split', successorIds: [one.id, other.id] }))
    expect(await bodyOf(house.id)).toMatchObject({
      body: { changes: [{ kind: 'split', happened: '2025-03-01', reason: 'So it was decided.' }] },
    })
    const carriers = await rowsOf(`SELECT 1 FROM pub.document WHERE facets @> ARRAY['partner:' || $1] AND id = $2`, [
      one.id,
      house.id,
    ])
    expect(carriers).toHaveLength(2)
    const region = { organisationId: house.id, countryCode: 'PL', setting: null, nutsCodes: [], sources: [] }
    const words = { language: 'en' as const, name: 'Somewhere', summary: '', description: emptyText }
    expect(await refusalOf(recordRegion(admin, { ...region, ...words }))).toMatchObject({
      code: 'not_allowed_now',
    })
    expect(await refusalOf(noteHappening(admin, { ...house, version: 2 }, told({ kind: 'closed' })))).toMatchObject({
      code: 'not_allowed_now',
    })
    // Nor can what came of it become part of it, by however many steps.
    expect(
      await refusalOf(noteHappening(admin, one, told({ kind: 'merged', successorIds: [house.id] }))),
    ).toMatchObject({ fields: { successorIds: 'succeeds_itself' } })
  })

  test('may be told before it happens, and works on until then', async () => {
    const [house, one, other] = [await published('House'), await published('One'), await published('Other')]
    const happened = String(new Date().getFullYear() + 1)
    await noteHappening(admin, house, told({ kind: 'split', happened, successorIds: [one.id, other.id] }))
    const region = { organisationId: house.id, countryCode: 'PL', setting: null, nutsCodes: [], sources: [] }
    const words = { language: 'en' as const, name: 'Somewhere', summary: '', description: emptyText }
    expect(await recordRegion(admin, { ...region, ...words })).toMatchObject({ version: 1 })
  })

  test.each([
    [{ kind: 'split', successorIds: [crypto.randomUUID()] }],
    [{ kind: 'merged', successorIds: [] }],
    [{ kind: 'left_project' }],
    [{ kind: 'renamed' }],
    [{ kind: 'closed', happened: '2999' }],
    [{ kind: 'closed', reason: '' }],
    [{ kind: 'closed', happened: '' }],
  ])('is not told by half: %j', (more) => {
    expect(() => told(more)).toThrow()
  })
})

test('ten organisations that become each other at the same moment make no circle', async () => {
  const all: { id: string; version: number }[] = []
  for (let place = 0; place < 10; place += 1) all.push(await recorded([official(`House ${place}`)]))
  const results = await Promise.allSettled(
    all.map((one, place) =>
      noteHappening(admin, one, told({ kind: 'merged', successorIds: [all[(place + 1) % 10]?.id] })),
    ),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(9)
})

test('whoever leaves a project has left it there too', async () => {
  const { host, stranger, project } = await aPlatform(admin)
  const target = { id: host, version: 1 }
  const left = told({ kind: 'left_project', projectId: project, happened: '2023' })
  expect(await refusalOf(noteHappening(admin, { id: stranger, version: 1 }, left))).toMatchObject({
    fields: { projectId: 'not_in_project' },
  })
  expect(await noteHappening(admin, target, left)).toMatchObject({ isPublic: true })
  const [shown] = await rowsOf<{ partners: unknown }>(
    `SELECT body->'partners' AS partners FROM pub.document WHERE id = $1 AND locale = 'en'`,
    [project],
  )
  expect(shown?.partners).toMatchObject([{ partner: `partner:${host}`, standing: 'withdrew', ends: '2023' }])
  expect(await refusalOf(noteHappening(admin, { ...target, version: 2 }, left))).toMatchObject({
    fields: { projectId: 'left_before' },
  })
})

test('who takes a place in a project is named, and may once leave a place to the other one', async () => {
  const { host, stranger, project } = await aPlatform(admin)
  const left = told({ kind: 'left_project', projectId: project, happened: '2023', successorIds: [stranger] })
  const own = { ...left, successorIds: [host] }
  expect(await refusalOf(noteHappening(admin, { id: host, version: 1 }, own))).toMatchObject({
    fields: { successorIds: 'succeeds_itself' },
  })
  await noteHappening(admin, { id: host, version: 1 }, left)
  expect((await bodyOf(host))?.body.changes).toMatchObject([
    { kind: 'left_project', project: `project:${project}`, successors: [`partner:${stranger}`] },
  ])
  await db.projectPartner.create({
    data: { projectId: project, organisationId: stranger, position: 9, role: 'partner', starts: '2023' },
  })
  const back = told({ kind: 'left_project', projectId: project, happened: '2025', successorIds: [host] })
  expect(await noteHappening(admin, { id: stranger, version: 1 }, back)).toMatchObject({ isPublic: true })
  // It carries nothing on: becoming part of each other still goes one way only.
  await noteHappening(admin, { id: host, version: 2 }, told({ kind: 'merged', successorIds: [stranger] }))
  expect(
    await refusalOf(noteHappening(admin, { id: stranger, version: 2 }, told({ kind: 'merged', successorIds: [host] }))),
  ).toMatchObject({ fields: { successorIds: 'succeeds_itself' } })
})

describe('an organisation is found', () => {
  test('by every name it goes or went by, whatever the capitals, accents, signs and brackets', async () => {
    const house = await recorded([
      official('Stowarzyszenie Łódź–Świat (SŁŚ)'),
      { kind: 'former', language: 'en', name: 'House of the World', ends: '2019' },
    ])
    for (const name of ['stowarzyszenie lodz swiat', 'SŁŚ', 'sls', 'HOUSE OF THE WORLD', 'Stowarzyszenie Łódź - Świat'])
      expect([name, onlyBearer(await bearersOf(db, [name]))]).toEqual([name, house.id])
    expect([...(await findOrganisationsByName(db, admin, ['SŁŚ']))]).toEqual([['słś', house.id]])
  })

  test('but not an office in one country for another, nor one of two of the same name', async () => {
    await recorded([official('Agency (Poland)')])
    expect(await bearersOf(db, ['Agency', 'Poland', 'Agency (Greece)'])).toEqual([])
    await recorded([official('House')])
    await recorded([official('House')])
    expect(onlyBearer(await bearersOf(db, ['house']))).toBeUndefined()
  })
})
