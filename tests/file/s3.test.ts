import { writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { s3Storage } from '@/lib/file/storage/s3'
import type { Storage } from '@/lib/file/storage/storage'

const name = 'a1'.repeat(16)
const objects = new Map<string, Buffer>()
const asked: { line: string; signature: string }[] = []
let server: Server
let storage: Storage
let status = 0

const signed = new RegExp(
  '^AWS4-HMAC-SHA256 Credential=key/\\d{8}/eu-test-1/s3/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$',
)
type Answer = { status: number; body?: Buffer | string; headers?: Record<string, string> }

/** As much of the protocol as the portal speaks; whoever does not sign is sent away. */
async function answer(req: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://s3')
  const signature = req.headers.authorization ?? ''
  asked.push({ line: `${req.method} ${pathname}`, signature })
  const body = await buffer(req)
  if (status) return { status, body: '<Error><Code>X</Code></Error>' }
  if (!signed.test(signature)) return { status: 403 }
  if (searchParams.get('list-type')) return { status: 200, body: listing() }
  const key = pathname.replace('/bucket/', '')
  if (req.method !== 'PUT')
    return req.method === 'DELETE' ? { status: objects.delete(key) ? 204 : 404 } : read(key, req)
  objects.set(key, body)
  return { status: 200 }
}

function read(key: string, { method, headers }: IncomingMessage): Answer {
  const found = objects.get(key)
  if (!found) return { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }
  if (method === 'HEAD') return { status: 200, headers: { 'content-length': String(found.length) } }
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
  return from && to ? { status: 206, body: found.subarray(Number(from), Number(to) + 1) } : { status: 200, body: found }
}

const listing = () => {
  const contents = [...objects.keys(), 'something else'].map(
    (key) => `<Contents><Key>${key}</Key><LastModified>2026-11-20T10:00:00.000Z</LastModified></Contents>`,
  )
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`
}

beforeAll(async () => {
  server = createServer((req, res) => {
    void answer(req).then(({ status: code, body, headers }) => res.writeHead(code, headers).end(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const endpoint = `http://127.0.0.1:${port}`
  storage = s3Storage({ endpoint, bucket: 'bucket', region: 'eu-test-1', key: 'key', secret: 'secret' })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  objects.clear()
  asked.length = 0
  status = 0
})

test('a file lies in the bucket byte for byte, and every request is signed', async () => {
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 251))
  await storage.write(name, bytes)
  const place = path.join(tmpdir(), `s3-test-${process.pid}`)
  writeFileSync(place, bytes)
  await storage.write(`${name}-640`, { path: place })
  expect(objects.get(name)?.equals(bytes)).toBe(true)
  expect(objects.get(`${name}-640`)?.equals(bytes)).toBe(true)
  expect(await storage.measure(name)).toBe(70_000)
  const [whole, part] = [await storage.read(name), await storage.read(name, { first: 5, last: 9 })]
  expect(whole && (await buffer(whole)).equals(bytes)).toBe(true)
  expect(part && (await buffer(part)).equals(bytes.subarray(5, 10))).toBe(true)
  expect(asked.every(({ signature }) => signature.startsWith('AWS4-HMAC-SHA256'))).toBe(true)
  const listed = []
  for await (const one of storage.list()) listed.push(one.name)
  expect(listed).toEqual([name, `${name}-640`])
})

test('what is not there is not there, and is taken away without effect', async () => {
  expect([await storage.read(name), await storage.measure(name)]).toEqual([null, null])
  await storage.remove([name, `${name}-640`])
  expect(asked.filter(({ line }) => line.startsWith('DELETE'))).toHaveLength(2)
})

test('a full bucket and one that does not answer are refusals', async () => {
  status = 507
  await expect(storage.write(name, Buffer.from('x'))).rejects.toMatchObject({ reason: 'storage_full' })
  const nowhere = s3Storage({ endpoint: 'http://127.0.0.1:9', bucket: 'b', region: 'r', key: 'k', secret: 's' })
  await expect(nowhere.write(name, Buffer.from('x'))).rejects.toMatchObject({ code: 'busy' })
})

test('no name leads out of the bucket', async () => {
  for (const wrong of ['../other', `${name}/x`, '']) await expect(storage.read(wrong)).rejects.toThrow()
})
