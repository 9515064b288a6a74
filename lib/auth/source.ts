import { isIP } from 'node:net'

/** Where requests come from, as coarse as one household or office: an IPv4 /24 or an IPv6 /64. */
export function sourceOf(address: string | null | undefined): string {
  const bare = (address ?? '')
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
  const family = isIP(bare)
  if (family === 4) return `${bare.split('.').slice(0, 3).join('.')}.0/24`
  if (family === 6) return `${groupsOf(bare).slice(0, 4).join(':')}::/64`
  return 'unknown'
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  // The last 32 bits may be written as an IPv4 address; they lie outside the /64.
  const [head = '', tail] = address
    .toLowerCase()
    .replace(/\d+\.\d+\.\d+\.\d+$/, '0:0')
    .split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const middle = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...middle, ...after].map((group) => Number.parseInt(group, 16).toString(16))
}
