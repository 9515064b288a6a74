import { expect, test } from 'vitest'
import { sourceOf } from '@/lib/auth/source'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:0:12:aaaa:bbbb:cccc:dddd', '2001:db8:0:12::/64'],
  ['2001:DB8::12', '2001:db8:0:0::/64'],
  ['2001:db8::1:2:3:4', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ['', 'unknown'],
  ['203.0.113.77, 10.0.0.1', 'unknown'],
  [null, 'unknown'],
])('%s comes from %s', (address, source) => {
  expect(sourceOf(address)).toBe(source)
})
