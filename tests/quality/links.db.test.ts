import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { attention } from '@/lib/attention/queries'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { openForm, saveForm } from '@/lib/editing/saving'
import { publishRecord, withdrawRecord } from '@/lib/publishing/mutations'
import { isOpenAddress } from '@/lib/quality/links/reach'
import { lookAgain, takeNewAddress } from '@/lib/quality/mutations'
import { qualityOf } from '@/lib/quality/queries'
import { checkLinks } from '@/lib/quality/writing/checking'
import { gatherLinks, hashOf } from '@/lib/quality/writing/gathering'
import { resetDatabase } from '@/tests/support/database'
import { aMember, anAdmin, aPlatform } from '@/tests/support/records'
import { refusalOf } from '@/tests/support/refusals'

beforeEach(resetDatabase)

let status: Record<string, number> = {}
const server = createServer((request, response) => {
  const path = request.url ?? ''
  const location = path === '/old' ? { location: '/new' } : {}
  response.writeHead(status[path] ?? 200, location).end()
})
let origin = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const reach = {
  isOpen: (address: string) => address === '127.0.0.1' || isOpenAddress(address),
  hasPort: (port: string) => port === '' || port === new URL(origin).port,
}
const check = (day: string) => checkLinks({ now: new Date(`${day}T23:59:59Z`), reach, pause: 0 })

let admin: Actor
let editor: Actor
let host: string
beforeEach(async () => {
  status = { '/old': 301 }
  admin = await anAdmin()
  ;({ host } = await aPlatform(admin))
  editor = await aMember([{ organisationId: host, role: 'editor' }])
})

const source = (path: string) => ({
  label: 'Report',
  url: `${origin}${path}`,
  kind: 'page',
  concerns: '',
  verified: 'on',
})
const valuesWith = (path: string) => ({ title: 'Open house', sources: [source(path)] })

async function aPractice(path: string, more: Record<string, string> = {}) {
  const saved = await openForm(editor, 'practice', {
    ...{ language: 'en', organisationId: host, values: { ...valuesWith(path), ...more } },
  })
  await publishRecord(editor, { kind: 'practice', ...saved })
  return saved
}
const findings = async () =>
  (await qualityOf(editor, host, { organisation: null, group: 'links', kind: null, page: 1 })).page.flatMap((one) =>
    one.findings.map(({ name, field, link }) => ({ id: one.id, name, field, movedTo: link?.movedTo ?? null })),
  )
const hash = (path: string) => hashOf(`${origin}${path}`)
const threeDays = ['2027-03-01', '2027-03-02', '2027-03-03']

test('notes which addresses the public reads and where, and forgets what it reads nowhere', {
  timeout: 60_000,
}, async () => {
  const one = await aPractice('/a', { whatIsDone: `They [cook](${origin}/b) together.` })
  const other = await aPractice('/a')
  await openForm(editor, 'practice', { language: 'en', organisationId: host, values: valuesWith('/draft') })
  await gatherLinks()
  await gatherLinks()
  const places = await db.linkPlace.findMany({
    include: { link: true },
    orderBy: [{ recordId: 'asc' }, { field: 'asc' }],
  })
  const named = places
    .filter(({ link }) => link.url.startsWith(origin))
    .map(({ recordId, link, field, language }) => `${recordId} ${new URL(link.url).pathname} ${field} ${language}`)
  expect(named.toSorted()).toEqual(
    [`${one.id} /a sources[0].url `, `${one.id} /b whatIsDone en`, `${other.id} /a sources[0].url `].toSorted(),
  )
  await withdrawRecord(editor, { kind: 'practice', ...one, reason: 'Not ours.' })
  await gatherLinks()
  expect((await db.linkCheck.findMany({ where: { url: { startsWith: origin } } })).map(({ url }) => url)).toEqual([
    `${origin}/a`,
  ])
})

