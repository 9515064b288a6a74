import type { IncomingMessage } from 'node:http'
import type { Environment } from '@/lib/env'

/**
 * Decides whether a request that changes something comes from our own pages. Browsers name their origin on every such
 * request. One without an origin is let in only where the browser itself says that it stays within the site; programs
 * that post must name the portal's origin.
 */
export function ownOrigins({ publicUrl, isLoopback, port }: Pick<Environment, 'publicUrl' | 'isLoopback' | 'port'>) {
  const own = new Set([publicUrl.origin])
  // At home the same portal is known by two names.
  if (isLoopback) for (const host of ['localhost', '127.0.0.1', '[::1]']) own.add(`http://${host}:${port}`)
  return ({ headers }: IncomingMessage): boolean =>
    headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : own.has(headers.origin)
}
