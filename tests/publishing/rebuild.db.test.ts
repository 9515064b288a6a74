import { beforeAll, beforeEach, expect, test } from 'vitest'
import { withdrawRecord } from '@/lib/publishing/mutations'
import { plainTexts } from '@/lib/publishing/plain-texts'
import { rebuildPublic } from '@/lib/publishing/rebuild'
import { publishRoundtable, recordRoundtable, reviseRoundtable } from '@/lib/roundtable/mutations'
import { asLogin, resetDatabase, rowsOf } from '../support/database'
import { anAdmin, aPlatform, aRoundtable } from '../support/records'

beforeAll(resetDatabase)
beforeEach(resetDatabase)

/** Every public document, to the byte. */
const everything = async () =>
  (await rowsOf<{ row: string }>('SELECT document::text AS row FROM pub.document document ORDER BY id, locale')).map(
    ({ row }) => row,
  )

test('the public world is made again to the byte, though a draft was changed since', async () => {
  const admin = await anAdmin()
  const place = await aPlatform(admin)
  const saved = await recordRoundtable(admin, aRoundtable(place))
  await publishRoundtable(admin, saved)
  await reviseRoundtable(
    admin,
    saved,
    aRoundtable(place, { title: 'Not public yet', practices: [], gaps: [], pilots: [] }),
  )
  const before = await everything()
  expect(before.length).toBeGreaterThan(10)

  await asLogin('admin', (client) => client.query('TRUNCATE pub.document'))
  await rebuildPublic()
  expect(await everything()).toEqual(before)
})

test('what is there and right is left alone; what has no record behind it goes', async () => {
  const admin = await anAdmin()
  const place = await aPlatform(admin)
  const seq = async () => (await rowsOf<{ seq: string }>('SELECT seq FROM pub.generation'))[0]?.seq
  const before = await seq()
  expect(await rebuildPublic()).toMatchObject({ written: 0, removed: 0 })
  expect(await seq()).toBe(before)

  await asLogin('admin', (client) =>
    client.query(`INSERT INTO pub.document SELECT gen_random_uuid(), locale, kind, 'stray', title, summary, body, facets, happened_on, search, version, published_at
      FROM pub.document WHERE kind = 'region' AND locale = 'en'`),
  )
  await asLogin('admin', (client) =>
    client.query(`UPDATE pub.document SET title = 'Bent' WHERE id = $1`, [place.project]),
  )
  expect(await rebuildPublic()).toMatchObject({ written: 1, removed: 1 })
  expect(await rowsOf(`SELECT 1 FROM pub.document WHERE slug = 'stray' OR title = 'Bent'`)).toEqual([])
})

test('a withdrawn record stays away', async () => {
  const admin = await anAdmin()
  const place = await aPlatform(admin)
  await withdrawRecord(admin, { kind: 'region', id: place.region, version: 1, reason: 'to be redone' })
  await rebuildPublic()
  expect(await rowsOf('SELECT 1 FROM pub.document WHERE id = $1', [place.region])).toEqual([])
})

test('every document has its words beside it as its body says them, and gets them where they are missing', async () => {
  const admin = await anAdmin()
  const place = await aPlatform(admin)
  await publishRoundtable(admin, await recordRoundtable(admin, aRoundtable(place)))
  const before = await everything()
  const rows = await rowsOf<{ main: string; rest: string; language: string; body: { language: string } }>(
    'SELECT main, rest, language, body FROM pub.document',
  )
  expect(rows.some(({ main }) => main !== '')).toBe(true)
  for (const { main, rest, language, body } of rows)
    expect({ main, rest, language }).toEqual({ ...plainTexts(body), language: body.language })

  await asLogin('admin', (client) => client.query(`UPDATE pub.document SET main = '', rest = ''`))
  await rebuildPublic()
  expect(await everything()).toEqual(before)
})
