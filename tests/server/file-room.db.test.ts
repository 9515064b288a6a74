import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { describeFile } from '@/lib/file/mutations'
import { withdrawRecord } from '@/lib/publishing/mutations'
import { openFileRoom } from '@/server/file-room'
import { receive } from '@/server/visit'
import { eraseFile } from '@/server/worker/erase-file'
import { closeDesk, openDesk, publish, sent, stored, text } from '@/tests/support/file-desk'
import { aPhoto } from '@/tests/support/files'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)

let server: Server
let isLost = false
const at = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init)

beforeAll(async () => {
  const reply = {
    problem: async ({ res }: { res: { writeHead: (status: number) => { end: () => void } } }, status: number) =>
      res.writeHead(status).end(),
  }
  const room = openFileRoom({
    settings: { isHttps: false } as never,
    database: { isLost: () => isLost },
    reply: reply as never,
  })
  server = createServer((req, res) => void room(receive(req, res)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  closeDesk()
})

test('a file has a public address from publication to withdrawal, and no other time', async () => {
  const { editor, record } = await openDesk()
  const photo = await sent(await aPhoto(), 'a.jpg', record)
  const note = await sent(text, 'Notatka.txt', record)
  await describeFile(editor, photo, { language: 'en', alternative: 'A table', caption: null, name: null })
  const keys = await db.file.findMany({ orderBy: { position: 'asc' } })
  const [picture = '', document = ''] = keys.map(({ storageKey }) => `/files/${storageKey}`)
  expect((await at(`${picture}/whole`)).status).toBe(404)
  const { version } = await publish(editor, record)

  const small = await at(`${picture}/640`)
  expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect(Object.fromEntries(small.headers)).toMatchObject({
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=0, must-revalidate, no-transform',
    'content-length': String((await small.arrayBuffer()).byteLength),
  })
  const tag = small.headers.get('etag') ?? ''
  expect((await at(`${picture}/640`, { headers: { 'if-none-match': tag } })).status).toBe(304)
  expect((await at(`${picture}/1280`, { headers: { 'if-none-match': tag } })).status).toBe(200)
  const head = await at(`${document}/whole`, { method: 'HEAD' })
  expect([head.headers.get('content-length'), head.headers.get('content-disposition')]).toEqual([
    String(text.length),
    `attachment; filename="Notatka.txt"; filename*=UTF-8''Notatka.txt`,
  ])
  const part = await at(`${document}/whole`, { headers: { range: 'bytes=2-4' } })
  expect([part.status, await part.text()]).toEqual([206, 'tat'])
  expect((await at(`${document}/whole`, { headers: { range: 'bytes=99-' } })).status).toBe(416)
  expect((await at(`${document}/whole`, { method: 'POST' })).status).toBe(405)
  for (const wrong of [
    `${picture}`,
    `${picture}/9999`,
    `${picture}/constructor`,
    '/files/x/whole',
    `${picture}/../whole`,
  ])
    expect((await at(wrong)).status).toBe(404)
  isLost = true
  expect((await at(`${picture}/640`)).status).toBe(503)
  isLost = false

  await withdrawRecord(editor, { kind: 'partner', id: record, version, reason: 'wrong' })
  expect((await at(`${picture}/640`, { headers: { 'if-none-match': tag } })).status).toBe(404)
  expect(note).not.toBe('')
}, 60_000)

test('the worker takes the bytes of an erased file away, once and again', async () => {
  const { record } = await openDesk()
  await sent(await aPhoto(), 'a.jpg', record)
  const { storageKey } = await db.file.findFirstOrThrow()
  const message = { id: '1', at: new Date(), topic: 'file.erased', recordId: record, attempts: 1 }
  for (let turn = 0; turn < 2; turn += 1)
    expect(await eraseFile({ ...message, payload: { storageKey } })).toEqual({ state: 'done' })
  expect(stored()).toEqual([])
  expect(await eraseFile({ ...message, payload: { storageKey: '../x' } })).toMatchObject({ state: 'failed' })
}, 60_000)
