import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askAddress } from '@/lib/quality/links/asking'
import { isOpenAddress } from '@/lib/quality/links/reach'

type Answer = (response: ServerResponse, request: IncomingMessage) => void
const seen: { method: string; path: string; headers: IncomingMessage['headers'] }[] = []
let sent = 0

const status =
  (code: number, location?: string): Answer =>
  (response) =>
    response.writeHead(code, location ? { location } : {}).end()

const answers: Record<string, Answer> = {
  '/well': status(200),
  '/gone': status(410),
  '/nothing': status(404),
  '/closed': status(403),
  '/often': status(429),
  '/broken': status(502),
  '/odd': status(400),
  '/get-only': (response, { method }) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/not-built': (response, { method }) => response.writeHead(method === 'HEAD' ? 501 : 200).end(),
  '/liar': (response, { method }) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/hangs-up': (response, { method }) => (method === 'HEAD' ? response.destroy() : response.writeHead(200).end()),
  '/moved': status(301, '/well-named'),
  '/well-named': status(200),
  '/moved-twice': status(308, '/moved'),
  '/elsewhere-for-now': status(302, '/well-named'),
  '/moved-then-not': status(301, '/elsewhere-for-now'),
  '/moved-to-nothing': status(301, '/nothing'),
  '/round': status(302, '/and-round'),
  '/and-round': status(302, '/round'),
  '/nowhere': status(302),
  '/to-metadata': status(302, 'http://169.254.169.254/latest/meta-data/'),
  '/to-numbers': status(302, 'http://2130706433:1/'),
  '/to-file': status(302, 'file:///etc/passwd'),
  '/with-password': status(302, 'http://user:secret@127.0.0.1/'),
  '/slow': () => undefined,
  '/other-protocol': (response) =>
    void response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n'),
  '/endless': (response, { method }) => {
    if (method === 'HEAD') return void response.writeHead(405).end()
    response.writeHead(200, { 'content-type': 'application/zip' })
    const more = () => {
      while (!response.destroyed && sent < 200_000_000) {
        sent += 65_536
        if (!response.write(Buffer.alloc(65_536))) return void response.once('drain', more)
      }
    }
    more()
  },
  '/long-head': (response) => response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end(),
  '/cookie': (response) => response.writeHead(302, { location: '/well', 'set-cookie': 'who=me' }).end(),
}

const server = createServer((request, response) => {
  const path = request.url ?? ''
  seen.push({ method: request.method ?? '', path, headers: request.headers })
  const answer = answers[path] ?? status(404)
  answer(response, request)
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Everything that is open to everybody, and this one server. */
const options = () => ({
  agent: 'Portal/1 (+https://portal.example.org)',
  reach: {
    isOpen: (address: string) => address === '127.0.0.1' || isOpenAddress(address),
    hasPort: (port: string) => port === '' || port === new URL(origin).port,
  },
  patience: { hop: 400, whole: 1500 },
})
const ask = (path: string) => askAddress(`${origin}${path}`, options())

test.each([
  ['/well', { problem: null, status: 200, movedTo: null }],
  ['/gone', { problem: 'gone', status: 410 }],
  ['/nothing', { problem: 'gone', status: 404 }],
  ['/closed', { problem: 'guarded', status: 403 }],
  ['/often', { problem: 'guarded', status: 429 }],
  ['/broken', { problem: 'server_error', status: 502 }],
  ['/odd', { problem: 'client_error', status: 400 }],
  ['/get-only', { problem: null, status: 200 }],
  ['/not-built', { problem: null, status: 200 }],
  ['/liar', { problem: null, status: 200 }],
  ['/hangs-up', { problem: null, status: 200 }],
  ['/elsewhere-for-now', { problem: null, status: 200, movedTo: null }],
  ['/moved-to-nothing', { problem: 'gone', status: 404, movedTo: null }],
  ['/round', { problem: 'redirects' }],
  ['/nowhere', { problem: 'redirects', status: 302 }],
  ['/cookie', { problem: null, status: 200 }],
  ['/slow', { problem: 'timeout', status: null }],
  ['/long-head', { problem: 'unreachable' }],
  ['/other-protocol', { problem: 'unreachable' }],
] as const)('%s', async (path, expected) => expect(await ask(path)).toMatchObject(expected))

test('tells where something has moved to for good, as far as every step is', async () => {
  expect(await ask('/moved')).toMatchObject({ problem: null, movedTo: `${origin}/well-named` })
  expect(await ask('/moved-twice')).toMatchObject({ movedTo: `${origin}/well-named` })
  expect(await ask('/moved-then-not')).toMatchObject({ movedTo: `${origin}/elsewhere-for-now` })
  expect(await ask('/moved#part')).toMatchObject({ movedTo: `${origin}/well-named#part` })
})

test('never follows into a network of our own, to another port, another scheme or with a password', async () => {
  expect(await ask('/to-metadata')).toMatchObject({ problem: 'private' })
  expect(await ask('/to-numbers')).toMatchObject({ problem: 'unasked' })
  expect(await ask('/to-file')).toMatchObject({ problem: 'unasked' })
  expect(await ask('/with-password')).toMatchObject({ problem: 'unasked' })
})

test('a name is looked up once, and what was looked at is what is connected to', async () => {
  const port = new URL(origin).port
  const asked: string[] = []
  const isOpen = (address: string) => {
    asked.push(address)
    return address === '127.0.0.1'
  }
  const reach = { ...options().reach, isOpen }
  // Names of this machine are refused before anybody is asked for them.
  expect(await askAddress(`http://localhost:${port}/well`, { ...options(), reach })).toMatchObject({
    problem: 'private',
  })
  expect(asked).toEqual([])
})

test('without permission this machine is never asked', async () => {
  const before = seen.length
  const { agent, patience } = options()
  for (const address of [
    `${origin}/well`,
    origin.replace('127.0.0.1', '2130706433'),
    'http://localhost/',
    'http://127.0.0.1/',
  ])
    expect((await askAddress(address, { agent, patience })).problem).toMatch(/^(private|unasked)$/)
  expect(seen.length).toBe(before)
})

test('says who asks, asks for nothing packed, keeps no cookie', async () => {
  seen.length = 0
  await ask('/cookie')
  const [first, second] = seen
  expect(first).toMatchObject({ method: 'HEAD', path: '/cookie' })
  expect(first?.headers).toMatchObject({ 'user-agent': options().agent, 'accept-encoding': 'identity' })
  expect(second?.path).toBe('/well')
  expect(second?.headers.cookie).toBeUndefined()
  expect(second?.headers.referer).toBeUndefined()
})

test('of a huge answer nothing is read but its head', async () => {
  sent = 0
  expect(await ask('/endless')).toMatchObject({ problem: null, status: 200 })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(sent).toBeLessThan(20_000_000)
})

test('a server that is not there, and a name that nobody has', async () => {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as AddressInfo
  await new Promise((resolve) => closed.close(resolve))
  const reach = { ...options().reach, hasPort: () => true }
  expect(await askAddress(`http://127.0.0.1:${port}/`, { ...options(), reach })).toMatchObject({
    problem: 'unreachable',
  })
  expect((await askAddress('http://nobody-has-this.invalid/', options())).problem).toMatch(/^(no_dns|timeout)$/)
})

test('when the portal ends, nothing is said of the address', async () => {
  const ending = new AbortController()
  const asking = askAddress(`${origin}/slow`, { ...options(), signal: ending.signal })
  setTimeout(() => ending.abort(), 50)
  await expect(asking).rejects.toThrow()
})
