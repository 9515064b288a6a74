import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Encoding, packedBodies, plainBodies } from '@/server/bodies'

const text = Buffer.from('word '.repeat(400))
const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes }
const encodings: Encoding[] = ['br', 'gzip', 'identity']

describe.each(encodings)('bytes packed for %s', (first) => {
  test.each(encodings)('can be had in %s', async (encoding) => {
    const bodies = await packedBodies(text, first, 5)
    expect(unpack[encoding](bodies.in(encoding))).toEqual(text)
    expect(bodies.isPacked(encoding)).toBe(encoding !== 'identity')
    expect(bodies.in(encoding)).toEqual(bodies.in(encoding))
  })
})

test('plain bytes are not kept beside packed ones, a second packing is', async () => {
  const bodies = await packedBodies(text, 'br', 5)
  expect(bodies.in('br')).toBe(bodies.in('br'))
  expect(bodies.in('gzip')).toBe(bodies.in('gzip'))
  expect(bodies.in('identity')).not.toBe(bodies.in('identity'))
  expect(bodies.size).toBeLessThan(text.length / 4)
  for (const kept of [bodies.in('br'), bodies.in('gzip')]) expect(kept.buffer.byteLength).toBe(kept.length)
  expect(Number.isInteger(bodies.size)).toBe(true)
  expect((await packedBodies(text, 'identity', 5)).size).toBe(text.length)
})

test('what is not worth packing is the same in every encoding', () => {
  const bodies = plainBodies(text)
  for (const encoding of encodings) {
    expect(bodies.in(encoding)).toBe(text)
    expect(bodies.isPacked(encoding)).toBe(false)
  }
})
