import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { Handle } from '@/server/render'
import { openPublicServer } from '@/tests/support/public-server'
import { head, type PublicServer } from './two-servers'

let server: PublicServer
afterEach(() => server.close())

const length = 55_000
/** Octets are not packed: each answer is as long as it says. */
const wide: Handle = async (req, res) => {
  await sleep(req.url === '/en' ? 0 : 100)
  res.writeHead(200, { 'content-type': 'application/octet-stream' }).end('a'.repeat(length))
}

test.each([
  ['a page', head('/en')],
  ['a page that is not there yet', head('/en/new')],
])('who asks for %s and much more before reading gets every answer', async (_, first) => {
  server = await openPublicServer(wide)
  await (await server.ask('/en')).arrayBuffer()
  const socket = connect({ host: '127.0.0.1', port: server.port, noDelay: true })
  let heard = 0
  socket.on('data', (chunk) => {
    heard += chunk.length
  })
  socket.on('error', () => undefined)
  socket.pause()
  socket.write(first)
  const [pieces, inEach] = [30, 100]
  for (let piece = 0; piece < pieces; piece += 1) {
    socket.write(head('/en').repeat(inEach))
    await sleep(1)
  }
  await sleep(200)
  socket.resume()
  await expect.poll(() => socket.closed || heard > length * (pieces * inEach + 1), { timeout: 10_000 }).toBe(true)
  expect(socket.closed).toBe(false)
  socket.destroy()
})
