import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable'
import { afterEach, describe, expect, test } from 'vitest'
import { readEnvironment } from '@/lib/env'
import { openAdmission } from '@/server/admission'
import { openPrivateRoom } from '@/server/private-room'
import { receive } from '@/server/visit'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A desk with one place, whose pages are sent by Next's own hand when the test says so. */
async function openDesk() {
  const arrived: (() => void)[] = []
  const refused: string[] = []
  const answers: ServerResponse[] = []
  const admit = openAdmission({ atOnce: 1, waiting: 5, patience: 500 })
  const room = openPrivateRoom({
    ...{ settings: readEnvironment({}), isDev: false, admit, admitUpload: admit },
    database: { isLost: () => false, isTroubled: () => false },
    handle: async (_, res) => {
      answers.push(res)
      await new Promise<void>((resolve) => arrived.push(resolve))
      const page = new Blob(['a page']).stream()
      await pipeToNodeResponse(page, res)
    },
    reply: {
      problem: async ({ path, res }, status) => {
        refused.push(path)
        res.writeHead(status).end()
      },
    } as Parameters<typeof openPrivateRoom>[0]['reply'],
  })
  const server = createServer((req, res) => void room(receive(req, res)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  return {
    refused,
    answers,
    ask: async (path: string): Promise<Socket> => {
      const heard = () => arrived.length + refused.length
      const before = heard()
      const socket = connect(port, '127.0.0.1').on('error', () => undefined)
      closing.push(() => socket.destroy())
      socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)
      await expect.poll(heard, { interval: 5 }).toBeGreaterThan(before)
      return socket
    },
    /** The page that is under way is sent. */
    send: () => arrived.at(-1)?.(),
  }
}

describe('a place at the desk', () => {
  test('is free again when a visitor leaves in the moment the answer ends', async () => {
    const { ask, send, refused, answers } = await openDesk()
    const leaving = await ask('/desk/first')
    // In one go: the server hears that the visitor left only when it has written the whole answer.
    leaving.resetAndDestroy()
    send()
    await expect.poll(() => answers[0]?.destroyed).toBe(true)
    expect(answers[0]?.writableFinished).toBe(false)
    const staying = await ask('/desk/second')
    send()
    expect(String((await once(staying, 'data'))[0])).toContain('a page')
    expect(refused).toEqual([])
  })

  test('is kept while a page is made that nobody waits for any more', async () => {
    const { ask, send, refused } = await openDesk()
    const leaving = await ask('/desk/first')
    leaving.destroy()
    await sleep(100)
    await ask('/desk/second')
    expect(refused).toEqual(['/desk/second'])
    send()
    const staying = await ask('/desk/third')
    send()
    expect(String((await once(staying, 'data'))[0])).toContain('a page')
  })
})
