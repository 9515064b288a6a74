import { describe, expect, test } from 'vitest'
import { boundaryOf, type Piece, piecesOf } from '@/lib/file/upload/multipart'

const form = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1')
const file = (name: string) => `Content-Disposition: form-data; name="file"; filename="${name}"`
const whole = form(
  '--b',
  file('a.txt'),
  'Content-Type: text/plain',
  '',
  'one\r\n--a\r\n-',
  '--b',
  'Content-Disposition: form-data; name="x"',
  '',
  '',
  '--b--',
  '',
)

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(bytes: Buffer, size = bytes.length) {
  const parts: { name: string; fileName: string | undefined; text: string }[] = []
  for await (const piece of piecesOf(inPieces(bytes, size), 'b') as AsyncIterable<Piece>) {
    if ('begins' in piece) parts.push({ ...piece.begins, text: '' })
    else {
      const last = parts.at(-1)
      if (last) last.text += piece.bytes.toString('latin1')
    }
  }
  return parts
}

describe('a form of several parts', () => {
  test.each([1, 2, 3, 5, 7, 11, 1000])('is read the same in pieces of %i bytes', async (size) => {
    expect(await read(whole, size)).toEqual([
      { name: 'file', fileName: 'a.txt', text: 'one\r\n--a\r\n-' },
      { name: 'x', fileName: undefined, text: '' },
    ])
  })

  test.each([
    ['that breaks off in a file', whole.subarray(0, 90)],
    ['without its end', form('--b', file('a'), '', 'x', '--b', '')],
    ['without a name', form('--b', 'Content-Type: text/plain', '', 'x', '--b--')],
    ['whose head never ends', form('--b', `X: ${'y'.repeat(5000)}`, '', 'x', '--b--')],
    ['of endless parts', form(...Array.from({ length: 21 }, () => ['--b', file('a'), '', '']).flat(), '--b--')],
    ['of nothing', Buffer.alloc(0)],
    ['of something else', Buffer.from('a=b&c=d')],
  ])('%s is refused', async (_what, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ reason: 'malformed' })
  })

  test.each([
    ['multipart/form-data; boundary=----WebKitFormBoundaryx', '----WebKitFormBoundaryx'],
    ['Multipart/Form-Data;boundary="a b"', 'a b'],
  ])('%s names its boundary', (type, boundary) => expect(boundaryOf(type)).toBe(boundary))

  test.each([
    null,
    '',
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'x'.repeat(71)}`,
  ])('%s names none', (type) => expect(() => boundaryOf(type)).toThrow())
})
