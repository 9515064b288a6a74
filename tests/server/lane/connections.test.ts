import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { openPublicServer } from '@/tests/support/public-server'
import { head, type PublicServer, pages } from './two-servers'

let server: PublicServer
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.close()
})

const page = '/en/practices/open-house'
type Options = Parameters<typeof openPublicServer>[1]

async function openWithPage(options: Options = {}, handle = pages) {
  server = await openPublicServer(handle, options)
  await (await server.ask(page)).arrayBuffer()
  const before = server.counts()
  /** What was asked since. */
  return () => {
    const { recalled, byNode } = server.counts()
    return { recalled: recalled - before.recalled, byNode: byNode - before.byNode }
  }
}

function open() {
  const socket = connect({ host: '127.0.0.1', port: server.port, noDelay: true })
  sockets.push(socket)
  let heard = ''
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1')
  })
  socket.on('error', () => undefined)
  const answers = () => heard.split(/HTTP\/1\.1 \d{3} /).length - 1
  return {
    socket,
    heard: () => heard,
    closed: once(socket, 'close'),
    /** Sends, and waits for one more answer. */
    ask: async (text: string) => {
      const before = answers()
      socket.write(Buffer.from(text, 'latin1'))
      while (answers() === before && !socket.destroyed) await sleep(2)
    },
  }
}

describe('a connection', () => {
  test('comes back to the lane after a plain request that Node has answered', async () => {
    const since = await openWithPage()
    const { ask, heard } = open()
    for (const path of [page, '/en/new', page, '/none', page, '/en/new']) await ask(head(path))
    await ask(head(page, ['Cookie: next-auth.session-token=x']))
    await ask(head(page, [], 'HEAD'))
    expect(since()).toEqual({ recalled: 5, byNode: 3 })
    expect(heard().match(/HTTP\/1\.1 \d+/g)).toEqual(
      [200, 200, 200, 404, 200, 200, 200, 200].map((each) => `HTTP/1.1 ${each}`),
    )
  })

  test('stays with Node after anything unusual', async () => {
    const since = await openWithPage()
    const { ask } = open()
    await ask(head(page))
    await ask(`${head(page, ['Content-Length: 2'])}ab`)
    await ask(head(page))
    expect(since()).toEqual({ recalled: 1, byNode: 2 })
  })

  test('stays with Node where more is asked before the answer is there', async () => {
    const since = await openWithPage()
    const { ask, socket } = open()
    socket.write(head('/en/new'))
    await sleep(1)
    await ask(head(page))
    await ask(head(page))
    await ask(head(page))
    expect(since().byNode).toBeGreaterThanOrEqual(3)
  })

  test('that Node wants to be closed is closed', async () => {
    await openWithPage()
    server.server.prependListener('request', ({ url }, res) => {
      res.shouldKeepAlive = url !== '/en/new'
    })
    const { ask, heard, closed } = open()
    await ask(head(page))
    await ask(head('/en/new'))
    await closed
    expect(heard().match(/^Connection: [\w-]+/gm)).toEqual(['Connection: keep-alive', 'Connection: close'])
    expect(heard()).toMatch(/<\/html>$/)
  })

  test('is known by its address while it is lent', async () => {
    await openWithPage()
    const addresses: unknown[] = []
    server.server.on('request', ({ socket }) => addresses.push(socket.remoteAddress))
    await open().ask(head('/en/new'))
    expect(addresses).toEqual(['127.0.0.1'])
  })

  test('that ends after its question gets the answer and is closed', async () => {
    await openWithPage()
    const { socket, heard, closed } = open()
    socket.end(head(page))
    await closed
    expect(heard()).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*<\/html>$/)
  })

  test('that breaks off in the middle of a page that is being made harms nobody', async () => {
    const since = await openWithPage({}, async (req, res) => {
      await sleep(req.url === page ? 0 : 30)
      return pages(req, res)
    })
    const connected = await connections()
    const wholes: boolean[] = []
    server.server.on('request', (_, res) => res.once('close', () => wholes.push(res.writableFinished)))
    for (let round = 0; round < 10; round += 1) {
      const { socket, closed } = open()
      socket.write(head(`/en/new-${round}`))
      await sleep(5)
      socket.resetAndDestroy()
      await closed
    }
    // Whoever makes a page for this visitor alone is told.
    await expect.poll(() => wholes).toEqual(Array(10).fill(false))
    const { ask } = open()
    await ask(head(page))
    expect(since().recalled).toBe(1)
    await expect.poll(connections).toBe(connected + 1)
  })
})

const connections = () => new Promise<number>((resolve) => server.server.getConnections((_, count) => resolve(count)))

