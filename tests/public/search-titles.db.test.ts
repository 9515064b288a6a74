import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { recordPartner } from '@/lib/partner/mutations'
import { openPublicPool } from '@/lib/public/pool'
import { readQuestion, search } from '@/lib/public/search-titles'
import { publishRecord } from '@/lib/publishing/mutations'
import { emptyText } from '@/lib/rich-text/nodes'
import { portalProcess } from '@/server/process'
import { anAdmin, aPlatform } from '../support/records'

const many = 23
let statements = 0

async function anOrganisation(admin: Actor, name: string, summary: string) {
  const saved = await recordPartner(admin, {
    language: 'en',
    sources: [{ kind: 'document', label: 'Report', url: null, verified: true, concerns: null }],
    ...{ kind: 'ngo', countryCode: 'PL', website: null, summary, description: emptyText },
    names: [{ kind: 'official', language: null, name }],
  })
  return { kind: 'partner' as const, ...saved }
}

beforeAll(async () => {
  const admin = await anAdmin()
  await aPlatform(admin)
  await publishRecord(
    admin,
    await anOrganisation(admin, 'Fundacja Łódź dla Uchodźców', 'Helps people in São Pedro’s school'),
  )
  await publishRecord(admin, await anOrganisation(admin, 'Village Kitchen', 'Cooks with newcomers of Łódź'))
  await anOrganisation(admin, 'Secret Łódź draft', 'Not published')
  for (let place = 1; place <= many; place += 1)
    await publishRecord(admin, await anOrganisation(admin, `Harbour house ${place}`, 'By the sea'))
  const pool = openPublicPool(process.env.DATABASE_PUBLIC_URL ?? '')
  const query = pool.query.bind(pool) as (...sent: unknown[]) => unknown
  pool.query = ((...sent: unknown[]) => {
    statements += 1
    return query(...sent)
  }) as typeof pool.query
  portalProcess().publicPool = pool
  return () => pool.end()
}, 60_000)

const ask = (asked: Record<string, string>) => search(readQuestion(asked), 'en')
const titlesFor = async (q: string) => (await ask({ q })).hits.map(({ title }) => title)

describe('a visitor finds', () => {
  test('with and without accents and capitals, what stands in a title first', async () => {
    const expected = ['Fundacja Łódź dla Uchodźców', 'Village Kitchen']
    expect(await titlesFor('Łódź')).toEqual(expected)
    expect(await titlesFor('LODZ')).toEqual(expected)
  })

  test('by the beginning of a word', async () =>
    expect(await titlesFor('uchodz')).toEqual(['Fundacja Łódź dla Uchodźców']))

  test('only what holds every word', async () => {
    expect(await titlesFor('lodz newcomers')).toEqual(['Village Kitchen'])
    expect(await titlesFor('lodz harbour')).toEqual([])
  })

  test('nothing that is not published', async () => expect(await titlesFor('secret')).toEqual([]))

  test('nothing without a page of its own', async () => {
    expect(await titlesFor('Platform')).toEqual([])
  })

  test('each kind counted, and one kind alone', async () => {
    const { counts, total } = await ask({ q: 's' })
    expect(counts.map(({ kind }) => kind)).toEqual(
      ['project', 'partner', 'region'].filter((kind) => counts.some((one) => one.kind === kind)),
    )
    expect(total).toBe(counts.reduce((sum, { count }) => sum + count, 0))
    const regions = await ask({ q: 'silesia', kind: 'region' })
    expect(regions.hits.map(({ title }) => title)).toEqual(['Lower Silesia'])
    expect((await ask({ q: 'silesia', kind: 'gap' })).hits).toEqual([])
  })
})

test('many hits come in pages, and a page too far is the last one', async () => {
  const first = await ask({ q: 'harbour' })
  const last = await ask({ q: 'harbour', page: '2' })
  expect(first).toMatchObject({ total: many, page: 1, pages: 2 })
  expect(new Set([...first.hits, ...last.hits].map(({ id }) => id)).size).toBe(many)
  expect(await ask({ q: 'harbour', page: '999' })).toMatchObject({ page: 2, hits: last.hits })
})

test('a search costs at most two statements, and none without a word', async () => {
  statements = 0
  await ask({ q: 'harbour house' })
  expect(statements).toBe(2)
  await ask({ q: ' \t' })
  expect(statements).toBe(2)
})

test.each([
  "'); DROP TABLE pub.document; --",
  "harbour' | 'village",
  '!harbour & (village',
  'harbour:*A <-> house\\',
  '\\',
  "'''",
  '& | ! ( ) <->',
  '%_*',
  '<b>harbour</b>',
  '\u0000\u001f',
  '\ud800',
  '½ № ﬁ ʼn Œ',
  'مدرسة школа 学校 🏫',
  'https://example.org/?q=1&x=a\\b',
  'a'.repeat(100_000),
  'a '.repeat(5_000),
])('%j is a question like any other', async (q) => {
  const { hits, total } = await ask({ q })
  expect(hits.length).toBeLessThanOrEqual(total)
  expect((await ask({ q: 'lodz' })).total).toBe(2)
})

test('what makes no sense in an address is left out', () => {
  expect(readQuestion({ q: ['one', 'two'], kind: 'constructor', page: '-3' })).toEqual({
    words: 'one',
    kind: null,
    page: 1,
  })
  expect(readQuestion({})).toEqual({ words: '', kind: null, page: 1 })
  expect(readQuestion({ q: 'a'.repeat(500) }).words).toHaveLength(200)
})
