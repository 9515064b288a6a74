import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, expect, test } from 'vitest'
import { sealer, unsealer } from '@/server/backup/sealing'

let identity = ''
let recipient = ''
beforeAll(async () => {
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
})

/** Comes in pieces of odd sizes, as from a network. */
const inPieces = (bytes: Buffer, size = 10_007) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size)),
  )

async function through(bytes: Buffer, stream: Awaited<ReturnType<typeof sealer>>): Promise<Buffer> {
  const [out] = await Promise.all([buffer(stream), pipeline(inPieces(bytes), stream)])
  return out
}

const sealed = async (bytes: Buffer) => through(bytes, await sealer([recipient]))
const opened = (bytes: Buffer, key = identity) => through(bytes, unsealer({ identities: [key], name: 'it' }))

const lengths = [0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_003]

test.each(lengths)('%i bytes come back as they were', async (length) => {
  const bytes = randomBytes(length)
  expect((await opened(await sealed(bytes))).equals(bytes)).toBe(true)
})

test.each(lengths)('%i bytes can be opened by every age, and what age sealed by us', async (length) => {
  const bytes = randomBytes(length)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  expect(Buffer.from(await decrypter.decrypt(await sealed(bytes))).equals(bytes)).toBe(true)
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  expect((await opened(Buffer.from(await encrypter.encrypt(bytes)))).equals(bytes)).toBe(true)
})

test('each of several owners can open it', async () => {
  const other = await generateX25519Identity()
  const both = await through(Buffer.from('both'), await sealer([recipient, await identityToRecipient(other)]))
  expect((await opened(both)).toString()).toBe('both')
  expect((await opened(both, other)).toString()).toBe('both')
})

const failing = (bytes: Buffer, key?: string) =>
  opened(bytes, key).then(
    () => 'opened',
    (error) => error.key,
  )

test('another key opens nothing', async () => {
  expect(await failing(await sealed(randomBytes(1000)), await generateX25519Identity())).toBe('wrong_key')
})

test('whichever byte is changed, it is noticed', async () => {
  const good = await sealed(randomBytes(140_000))
  for (const at of [30, 120, 200, 250, 300, 65_900, 131_500, good.length - 1]) {
    const bad = Buffer.from(good)
    bad[at] = (bad[at] ?? 0) ^ 1
    expect(await failing(bad)).toMatch(/damaged|cut_short|wrong_key|not_a_backup/)
  }
})

test.each([0.999, 0.7, 0.3, 0.001])('cut after %f of its length, it says that it ends too early', async (part) => {
  const good = await sealed(randomBytes(400_000))
  expect(await failing(good.subarray(0, Math.floor(good.length * part)))).toBe('cut_short')
})

test('cut exactly between two pieces too', async () => {
  const good = await sealed(randomBytes(65_536 * 3))
  const head = good.length - 3 * 65_552
  expect(await failing(good.subarray(0, head + 65_552 * 2))).toBe('cut_short')
})

test('pieces put in another order are not taken', async () => {
  const good = await sealed(randomBytes(65_536 * 3))
  const head = good.length - 3 * 65_552
  const piece = (at: number) => good.subarray(head + at * 65_552, head + (at + 1) * 65_552)
  expect(await failing(Buffer.concat([good.subarray(0, head), piece(1), piece(0), piece(2)]))).toBe('damaged')
})

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['another file', Buffer.from('PK\x03\x04 something else')],
  ['a long other file', randomBytes(200_000)],
])('%s is no backup', async (_what, bytes) => {
  expect(await failing(bytes)).toBe('not_a_backup')
})
