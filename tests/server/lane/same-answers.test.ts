import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { head, heardAfter, kept, openBoth } from './two-servers'

let both: Awaited<ReturnType<typeof openBoth>>
let tag: string
beforeAll(async () => {
  both = await openBoth()
  const answer = await both.withLane.ask('/en', { headers: { 'accept-encoding': 'br' } })
  tag = answer.headers.get('etag') ?? ''
})
afterAll(() => both.close())

const expectSame = async (pieces: string[]) => {
  const [withLane, withoutLane] = await both.ask(pieces)
  expect(withLane).toBe(withoutLane)
  return withLane ?? ''
}
const page = '/en/practices/open-house'
const session = 'Cookie: next-auth.session-token=abc'

describe('what the lane answers is what Node would have sent', () => {
  test.each(kept)('%s', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const before = both.withLane.counts().recalled
      const heard = await expectSame([head(path, ['Accept-Encoding: gzip, br'], method), head(path, [], method)])
      expect(heard).toMatch(/^HTTP\/1\.1 (200 OK|404 Not Found|308 Permanent Redirect)\r\n/)
      // All but problems for programs, which name their request; and the last words of the client are not plain.
      expect(both.withLane.counts().recalled - before).toBe(path === '/api/v1/nothing' ? 0 : 2)
    }
  })

  test.each([
    ...['br', 'gzip', 'gzip, deflate, br, zstd', 'identity', '', '*', 'br;q=0', 'br;q=0, gzip', 'br;q=0.0,gzip;q=0'],
    ...['gzip;q=1.0, br;q=0.5', 'BR', 'bro', 'x-br', 'br; q=0', 'br;q=0.001'],
  ])('Accept-Encoding: %s', async (accepts) => {
    await expectSame([head(page, [`Accept-Encoding: ${accepts}`]), head('/en', [`accept-encoding:${accepts}`])])
  })

  test('what the browser has already', async () => {
    const tags = [tag, `W/${tag}`, `"other", ${tag}`, `W/"a",W/${tag}`, '*', ' * ', '"other"', '', `${tag}x`]
    for (const one of tags) {
      for (const method of ['GET', 'HEAD']) {
        await expectSame([head('/en', [`If-None-Match: ${one}`, 'Accept-Encoding: br'], method)])
      }
    }
    const heard = await expectSame([head('/en', [`If-None-Match: ${tag}`, 'Accept-Encoding: br'])])
    expect(heard).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n/)
  })
})

describe('what is for one person is not taken from memory', () => {
  test.each([
    [session],
    ['Cookie: a=b; next-auth.session-token=x'],
    ['cookie:__Host-next-auth.session-token=x'],
    ['Cookie: a=b', session],
    [session, 'Cookie: a=b'],
  ])('%s', async (...lines) => {
    const { recalled } = both.withLane.counts()
    const heard = await expectSame([head(page, lines)])
    expect(heard).toContain('Cache-Control: no-store')
    expect(both.withLane.counts().recalled).toBe(recalled)
  })

  test('a cookie that only looks like it is', async () => {
    for (const cookie of ['a=b', 'xnext-auth.session-token=x', 'a=next-auth.session-token=', 'desk-locale=pl']) {
      await expectSame([head(page, [`Cookie: ${cookie}`]), head('/sitemap.xml', [`Cookie: ${cookie}`])])
    }
  })
})

const lines = (...all: string[]) => `${all.join('\r\n')}\r\n\r\n`
const smuggled = head('/pl')

