import { beforeAll, describe, expect, test } from 'vitest'
import { GET as getRecord } from '@/app/api/v1/[folder]/[slug]/route'
import { GET as getSearch } from '@/app/api/v1/search/route'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import { folders, type PageKind, pathOf } from '@/lib/public/addresses'
import { type RecordAnswer, recordAnswers } from '@/lib/public/api'
import { searchAnswer } from '@/lib/public/api-search'
import { listDocuments } from '@/lib/public/documents'
import { publicRecord } from '@/lib/public/pages'
import { search } from '@/lib/public/search'
import { recordLink } from '@/lib/rich-text/link'
import { questionOf } from '@/lib/search/question'
import { firstContent } from '@/prisma/seed/first-content'
import { asLogin, rowsOf } from '@/tests/support/database'

// Everything below is answered over the public login alone: the private one is taken away once the content is entered.
beforeAll(async () => {
  await firstContent()
  delete process.env.DATABASE_URL
  process.env.PUBLIC_URL = 'https://portal.example.org'
}, 240_000)

const site = 'https://portal.example.org'
const kinds = Object.keys(folders) as PageKind[]

async function record(kind: PageKind, slug: string, locale: Locale) {
  const address = `http://localhost:1/api/v1/${folders[kind]}/${slug}${locale === 'en' ? '' : `?locale=${locale}`}`
  return getRecord(new Request(address), { params: Promise.resolve({ folder: folders[kind], slug }) })
}
const ask = async (query: string) => {
  const answer = await getSearch(new Request(`http://localhost:1/api/v1/search${query}`))
  expect(answer.status).toBe(200)
  return answer.text()
}

describe.each(kinds)('%s as data', (kind) => {
  test.each(interfaceLocales)('says in %s what its page says', async (locale) => {
    const documents = await listDocuments(kind, locale, { limit: 500 })
    for (const { slug } of documents) {
      const answer = await record(kind, slug, locale)
      const text = await answer.text()
      const told = recordAnswers[kind].parse(JSON.parse(text)) as RecordAnswer
      const page = await publicRecord(kind, Promise.resolve({ locale, slug }))
      const { addresses: _, facets: __, ...facts } = page.document
      expect(told).toMatchObject(JSON.parse(JSON.stringify(facts)))
      expect(told.url).toBe(page.url)
      expect(told.url).toBe(site + pathOf(page.document, locale))
      const paths = Object.entries(page.addresses).map(([one, path]) => [one, site + path])
      expect(told.addresses).toEqual(Object.fromEntries(paths))
      // Told again it is the same to the byte.
      expect(await (await record(kind, slug, locale)).text()).toBe(text)
    }
  })
})

test('there is something of every kind that has ever been published, in both languages', async () => {
  const counted = await rowsOf<{ kind: PageKind; count: number }>(
    `SELECT kind, count(DISTINCT id)::int AS count FROM pub.document GROUP BY kind`,
  )
  expect(counted.filter(({ kind }) => kinds.includes(kind)).length).toBeGreaterThanOrEqual(12)
})

test('what a record refers to is named in its language, with its page and its data', async () => {
  const [roundtable] = await listDocuments('roundtable', 'pl', { order: 'latest' })
  if (!roundtable) throw new Error('no roundtable')
  const told = recordAnswers.roundtable.parse(await (await record('roundtable', roundtable.slug, 'pl')).json())
  const region = told.references[told.body.region]
  const [found] = await rowsOf<{ title: string; slug: string }>(
    `SELECT title, slug FROM pub.document WHERE locale = 'pl' AND 'region:' || id = $1`,
    [told.body.region],
  )
  expect(region).toMatchObject({
    kind: 'region',
    title: found?.title,
    url: `${site}/pl/regions/${found?.slug}`,
    apiUrl: `${site}/api/v1/regions/${found?.slug}?locale=pl`,
  })
  // A platform has no page.
  expect(told.references[told.body.platform]).toMatchObject({ kind: 'platform', url: null, apiUrl: null })
  expect(Object.keys(told.references)).toEqual(Object.keys(told.references).toSorted())
})

