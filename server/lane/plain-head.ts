import type { Asking } from '../visit'

/** Longer ones are rare, and begin to come in several pieces. */
const longest = 8_192

// Every character is named: whatever else a line or an address may hold is for Node's parser to judge.
const plain = /^(GET|HEAD) (\/[\w.~/?=&%+,:;@!$'()*-]*) HTTP\/1\.1\r\n(?:[A-Za-z\d-]+:[\x20-\x7e]*\r\n)+\r\n$/

/** Where one of these stands, more than this head may belong to the request, or the connection may not stay as it is. */
const framing = new Set([
  ...['content-length', 'transfer-encoding', 'trailer', 'te', 'expect', 'upgrade', 'http2-settings'],
  ...['keep-alive', 'proxy-connection'],
])

/**
 * What a browser or a proxy usually sends and nothing else: the head of one request without a body, complete, and neither
 * anything before nor after it. Undefined means "not plainly that", never "wrong": it says nothing about what the bytes are.
 */
export function plainHead(bytes: Buffer): Asking | undefined {
  if (bytes.length > longest) return undefined
  const text = bytes.toString('latin1')
  const [, method, url] = plain.exec(text) ?? []
  const headers = method && headersIn(text.slice(text.indexOf('\r\n') + 2, -4).split('\r\n'))
  return headers && url ? { method, url, headers } : undefined
}

/** By their names in small letters, as Node has them; undefined where one comes twice or is not plain. */
function headersIn(lines: string[]): Asking['headers'] | undefined {
  const headers: Record<string, string> = Object.create(null)
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    const value = line.slice(line.charCodeAt(colon + 1) === space ? colon + 2 : colon + 1)
    if (isPadded(value) || framing.has(name) || headers[name] !== undefined) return undefined
    headers[name] = value
  }
  const { host, connection = 'keep-alive' } = headers
  return host && connection.toLowerCase() === 'keep-alive' ? headers : undefined
}

const space = 0x20
const isPadded = (value: string) => value.charCodeAt(0) === space || value.charCodeAt(value.length - 1) === space