describe('limits', () => {
  test('who says nothing is Node’s, and cut by its limit', async () => {
    await openWithPage({ silenceMs: 50 })
    server.server.headersTimeout = 50
    Object.assign(server.server, { connectionsCheckingInterval: 50 })
    server.server.emit('listening')
    const { closed, heard } = open()
    await closed
    expect(heard()).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('half a head too, however slowly it grows', async () => {
    await openWithPage()
    server.server.headersTimeout = 100
    Object.assign(server.server, { connectionsCheckingInterval: 50 })
    server.server.emit('listening')
    const { socket, closed, heard } = open()
    socket.write('GET /en HTTP/1.1\r\nHost: a\r\nX: ')
    const growing = setInterval(() => socket.write('a'), 10)
    await closed
    clearInterval(growing)
    expect(heard()).toMatch(/^HTTP\/1\.1 408 /)
  })

  test.each([[[page]], [['/en/new']], [[page, '/en/new']]])('who has asked %j and rests is cut', async (paths) => {
    await openWithPage()
    server.server.keepAliveTimeout = 100
    const { ask, closed, heard } = open()
    for (const path of paths) await ask(head(path))
    const began = performance.now()
    await closed
    expect(performance.now() - began).toBeGreaterThan(90)
    expect(heard()).toContain('Keep-Alive: timeout=')
  })

  test('who does not read is asked for no more, and answered when it reads on', async () => {
    // Octets are not packed: each answer is as long as it says.
    const since = await openWithPage({}, async (_, res) => {
      res.writeHead(200, { 'content-type': 'application/octet-stream' }).end('a'.repeat(60_000))
    })
    const { socket, heard } = open()
    socket.pause()
    const most = 600
    let asked = 0
    for (let isAnswered = true; isAnswered && asked < most; ) {
      asked += 1
      socket.write(head(page))
      isAnswered = await within(200, () => since().recalled === asked)
    }
    // What the system itself keeps for a connection is some megabytes.
    expect(asked).toBeLessThan(most)
    expect(since()).toEqual({ recalled: asked - 1, byNode: 0 })
    socket.resume()
    expect(await within(5_000, () => heard().length > asked * 60_000)).toBe(true)
    expect(since()).toEqual({ recalled: asked, byNode: 0 })
  })
})

async function within(ms: number, isSo: () => boolean): Promise<boolean> {
  const began = performance.now()
  while (!isSo() && performance.now() - began < ms) await sleep(1)
  return isSo()
}

describe('at the end', () => {
  test('who rests is let go, and what is under way is answered', async () => {
    await openWithPage({}, async (req, res) => {
      await sleep(req.url === page ? 0 : 400)
      return pages(req, res)
    })
    const [resting, waiting, silent] = [open(), open(), open()]
    await resting.ask(head(page))
    const answered = waiting.ask(head('/en/new'))
    await sleep(20)
    const drained = server.drain()
    await resting.closed
    expect(waiting.heard()).toBe('')
    await answered
    expect(waiting.heard()).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    silent.socket.end()
    await drained
  })

  test('a request that was on its way is answered, and its connection closed', async () => {
    await openWithPage()
    const { ask, heard, closed } = open()
    await ask(head(page))
    const drained = server.drain()
    await ask(head(page))
    await Promise.all([closed, drained])
    expect(heard().match(/^Connection: .*$/gm)).toEqual(
      ['Connection: keep-alive\r', 'Connection: close\r'].map((each) => each.trim()),
    )
  })

  test('whoever holds on is cut when the time is up', async () => {
    await openWithPage({ shutdownSeconds: 1 })
    const { socket, closed } = open()
    socket.write('GET /en HTTP/1.1\r\n')
    await sleep(20)
    await server.drain()
    await closed
  })
})

test('an answer leaves a line where lines of its level are wanted', async () => {
  const told: { id: string; route: string; status: number; method: string }[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void told.push(JSON.parse(line)) })
  await openWithPage({ log })
  told.length = 0
  const { ask, heard } = open()
  await ask(head(page))
  await sleep(5)
  const [, id] = /^X-Request-Id: (\S+)/m.exec(heard()) ?? []
  expect(told).toEqual([
    expect.objectContaining({
      level: 20,
      id,
      method: 'GET',
      route: page,
      status: 200,
      ms: expect.any(Number),
      msg: 'request',
    }),
  ])
  expect(told[0]).not.toHaveProperty('left')
})

test('a change makes the page anew in the background', async () => {
  await openWithPage()
  server.cache.apply({ seq: 2, emptied: 0 }, performance.now())
  const { ask } = open()
  await ask(head(page))
  await expect.poll(() => server.cache.find(page)?.wantsRefresh).toBe(false)
  server.cache.apply({ seq: 3, emptied: 1 }, performance.now())
  const before = server.counts()
  await ask(head(page))
  expect(server.counts()).toEqual({ ...before, byNode: before.byNode + 1 })
})
