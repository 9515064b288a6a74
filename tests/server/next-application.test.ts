import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { openNext } from '@/server/next-application'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

test('whoever asks for another protocol is answered as everybody, also after Next has seen a request', async () => {
  const handle = openNext({ settings: { host: '127.0.0.1', port: 3000 }, isDev: false }).app.getRequestHandler()
  const server = createServer((req, res) => {
    // Never prepared, Next fails to answer; it has seen the request and its server then.
    handle(req, res).catch(() => res.end('answered'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  const ask = (lines: string[]) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.write(['GET /en HTTP/1.1', 'Host: a', ...lines, '', ''].join('\r\n'))
    closing.push(() => socket.destroy())
    return Promise.race([text(socket), new Promise<string>((resolve) => setTimeout(resolve, 2_000, 'nothing'))])
  }
  expect(await ask(['Connection: close'])).toContain('answered')
  expect(
    await ask(['Connection: close, Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIA']),
  ).toContain('answered')
})