describe('whatever is unusual is Node’s', () => {
  test.each([
    ['two hosts', [lines(`GET ${page} HTTP/1.1`, 'Host: a', 'Host: b')]],
    ['no host', [lines(`GET ${page} HTTP/1.1`, 'Accept: */*')]],
    ['an empty host', [lines(`GET ${page} HTTP/1.1`, 'Host:')]],
    ['HTTP/1.0', [lines(`GET ${page} HTTP/1.0`, 'Host: a')]],
    ['HTTP/1.0 that would stay', [lines(`GET ${page} HTTP/1.0`, 'Host: a', 'Connection: keep-alive')]],
    ['HTTP/1.2', [lines(`GET ${page} HTTP/1.2`, 'Host: a')]],
    ['HTTP/0.9', [`GET ${page}\r\n`]],
    ['HTTP/2', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n']],
    ['a folded line', [lines(`GET ${page} HTTP/1.1`, 'Host: a', 'Accept: a', ' b')]],
    ['a folded cookie', [lines(`GET ${page} HTTP/1.1`, 'Host: a', 'Cookie: a=b;', '\tnext-auth.session-token=x')]],
    ['bare line feeds', [`GET ${page} HTTP/1.1\nHost: a\n\n`]],
    ['one bare line feed after the address', [`GET ${page} HTTP/1.1\nHost: a\r\n\r\n`]],
    ['one bare line feed after a line', [`GET ${page} HTTP/1.1\r\nHost: a\nCookie: a\r\n\r\n`]],
    ['one bare line feed at the end', [`GET ${page} HTTP/1.1\r\nHost: a\r\n\n`]],
    ['a bare carriage return', [`GET ${page} HTTP/1.1\r\nHost: a\rCookie: a\r\n\r\n`]],
    ['a line end before', [`\r\n${head(page)}`]],
    ['one after', [`${head(page)}\r\n`]],
    ['a space before the colon', [lines(`GET ${page} HTTP/1.1`, 'Host : a')]],
    ['spaces around a value', [lines(`GET ${page} HTTP/1.1`, 'Host:   a  ', 'Accept-Encoding: \t br \t')]],
    ['two spaces', [lines(`GET  ${page} HTTP/1.1`, 'Host: a')]],
    ['a tab', [lines(`GET\t${page} HTTP/1.1`, 'Host: a')]],
    ['no name', [lines(`GET ${page} HTTP/1.1`, 'Host: a', ': b')]],
    ['no colon', [lines(`GET ${page} HTTP/1.1`, 'Host: a', 'next')]],
    ['a nought', [lines(`GET ${page} HTTP/1.1`, 'Host: a', 'Accept: a\0b')]],
    ['letters beyond ASCII', [lines(`GET ${page} HTTP/1.1`, 'Host: a', 'Accept: \xe9')]],
    ['letters beyond ASCII in the address', [head('/en/\xc5\x82')]],
    ['a whole address', [head('http://portal.example/en')]],
    ['another whole address', [head('http://other.example/en')]],
    ['an asterisk', [head('*'), head('*', [], 'OPTIONS')]],
    ['an authority', [head('portal.example:443', [], 'CONNECT')]],
    ['a fragment', [head(`${page}#part`)]],
    ['two slashes', [head('//en'), head('/en//practices')]],
    ['dots', [head('/en/../pl'), head('/en/./x'), head('/..'), head('/en/%2e%2e/desk')]],
    ['escapes', [head('/en/practices/%C5%82'), head('/en/practices/%c5%82'), head('/en/%00'), head('/en/%zz')]],
    ['a slash at the end', [head('/en/'), head(`${page}/?a=b`)]],
    ['a question alone', [head('/en?'), head('/en?a=b'), head('/en/search?theme=work&q=housing')]],
    ['problem pages by their address', [head('/en/problem/404'), head('/en/problem/200')]],
    ['scripts of Next', [head('/en.rsc'), head('/en', ['RSC: 1', 'Next-Router-Prefetch: 1'])]],
    ['places that are not public', [head('/'), head('/none'), head('/health/none')]],
    ['other methods', ['get', 'POST', 'PUT', 'OPTIONS', 'TRACE', 'PATCH', 'FOO'].map((each) => head(page, [], each))],
    ['small letters', [head(page, [], 'get')]],
    ['closing', [head(page, ['Connection: close'])]],
    ['staying', [head(page, ['Connection: Keep-Alive']), head(page, ['connection: keep-alive'])]],
    ['both', [head(page, ['Connection: keep-alive, close'])]],
    ['twice', [head(page, ['Connection: keep-alive', 'Connection: close'])]],
    ['a proxy that closes', [head(page, ['Proxy-Connection: close'])]],
    ['another protocol', [head(page, ['Connection: Upgrade', 'Upgrade: websocket'])]],
    ['another protocol, half said', [head(page, ['Upgrade: h2c']), head(page, ['HTTP2-Settings: AAA'])]],
    ['waiting for leave', [head(page, ['Expect: 100-continue']), head(page, ['Expect: miracles'])]],
    ['a part', [head(page, ['Range: bytes=0-3']), head(page, ['If-Range: x', 'Range: bytes=-1'])]],
    ['names like those of objects', [head(page, ['constructor: x', 'toString: y', 'hasOwnProperty: z'])]],
    ['a name twice', [head(page, ['Accept-Encoding: br', 'Accept-Encoding: gzip'])]],
    ['tags twice', [head('/en', ['If-None-Match: "a"', 'If-None-Match: *'])]],
    ['a very long head', [head(page, [`X-Long: ${'a'.repeat(9_000)}`])]],
    ['a head beyond all measure', [head(page, [`X-Long: ${'a'.repeat(20_000)}`])]],
    [
      'very many lines',
      [
        head(
          page,
          Array.from({ length: 900 }, (_, at) => `a${at}: b`),
        ),
      ],
    ],
    [
      'more lines than Node keeps',
      [
        head(
          page,
          Array.from({ length: 2_100 }, (_, at) => `a${at}:`),
        ),
      ],
    ],
    ['two at once', [head(page) + head('/pl')]],
    ['three at once, one of them not kept', [head(page) + head(`${page}-new-${page.length}`) + head('/en')]],
    ['one and a half', [head(page) + head('/pl').slice(0, 20), head('/pl').slice(20)]],
    ['one that is not kept, and the next before its answer', [head('/en/slow-one'), head('/en'), head('/pl')]],
    ['a body', [head(page, ['Content-Length: 5']), 'hello']],
    ['a body at once', [`${head(page, ['Content-Length: 5'])}hello`]],
    ['a body without a word about it', [`${head(page)}hello`]],
    ['no body, in as many words', [head(page, ['Content-Length: 0'])]],
    ['two lengths', [`${head(page, ['Content-Length: 0', 'Content-Length: 5'])}hello`]],
    ['a length that is none', [head(page, ['Content-Length: five']), head(page, ['Content-Length: -1'])]],
    ['a second request as a body', [head(page, [`Content-Length: ${smuggled.length}`]) + smuggled]],
    ['the same in two pieces', [head(page, [`Content-Length: ${smuggled.length}`]), smuggled]],
    ['CL.TE', [`${head(page, ['Content-Length: 6', 'Transfer-Encoding: chunked'])}0\r\n\r\nX`, smuggled]],
    ['TE.CL', [`${head(page, ['Transfer-Encoding: chunked', 'Content-Length: 4'])}5c\r\n${smuggled}\r\n0\r\n\r\n`]],
    ['TE.TE', [head(page, ['Transfer-Encoding: chunked', 'Transfer-Encoding: x']), `0\r\n\r\n${smuggled}`]],
    ['chunks', [head(page, ['Transfer-Encoding: chunked']), '5\r\nhello\r\n0\r\n\r\n', smuggled]],
    ['chunks under another name', [head(page, ['Transfer_Encoding: chunked']), `0\r\n\r\n${smuggled}`]],
    ['a length under another name', [head(page, ['Content_Length: 3', 'Content-Length : 3']), smuggled]],
    ['a length in a value', [head(page, ['X: a\rContent-Length: 70']), smuggled]],
    ['trailers', [head(page, ['TE: trailers', 'Trailer: Expires'])]],
    ['nothing at all', []],
    ['nonsense', ['\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03']],
  ])('%s', async (_, pieces) => {
    await expectSame(pieces)
  })

  test('a head that comes in two pieces, wherever it is parted', async () => {
    const whole = head(page, ['Accept-Encoding: br', 'Cookie: a=b'])
    const parts = Array.from({ length: whole.length - 1 }, (_, at) => [whole.slice(0, at + 1), whole.slice(at + 1)])
    // All at once they keep one another waiting for so long that a connection seems to stay open.
    while (parts.length > 0) await Promise.all(parts.splice(0, 16).map(expectSame))
  })

  test('a head that comes letter by letter', async () => {
    const whole = head(page)
    expect(await heardAfter(both.withLane.port, [...whole], 1)).toBe(await heardAfter(both.withoutLane.port, [whole]))
  })
})
