import { IncomingMessage } from 'node:http'
import { fileLimits } from '@/lib/file/rules'

/** Largest body of a request; forms stay far below it. */
const bodyLimit = 1_048_576
/** How long a form may take to arrive. */
const patience = 30_000
/** A file with what a form writes around it. */
const fileLimit = fileLimits.bytes + 65_536

export const isTooLargeFile = ({ headers }: IncomingMessage): boolean =>
  Number(headers['content-length'] ?? 0) > fileLimit

export type Body = { kind: 'whole'; bytes: Buffer } | { kind: 'too large' } | { kind: 'given up' }

/** Reads a body to its end before anything else sees the request, however it announces its length. */
export function readBody(req: IncomingMessage, limit = bodyLimit): Promise<Body> {
  if (Number(req.headers['content-length'] ?? 0) > limit) return Promise.resolve({ kind: 'too large' })
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => req.socket.destroy(), patience).unref()
    req.once('close', () => clearTimeout(timer))
    req.once('end', () => clearTimeout(timer))
    req.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) resolve({ kind: 'too large' })
      else chunks.push(chunk)
    })
    req.once('end', () => resolve({ kind: 'whole', bytes: Buffer.concat(chunks) }))
    req.once('close', () => resolve({ kind: 'given up' }))
  })
}

/** Hears out the rest of a body that was refused, for a moment: a browser reads no answer while it is still sending. */
export function hearOut(req: IncomingMessage): void {
  req.resume()
  const timer = setTimeout(() => req.socket.destroy(), 3_000).unref()
  req.once('close', () => clearTimeout(timer))
}

/** The same request with its body read already. */
export function withBody(req: IncomingMessage, bytes: Buffer): IncomingMessage {
  const again = new IncomingMessage(req.socket)
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = req
  // Complete: an incomplete message takes the visitor's connection with it when its reader is done.
  const complete = true
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete })
  again.push(bytes)
  again.push(null)
  return again
}
