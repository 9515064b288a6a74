import { STATUS_CODES } from 'node:http'
import type { Lines, Sent } from '../answer'

/** Larger ones are left to Node, which sends them without copying them. */
const largest = 64_000

/** Node refuses to send others, and so what is in them cannot end a line. */
const isPlain = /^[\t\x20-\x7e]*$/
const texts = new WeakMap<Lines, string>()

/** An answer as it travels, head and body in one; undefined where it is not plain. Its lines are put together once. */
export function wireOf({ status, lines, body }: Sent, id: string, closing: string): Buffer | undefined {
  let text = texts.get(lines)
  if (text === undefined) {
    text = textOf(lines)
    texts.set(lines, text)
  }
  if (!text || (body && body.length > largest)) return undefined
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${text}${id}${closing}`
  const bytes = Buffer.allocUnsafe(head.length + (body?.length ?? 0))
  bytes.write(head, 'latin1')
  body?.copy(bytes, head.length)
  return bytes
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
