import { describe, expect, test } from 'vitest'
import { isOpenAddress, machinesOf, obstacleTo, openNetwork } from '@/lib/quality/links/reach'

describe('machines that may be asked', () => {
  test.each([
    '93.184.215.14',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '198.20.0.1',
    '223.255.255.255',
  ])('%s', (address) => expect(isOpenAddress(address)).toBe(true))
  test.each(['2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2a00:1450:4016:80c::200e', '2001:4860:4860::8888'])(
    '%s',
    (address) => expect(isOpenAddress(address)).toBe(true),
  )
})

describe('machines that are never asked', () => {
  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine, otherwise', '127.255.255.254'],
    ['any of this machine', '0.0.0.0'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.16.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.178.1'],
    ['the network of a provider', '100.64.0.1'],
    ['the network of a provider', '100.127.255.255'],
    ['what clouds tell machines', '169.254.169.254'],
    ['protocols', '192.0.0.170'],
    ['examples', '203.0.113.5'],
    ['measuring', '198.18.0.1'],
    ['many at once', '224.0.0.1'],
    ['everybody near', '255.255.255.255'],
    ['kept', '240.0.0.1'],
    ['this machine', '::1'],
    ['nobody', '::'],
    ['an IPv4 address in IPv6', '::ffff:127.0.0.1'],
    ['an IPv4 address in IPv6, in hexadecimal', '::ffff:7f00:1'],
    ['an open one in IPv6 as well', '::ffff:1.1.1.1'],
    ['an IPv4 address, the old way', '::127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of one network', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:53aa:64c::1'],
    ['examples', '2001:db8::1'],
    ['a private network', 'fd00::1'],
    ['a private network', 'fc00::1'],
    ['what clouds tell machines', 'fd00:ec2::254'],
    ['one cable', 'fe80::1'],
    ['one cable, with its name', 'fe80::1%eth0'],
    ['an open address with a zone', '2606:2800::1%lo'],
    ['many at once', 'ff02::1'],
    ['discarding', '100::1'],
    ['no address', 'localhost'],
    ['no address', ''],
    ['no address', '127.1'],
  ])('%s: %s', (_what, address) => expect(isOpenAddress(address)).toBe(false))
})

describe('addresses that are not asked', () => {
  test.each([
    ['http://127.0.0.1/', 'private'],
    ['http://127.1/', 'private'],
    ['http://0x7f.1/', 'private'],
    ['http://0177.0.0.1/', 'private'],
    ['http://2130706433/', 'private'],
    ['http://0/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://[::ffff:127.0.0.1]/', 'private'],
    ['http://[::ffff:7f00:1]/', 'private'],
    ['http://[64:ff9b::10.0.0.1]/', 'private'],
    ['http://[fd00::1]/', 'private'],
    ['http://169.254.169.254/latest/meta-data/', 'private'],
    ['http://100.64.0.1/', 'private'],
    ['http://１２７.０.０.１/', 'private'],
    ['http://localhost/', 'private'],
    ['http://localhost./', 'private'],
    ['http://LOCALHOST/', 'private'],
    ['http://desk.localhost/', 'private'],
    ['http://printer.local/', 'private'],
    ['http://printer.local../', 'private'],
    ['http://wiki.internal/', 'private'],
    ['http://router/', 'private'],
    ['http://router./', 'private'],
    ['https://user@example.org/', 'unasked'],
    ['https://user:secret@example.org/', 'unasked'],
    ['https://example.org:8443/', 'unasked'],
    ['http://example.org:22/', 'unasked'],
    ['http://example.org:443/', 'unasked'],
    ['ftp://example.org/', 'unasked'],
    ['file:///etc/passwd', 'unasked'],
    ['gopher://example.org/', 'unasked'],
    ['http://example.org/', null],
    ['http://example.org:80/', null],
    ['https://example.org:443/', null],
    ['https://example.org./', null],
    ['https://żółw.pl/', null],
    ['http://1.1.1.1/', null],
    ['http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/', null],
  ] as const)('%s: %s', (address, obstacle) => expect(obstacleTo(new URL(address), openNetwork)).toBe(obstacle))
})

test('a name that leads into this machine is refused, whatever it is called', async () => {
  // Of the hosts file of every machine.
  await expect(machinesOf('localhost', openNetwork)).rejects.toMatchObject({ name: 'ClosedNetworkError' })
  await expect(machinesOf('127.0.0.1', openNetwork)).rejects.toMatchObject({ name: 'ClosedNetworkError' })
})

test('one closed machine among those behind a name closes the name', async () => {
  const isOpen = (address: string) => address !== '::1' && address !== '127.0.0.1'
  await expect(machinesOf('localhost', { ...openNetwork, isOpen })).rejects.toMatchObject({
    name: 'ClosedNetworkError',
  })
})
