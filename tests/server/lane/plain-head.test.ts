import { describe, expect, test } from 'vitest'
import { plainHead } from '@/server/lane/plain-head'

const read = (text: string) => plainHead(Buffer.from(text, 'latin1'))
const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`

test('a plain head is read as Node reads it', () => {
  const asked = read(
    lines('GET /en/search?q=a%20b HTTP/1.1', 'Host: a:80', 'Accept-Encoding:br', 'COOKIE: a=b; c', 'X:'),
  )
  expect({ ...asked, headers: { ...asked?.headers } }).toEqual({
    method: 'GET',
    url: '/en/search?q=a%20b',
    headers: { host: 'a:80', 'accept-encoding': 'br', cookie: 'a=b; c', x: '' },
  })
  expect(read(lines('HEAD / HTTP/1.1', 'host: a', 'Connection: Keep-Alive'))?.method).toBe('HEAD')
})

describe('not plain is', () => {
  const host = 'Host: a'
  test.each([
    [lines('GET / HTTP/1.1')],
    [lines('GET / HTTP/1.1', host, 'host: a')],
    [lines('GET / HTTP/1.1', host, 'Host: b')],
    [lines('GET / HTTP/1.0', host)],
    [lines('POST / HTTP/1.1', host)],
    [lines('get / HTTP/1.1', host)],
    [lines('GET http://a/ HTTP/1.1', host)],
    [lines('GET /# HTTP/1.1', host)],
    [lines('GET /\\ HTTP/1.1', host)],
    [lines('GET /\xe9 HTTP/1.1', host)],
    [lines('GET  / HTTP/1.1', host)],
    [lines('GET / HTTP/1.1 ', host)],
    ...['Content-Length: 0', 'content-length:1', 'Transfer-Encoding: chunked', 'TE: trailers', 'Trailer: x'].map(
      (line) => [lines('GET / HTTP/1.1', host, line)],
    ),
    ...['Expect: 100-continue', 'Upgrade: h2c', 'Connection: close', 'Connection: keep-alive, x', 'Connection:'].map(
      (line) => [lines('GET / HTTP/1.1', host, line)],
    ),
    ...[
      'Proxy-Connection: close',
      'Keep-Alive: 5',
      'A : b',
      ' folded',
      'A:  b',
      'A: b ',
      'A: b\tc',
      'A_B: c',
      'none',
    ].map((line) => [lines('GET / HTTP/1.1', host, line)]),
    ...['A: \0', 'A: \x7f', 'A: \xe9', 'A: b\rc', 'A: b\nc', ': b'].map((line) => [
      lines('GET / HTTP/1.1', host, line),
    ]),
    [lines('GET / HTTP/1.1', host).slice(0, -1)],
    [`${lines('GET / HTTP/1.1', host)} `],
    [lines('GET / HTTP/1.1', host) + lines('GET / HTTP/1.1', host)],
    [`\r\n${lines('GET / HTTP/1.1', host)}`],
    ['GET / HTTP/1.1\r\n\r\n'],
    ['GET / HTTP/1.1\nHost: a\n\n'],
    ['GET / HTTP/1.1\nHost: a\r\n\r\n'],
    ['GET / HTTP/1.1\r\nHost: a\nA: b\r\n\r\n'],
    ['GET / HTTP/1.1\r\nHost: a\r\n\n'],
    [lines('GET / HTTP/1.1', host, `A: ${'a'.repeat(8_192)}`)],
    [''],
  ])('%j', (text) => {
    expect(read(text)).toBeUndefined()
  })
})

test('a head made to keep the reader busy is done with at once', () => {
  const began = process.cpuUsage()
  for (const filling of [' '.repeat(8_000), 'a:'.repeat(4_000), 'a:\r\n'.repeat(2_000), '/'.repeat(8_000)]) {
    for (let round = 0; round < 100; round += 1) read(`GET /${filling} HTTP/1.1\r\nHost: a\r\nX:${filling}\r\n\n`)
  }
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(1_000)
})
