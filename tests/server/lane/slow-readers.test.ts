import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { Handle } from '@/server/render'
import { openPublicServer } from '@/tests/support/public-server'
import { head, type PublicServer } from './two-servers'

let server: PublicServer
afterEach(() => server.close())

const length = 20_000
const most = 2_000
const letterOf: Record<string, string> = { '/en': 'a', '/pl': 'b' }
/** Octets are not packed; each address has a letter of its own. */
const lettered: Handle = async (req, res) => {
  res.writeHead(200, { 'content-type': 'application/octet-stream' }).end(letterOf[req.url ?? '']?.repeat(length))
}

test('what a slow reader gets late is its own answer, whatever others were given meanwhile', async () => {
  server = await openPublicServer(lettered)
  for (const path of Object.keys(letterOf)) await (await server.ask(path)).arrayBuffer()
  const socket = connect({ host: '127.0.0.1', port: server.port, noDelay: true })
  let heard = ''
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1')
  })
  socket.pause()
  let asked = 0
  for (let isTaken = true; isTaken && asked < most; asked += 1) {
    const { recalled } = server.counts()
    socket.write(head('/en'))
    isTaken = await within(200, () => server.counts().recalled > recalled)
  }
  // What the system itself keeps for a connection is some megabytes.
  expect(asked).toBeLessThan(most)
  for (let turn = 0; turn < 20; turn += 1) expect(await (await server.ask('/pl')).text()).toBe('b'.repeat(length))
  socket.resume()
  await expect.poll(() => heard.match(/a{20000}/g)?.length, { timeout: 10_000 }).toBe(asked)
  socket.destroy()
})

async function within(ms: number, isSo: () => boolean): Promise<boolean> {
  const began = performance.now()
  while (!isSo() && performance.now() - began < ms) await sleep(1)
  return isSo()
}
