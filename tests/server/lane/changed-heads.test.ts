import { afterAll, beforeAll, expect, test } from 'vitest'
import { head, kept, openBoth } from './two-servers'

let both: Awaited<ReturnType<typeof openBoth>>
beforeAll(async () => {
  both = await openBoth()
})
afterAll(() => both.close())

/** The same numbers every time (mulberry32). */
function numbersFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
type Pick = ReturnType<typeof numbersFrom>
const oneOf = <One>(all: readonly One[], pick: Pick) => all[pick(all.length)] as One

const usual = ['Accept: text/html', 'Accept-Encoding: gzip, br', 'Cookie: a=b; c=d', 'If-None-Match: "a", W/"b"']
const pieces = [
  ...[
    '\r',
    '\n',
    '\r\n',
    '\r\n\r\n',
    ' ',
    '\t',
    '\0',
    ':',
    ',',
    ';',
    '/',
    '//',
    '..',
    '%',
    '%2e',
    '?',
    '#',
    '\\',
    '\x80',
  ],
  ...[
    '\xff',
    '\x7f',
    '"',
    'HTTP/1.1',
    'HTTP/1.0',
    'GET ',
    'Host: b\r\n',
    'Content-Length: 3\r\n',
    'Connection: close\r\n',
  ],
  ...[
    'Transfer-Encoding: chunked\r\n',
    ' folded\r\n',
    'Cookie: next-auth.session-token=x\r\n',
    'next-auth.session-token=x',
  ],
  ...['Expect: 100-continue\r\n', 'Upgrade: x\r\n', 'x', 'A', '0'],
]

const changes: ((text: string, pick: Pick) => string)[] = [
  (text, pick) => splice(text, pick(text.length), { without: 0, more: oneOf(pieces, pick) }),
  (text, pick) => splice(text, pick(text.length), { without: 1, more: oneOf(pieces, pick) }),
  (text, pick) => splice(text, pick(text.length), { without: 1 + pick(3), more: '' }),
  (text, pick) => splice(text, pick(text.length), { without: 1, more: String.fromCharCode(pick(256)) }),
  // Behind the address, letters that leave most heads as plain as they were.
  (text, pick) =>
    splice(text, text.length - 5 - pick(40), { without: pick(2), more: oneOf([...'abcXYZ019-_.,;=*/"'], pick) }),
  (text, pick) => text.replace('\r\n\r\n', `\r\nX-${pick(9)}: ${oneOf([...'abc"{}<>|^`'], pick)}\r\n\r\n`),
  // Before a line, where most of the pieces mean something.
  (text, pick) =>
    text
      .split('\r\n')
      .toSpliced(1 + pick(4), 0, oneOf(pieces, pick).trimEnd())
      .join('\r\n'),
  (text, pick) => {
    const all = text.split('\r\n')
    return all.toSpliced(pick(all.length), 0, oneOf(all, pick)).join('\r\n')
  },
]
const splice = (text: string, at: number, { without, more }: { without: number; more: string }) =>
  text.slice(0, at) + more + text.slice(at + without)

function changed(pick: Pick): string {
  let text = head(oneOf(kept, pick), usual.slice(0, pick(usual.length + 1)), oneOf(['GET', 'GET', 'HEAD'], pick))
  for (let count = 1 + pick(3); count > 0; count -= 1) text = oneOf(changes, pick)(text, pick)
  return text
}

test('a thousand heads, each changed in some places, are answered as Node answers them', async () => {
  const pick = numbersFrom(20261123)
  const asked = Array.from({ length: 1_000 }, () => changed(pick))
  const before = both.withLane.counts().recalled
  for (let from = 0; from < asked.length; from += 50) {
    const answers = await Promise.all(asked.slice(from, from + 50).map((text) => both.ask([text])))
    for (const [at, [withLane, withoutLane]] of answers.entries()) {
      expect(withLane, JSON.stringify(asked[from + at])).toBe(withoutLane)
    }
  }
  // Some changes leave a head plain: the lane took part in this.
  expect(both.withLane.counts().recalled - before).toBeGreaterThan(20)
}, 120_000)