test('links inside of texts are resolved like any other reference; where they lead nowhere, they are not named', async () => {
  const [practice] = await listDocuments('practice', 'en')
  const [gap] = await listDocuments('gap', 'en')
  if (!practice || !gap) throw new Error('no practice')
  const nowhere = '00000000-0000-4000-8000-000000000000'
  const linkTo = (id: string) => ({
    ...{ type: 'text', text: 'see there' },
    marks: [{ type: 'link', attrs: { href: recordLink('gap', id) } }],
  })
  const text = { type: 'doc', content: [{ type: 'paragraph', content: [linkTo(gap.id), linkTo(nowhere)] }] }
  await asLogin('admin', (client) =>
    client.query(`UPDATE pub.document SET body = jsonb_set(body, '{lessons}', $2) WHERE id = $1`, [
      practice.id,
      JSON.stringify(text),
    ]),
  )
  const told = recordAnswers.practice.parse(await (await record('practice', practice.slug, 'en')).json())
  expect(told.references[`gap:${gap.id}`]).toMatchObject({ title: gap.title, url: `${site}/en/gaps/${gap.slug}` })
  expect(told.references).not.toHaveProperty([`gap:${nowhere}`])
})

test('an address without a record has no words of its own: the server knows what became of it', async () => {
  const answers = [
    await record('practice', 'nothing-here', 'en'),
    await getRecord(new Request('http://localhost:1/x'), {
      params: Promise.resolve({ folder: 'platforms', slug: 'x' }),
    }),
  ]
  for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([404, ''])
})

describe('the search as data', () => {
  test.each([
    '',
    '?q=housing',
    '?q=mieszkania&locale=pl',
    '?kind=practice&theme=language,-work&limit=5&page=2',
    '?q=%00&page=x&kind=<b>',
  ])('%s answers what its page answers', async (query) => {
    const text = await ask(query)
    const told = searchAnswer.parse(JSON.parse(text))
    const locale = query.includes('locale=pl') ? 'pl' : 'en'
    const { hits, ...answer } = await search(questionOf(query), locale)
    const { hits: toldHits, links: _, question: __, ...rest } = told
    expect(rest).toEqual(answer)
    expect(toldHits).toEqual(
      hits.map((one) => ({
        ...one,
        url: site + pathOf(one, locale),
        apiUrl: `${site}/api/v1/${folders[one.kind]}/${one.slug}${locale === 'en' ? '' : '?locale=pl'}`,
      })),
    )
    expect(await ask(query)).toBe(text)
  })

  test('does not claim to be narrowed down to what nothing published has', async () => {
    const everything = searchAnswer.parse(JSON.parse(await ask('')))
    const { total, question, links } = searchAnswer.parse(JSON.parse(await ask('?theme=housing,nonsense&year=1901')))
    expect(question.choices).toEqual({ theme: { include: ['housing'], exclude: [] } })
    expect(links.self).toBe(`${site}/api/v1/search?theme=housing`)
    expect(total).toBeLessThan(everything.total)
  })

  test('leads through all its pages by its own links, and to each record', async () => {
    const seen: string[] = []
    let next: string | null = '?kind=roundtable&sort=title&limit=10'
    let before: string | null = null
    while (next) {
      const told = searchAnswer.parse(JSON.parse(await ask(next)))
      expect(told.links.prev).toBe(before)
      expect(told.links.html).toBe(told.links.self.replace('/api/v1/search', '/en/search'))
      seen.push(...told.hits.map(({ id }) => id))
      before = told.links.self
      next = told.links.next && new URL(told.links.next).search
      if (next) expect(told.links.next).toBe(`${site}/api/v1/search${next}`)
    }
    const all = await listDocuments('roundtable', 'en', { limit: 500 })
    expect(seen.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    expect(new Set(seen).size).toBe(seen.length)
  })
})

test('nothing private is told: no name or address of a person, no number of the desk', async () => {
  const texts = [await ask('?limit=100'), await ask('?limit=100&locale=pl')]
  for (const kind of kinds)
    for (const { slug } of await listDocuments(kind, 'en', { limit: 500 }))
      texts.push(await (await record(kind, slug, 'en')).text())
  const all = texts.join('\n')
  expect(all).not.toMatch(/[\w.-]+@[\w-]+\.[a-z]/)
  const people = await asLogin('admin', (client) => client.query<{ id: string }>('SELECT id FROM desk."Person"'))
  for (const { id } of people.rows) expect(all).not.toContain(id)
  for (const word of ['organisationId', 'personId', 'publishedById', 'storageKey', 'editorNote', 'password'])
    expect(all).not.toContain(`"${word}"`)
})
