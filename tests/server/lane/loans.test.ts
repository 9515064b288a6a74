import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { afterEach, expect, test } from 'vitest'
import { openLane } from '@/server/lane/lane'
import { Loan } from '@/server/lane/loan'
import { head } from './two-servers'

let server: Server
let client: Socket
afterEach(() => {
  client.destroy()
  server.closeAllConnections()
  server.close()
})

const megabyte = 1_000_000
const file = Array.from({ length: 20 }, () => randomBytes(megabyte))

async function openLending(answer: (req: IncomingMessage, res: ServerResponse) => unknown) {
  server = createServer(answer)
  const log = pino({ level: 'silent' })
  openLane({ server, log, recall: () => undefined, isStopping: () => false })
  server.keepAliveTimeout = 100
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  client = connect({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
  client.on('error', () => undefined)
}

const sendFile = (_: IncomingMessage, res: ServerResponse) => {
  res.writeHead(200, { 'content-length': 20 * megabyte })
  return pipeline(Readable.from(file, { objectMode: false, highWaterMark: 65_536 }), res).catch(() => undefined)
}

test('a large file comes whole over a lent connection, held back by who reads it slowly', async () => {
  const sockets: unknown[] = []
  let most = 0
  await openLending(async (req, res) => {
    sockets.push(req.socket)
    const looking = setInterval(() => {
      most = Math.max(most, req.socket.writableLength)
    }, 5)
    await sendFile(req, res)
    clearInterval(looking)
  })
  for (let round = 0; round < 2; round += 1) {
    const heard = createHash('sha256')
    let bytes = 0
    client.write(head('/files/a'))
    let isHead = true
    while (bytes < 20 * megabyte) {
      const chunk = client.read() as Buffer | null
      if (!chunk) {
        await once(client, 'readable')
        continue
      }
      const begin = isHead ? chunk.indexOf('\r\n\r\n') + 4 : 0
      isHead = false
      bytes += chunk.length - begin
      heard.update(chunk.subarray(begin))
      // Longer than a connection may rest.
      if (bytes > 5 * megabyte && bytes - chunk.length + begin <= 5 * megabyte) await sleep(1_500)
    }
    expect(bytes).toBe(20 * megabyte)
    expect(heard.digest('hex')).toBe(createHash('sha256').update(Buffer.concat(file)).digest('hex'))
  }
  expect(sockets.every((socket) => socket instanceof Loan)).toBe(true)
  expect(new Set(sockets).size).toBe(2)
  expect(most).toBeLessThan(2 * megabyte)
})

test('who leaves in the middle of a large file ends its reading', async () => {
  let isOver = false
  await openLending(async (req, res) => {
    await sendFile(req, res)
    isOver = true
  })
  client.write(head('/files/a'))
  await once(client, 'readable')
  client.resetAndDestroy()
  await expect.poll(() => isOver).toBe(true)
})
