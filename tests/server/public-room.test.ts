import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPublicServer } from '@/tests/support/public-server'

let server: Awaited<ReturnType<typeof openPublicServer>>
let rendered: string[]
/** How long a page takes, where that matters. */
let takes: (url: string) => number = () => 0

const documentOf = (words: string) => `<!DOCTYPE html><html lang="en"><head></head><body><p>${words}</p></body></html>`

beforeAll(async () => {
  server = await openPublicServer(async (req, res) => {
    const url = req.url ?? ''
    rendered.push(url)
    await sleep(takes(url))
    const isData = url.startsWith('/api/')
    if (url.includes('nothing')) return void res.writeHead(404).end()
    if (url.includes('broken')) return void res.writeHead(500).end()
    const type = isData ? 'application/json' : 'text/html; charset=utf-8'
    res.writeHead(200, { 'content-type': type }).end(isData ? JSON.stringify({ url }) : documentOf(url))
  })
})
afterAll(() => server.close())
beforeEach(() => {
  rendered = []
  takes = () => 0
})

describe('a search', () => {
  test('that is asked in other words is sent to its own address, before anything is rendered', async () => {
    const answer = await server.ask('/en/search?utm_source=x&theme=work&theme=housing&q=a+b&page=zero')
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/en/search?q=a+b&theme=housing,work'])
    expect(rendered).toEqual([])
    const there = await server.ask('/en/search?q=a+b&theme=housing,work')
    expect([there.status, rendered]).toEqual([200, ['/en/search?q=a+b&theme=housing,work']])
  })

  test('is rendered once however many ask, and however they write it', async () => {
    takes = () => 50
    const asked = ["/en/search?q=it's", '/en/search?q=it%27s', "/en/search?q=it's"].map((path) => server.ask(path))
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200])
    await Promise.all(
      ['?q=data&view=map', '?x=1&q=data', '?q=data'].map((query) => server.ask(`/api/v1/search${query}`)),
    )
    expect(rendered).toEqual(["/en/search?q=it's", '/api/v1/search?q=data'])
  })

  test('ten thousand of them leave the home page and a search that people come back to in memory', async () => {
    await server.ask('/en')
    for (let round = 0; round < 3; round += 1) await server.ask('/en/search?q=housing')
    for (let from = 0; from < 10_000; from += 8) {
      const some = Array.from({ length: 8 }, (_, number) => from + number)
      await Promise.all(some.map((number) => server.statusOf(`/en/search?q=flood${number}`)))
    }
    rendered = []
    await server.ask('/en')
    await server.ask('/en/search?q=housing')
    expect(rendered).toEqual([])
  }, 60_000)

  test('in a flood keeps no page waiting, kept or not', async () => {
    await server.ask('/en')
    takes = (url) => (url.includes('/search') ? 2_000 : 0)
    let found = 0
    const flood = Array.from({ length: 60 }, async (_, number) => {
      const { status } = await server.ask(`/en/search?q=slow${number}`)
      if (status === 200) found += 1
      return status
    })
    await sleep(50)
    const [home, other] = await Promise.all([server.ask('/en'), server.ask('/en/practices')])
    expect([home.status, other.status]).toEqual([200, 200])
    expect(found).toBe(0)
    expect(new Set(await Promise.all(flood))).toEqual(new Set([200, 503]))
  })
})

describe('data', () => {
  test('is for programs of every site, told apart by its tag', async () => {
    const answer = await server.ask('/api/v1/practices/open-house?locale=pl&utm=1')
    expect(await answer.json()).toEqual({ url: '/api/v1/practices/open-house?locale=pl' })
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'x-robots-tag': 'noindex',
      'cache-control': 'public, max-age=0, must-revalidate',
    })
    const tag = answer.headers.get('etag') ?? ''
    const again = await server.ask('/api/v1/practices/open-house?locale=pl', { headers: { 'if-none-match': tag } })
    expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*'])
    const head = await server.ask('/api/v1/practices/open-house?locale=pl', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(rendered).toHaveLength(1)
    expect((await server.ask('/en')).headers.get('access-control-allow-origin')).toBeNull()
  })

  test.each([
    ['/api/v1/nothing', 404, 'en', 'There is no page here'],
    ['/api/v1/practices/nothing/more?locale=pl', 404, 'pl', 'Tu nie ma żadnej strony'],
    ['/api/v1/broken', 500, 'en', 'Something went wrong'],
  ])('%s is a problem that names the request', async (path, ...[status, locale, title]) => {
    const headers = { 'accept-language': 'pl' }
    for (const answer of [await server.ask(path, { headers }), await server.ask(path, { headers })]) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
      expect([answer.headers.get('content-language'), answer.headers.get('access-control-allow-origin')]).toEqual([
        locale,
        '*',
      ])
      const instance = `urn:uuid:${answer.headers.get('x-request-id')}`
      const told = await answer.json()
      expect(told).toEqual({
        type: 'about:blank',
        status,
        title: expect.any(String),
        detail: expect.any(String),
        instance,
      })
      expect(told.title).toContain(title)
    }
  })

  test('can be read only', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await server.ask('/api/v1/search', { method, headers: { origin: 'https://other.example' } })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(await answer.json()).toMatchObject({ status: 405 })
    }
    const asked = await server.ask('/api/v1/search', {
      method: 'OPTIONS',
      headers: { origin: 'https://other.example' },
    })
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    expect(rendered).toEqual([])
  })
})
