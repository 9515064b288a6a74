import type { IncomingMessage } from 'node:http'
import type { Environment } from '@/lib/env'

type Trust = Pick<Environment, 'publicUrl' | 'trustedProxyHops'>

/**
 * Says to everything behind us who is asking, and where: the address as seen by the trusted proxies, host and protocol
 * from the configuration. Whatever the visitor claimed about these is gone afterwards.
 */
export function settleForwarded(req: IncomingMessage, { publicUrl, trustedProxyHops }: Trust): void {
  const address = visitorAddress(req, trustedProxyHops)
  for (const name of Object.keys(req.headers)) {
    if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip') delete req.headers[name]
  }
  Object.assign(req.headers, claims({ publicUrl }), { 'x-forwarded-for': address })
  // It was one of our own; behind us the portal is known by one name only.
  if (req.headers.origin !== undefined) req.headers.origin = publicUrl.origin
}

/** Where the portal is, as the configuration says. */
export const claims = ({ publicUrl }: Pick<Environment, 'publicUrl'>) => ({
  host: publicUrl.host,
  'x-forwarded-host': publicUrl.host,
  'x-forwarded-proto': publicUrl.protocol.slice(0, -1),
})

const local = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const forwarding = ['forwarded', 'via', 'x-real-ip']

/** Whether somebody at this machine itself is asking, and no proxy for a visitor: a proxy says so, whatever it is. */
export const isFromHere = ({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean =>
  local.test(socket.remoteAddress ?? '') &&
  !Object.keys(headers).some((name) => name.startsWith('x-forwarded-') || forwarding.includes(name))

/** Each proxy appends whom it heard from, so the last entries are true as far as we trust the proxies that wrote them. */
export function visitorAddress(req: IncomingMessage, hops: number): string {
  const heard = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  const chain = [...heard, req.socket.remoteAddress ?? '']
  return chain[Math.max(0, chain.length - 1 - hops)] ?? ''
}
