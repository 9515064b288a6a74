import { STATUS_CODES } from 'node:http'
import type { Lines, Sent } from '../answer'

/** Larger ones are left to Node, which sends them without copying them. */
const largest = 64_000

/** Node refuses to send others, and so what is in them cannot end a line. */
const isPlain = /^[\t\x20-\x7e]*$/
const texts = new WeakMap<Lines, string>()

/** Room for nearly every answer, and no more than a connection may hold that is slow to take one. */
const room = 32_768
// Bytes of its own for each answer are memory outside the heap, hundreds of megabytes in a second, and leave gaps in it.
let sheet = Buffer.allocUnsafeSlow(room)

/**
 * An answer as it travels, head and body in one; undefined where it is not plain. Its lines are put together once. The bytes
 * are written over by the next answer, unless `keepSheet` is called before.
 */
export function wireOf({ status, lines, body }: Sent, id: string, closing: string): Buffer | undefined {
  let text = texts.get(lines)
  if (text === undefined) {
    text = textOf(lines)
    texts.set(lines, text)
  }
  if (!text || (body && body.length > largest)) return undefined
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${text}${id}${closing}`
  const length = head.length + (body?.length ?? 0)
  const bytes = length > room ? Buffer.allocUnsafe(length) : sheet.subarray(0, length)
  bytes.write(head, 'latin1')
  body?.copy(bytes, head.length)
  return bytes
}

/** For a connection that has not taken all bytes of the last answer at once: it reads them later. */
export function keepSheet(): void {
  sheet = Buffer.allocUnsafeSlow(room)
}

const textOf = (lines: Lines): string =>
  lines.every((each) => isPlain.test(each))
    ? lines.map((each, at) => (at % 2 === 0 ? `${at === 0 ? '' : '\r\n'}${each}: ` : each)).join('')
    : ''

/** What Node writes after our lines on a connection that stays, put together once a second. */
export function openClosing(server: { keepAliveTimeout: number }): () => string {
  let [second, text] = [0, '']
  return () => {
    const now = Math.floor(Date.now() / 1000)
    if (now !== second) {
      second = now
      const kept = Math.floor(server.keepAliveTimeout / 1000)
      text = `\r\nDate: ${new Date(now * 1000).toUTCString()}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${kept}\r\n\r\n`
    }
    return text
  }
}
