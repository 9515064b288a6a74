import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Networks that no visitor of a public page reaches, or that lead back to this machine and its neighbours. */
const closed = new BlockList()
const closedNetworks = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Where clouds tell machines their secrets.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
for (const [network, bits] of closedNetworks) closed.addSubnet(network, bits, 'ipv4')

/** Of IPv6 only what was given out for the open network, without what carries IPv4 in it or is kept for other uses. */
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  // Teredo, ORCHID and other protocols.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4: an IPv4 address within.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, bits, 'ipv6')

/** Whether an address of a machine is one that everybody reaches. What is no address is none. */
export function isOpenAddress(address: string): boolean {
  const family = isIP(address)
  // A zone names a network of this machine's own.
  if (family === 0 || address.includes('%')) return false
  if (family === 4) return !closed.check(address, 'ipv4')
  return open.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

export type Reach = {
  /** Whether a machine may be asked. */
  isOpen: (address: string) => boolean
  /** Whether a port may be asked; empty where the scheme says it. */
  hasPort: (port: string) => boolean
}

/** Web servers of the open network, at the ports that web servers have. */
export const openNetwork: Reach = { isOpen: isOpenAddress, hasPort: (port) => port === '' }

/** Names that mean this machine or its own network, whatever a name server says. */
const closedNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/

/** What stands in the way of asking an address at all; null where nothing does. */
export function obstacleTo(url: URL, { isOpen, hasPort }: Reach): 'unasked' | 'private' | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'unasked'
  if (url.username !== '' || url.password !== '' || !hasPort(url.port)) return 'unasked'
  const host = hostOf(url)
  if (isIP(host)) return isOpen(host) ? null : 'private'
  const name = host.replace(/\.+$/, '')
  return closedNames.test(name) || !name.includes('.') ? 'private' : null
}

/** The host as it is connected to: without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

export type Found = { address: string; family: number }

/**
 * The machines behind a name, all of them open. The caller connects to these and does not ask again: a second answer of
 * a name server could lead elsewhere. Throws `ClosedNetworkError`, and what `lookup` throws.
 */
export async function machinesOf(host: string, { isOpen }: Reach): Promise<Found[]> {
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true })
  if (found.length === 0 || !found.every(({ address }) => isOpen(address))) throw new ClosedNetworkError()
  return found
}

/** A name leads into a network that is not open to everybody. */
export class ClosedNetworkError extends Error {
  override readonly name = 'ClosedNetworkError'
}