test('a link is dead after three different days, and well again when it answers', { timeout: 60_000 }, async () => {
  const { id } = await aPractice('/gone')
  status['/gone'] = 404
  await gatherLinks()
  for (const [place, day] of threeDays.entries()) {
    await check(day)
    // Nothing is due twice a day.
    expect(await check(day)).toBe(0)
    expect(await findings()).toHaveLength(place === 2 ? 1 : 0)
  }
  expect(await findings()).toEqual([{ id, name: 'dead', field: 'sources[0].url', movedTo: null }])
  expect((await attention(admin)).findings.find(({ name }) => name === 'dead_links')).toMatchObject({ count: 1 })
  status['/gone'] = 200
  await check('2027-03-04')
  expect(await findings()).toEqual([])
  expect(await db.linkCheck.findUniqueOrThrow({ where: { hash: hash('/gone') } })).toMatchObject({
    failedDays: 0,
    status: 200,
  })
})

test('a dead link is no finding any more once the newest version has another', async () => {
  const { id, version } = await aPractice('/gone')
  status['/gone'] = 410
  await gatherLinks()
  for (const day of threeDays) await check(day)
  await saveForm(
    editor,
    { kind: 'practice', id, version, language: 'en' },
    {
      ...{ values: valuesWith('/well'), isAutosave: false, isCurrent: true, seen: 0 },
    },
  )
  expect(await findings()).toEqual([])
})

test('where nothing at all answers any more, it is we who are not connected', async () => {
  await aPractice('/well')
  await gatherLinks()
  await check('2027-03-01')
  const closed = await aPractice('/x')
  await gatherLinks()
  // Another host that is not there, while what answered before does not answer either.
  const away = { isOpen: () => true, hasPort: () => true }
  await db.linkCheck.updateMany({ where: { hash: hash('/x') }, data: { url: 'http://127.0.0.1:1/x' } })
  await db.linkCheck.updateMany({ where: { hash: hash('/well') }, data: { url: 'http://127.0.0.1:1/well' } })
  expect(await checkLinks({ now: new Date('2027-03-02T12:00:00Z'), reach: away, pause: 0 })).toBe(0)
  expect(await db.linkCheck.findFirstOrThrow({ where: { places: { some: { recordId: closed.id } } } })).toMatchObject({
    ...{ failedDays: 0, checkedAt: null },
  })
})

test('a link that has moved is rewritten with one press', async () => {
  const { id, version } = await aPractice('/old')
  await gatherLinks()
  await check('2027-03-01')
  expect(await findings()).toEqual([{ id, name: 'moved', field: 'sources[0].url', movedTo: `${origin}/new` }])
  const stranger = await aMember([{ organisationId: crypto.randomUUID(), role: 'editor' }])
  expect(await refusalOf(takeNewAddress(stranger, { id, hash: hash('/old') }))).toMatchObject({ code: 'not_found' })
  expect(await takeNewAddress(editor, { id, hash: hash('/old') })).toEqual({ id, version: version + 1 })
  expect(await db.recordSource.findMany({ where: { recordId: id } })).toMatchObject([
    { url: `${origin}/new`, label: 'Report' },
  ])
  expect(await findings()).toEqual([])
  expect(await refusalOf(takeNewAddress(editor, { id, hash: hash('/old') }))).toMatchObject({ code: 'not_allowed_now' })
})

test('many who press it at once wait for the first, and change nothing more', { timeout: 60_000 }, async () => {
  const { id, version } = await aPractice('/old')
  await gatherLinks()
  await check('2027-03-01')
  // As many as the pool has connections: where one change needed two, all would wait for one another.
  const presses = Array.from({ length: 8 }, () => takeNewAddress(editor, { id, hash: hash('/old') }))
  const told = await Promise.allSettled(presses)
  expect(told.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).toEqual([{ id, version: version + 1 }])
  const refused = told.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['link_not_there']))
})

test('somebody of the organisation can have an address asked again at once', async () => {
  const { id } = await aPractice('/gone')
  status['/gone'] = 404
  await gatherLinks()
  for (const day of threeDays) await check(day)
  const link = { id, hash: hash('/gone') }
  const stranger = await aMember([{ organisationId: crypto.randomUUID(), role: 'editor' }])
  expect(await refusalOf(lookAgain(stranger, link, reach))).toMatchObject({ code: 'not_found' })
  expect(await refusalOf(lookAgain(editor, { id, hash: hash('/nothing-of-ours') }, reach))).toMatchObject({
    code: 'not_found',
  })
  expect(await lookAgain(editor, link, reach)).toMatchObject({ answers: false })
  status['/gone'] = 200
  expect(await lookAgain(editor, link, reach)).toEqual({ answers: true, isDead: false })
  expect(await findings()).toEqual([])
})
