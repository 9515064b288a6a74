import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { isFromHere, settleForwarded } from '@/server/forwarded'
import { ownOrigins } from '@/server/origin'

function requestWith(headers: Record<string, string>, from = '10.0.0.9'): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: from })
  return Object.assign(new IncomingMessage(socket), { method: 'POST', headers })
}

const portal = { publicUrl: new URL('https://portal.example.org'), isLoopback: false, port: 3000 }

test.each([
  [0, '10.0.0.9'],
  [1, '203.0.113.7'],
  [2, '198.51.100.1'],
  [9, '1.2.3.4'],
])('with %i trusted proxies the visitor is %s', (trustedProxyHops, address) => {
  const req = requestWith({ 'x-forwarded-for': '1.2.3.4, 198.51.100.1, 203.0.113.7' })
  settleForwarded(req, { ...portal, trustedProxyHops })
  expect(req.headers['x-forwarded-for']).toBe(address)
})

test('what a visitor claims about host and protocol is gone', () => {
  const claimed = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    'x-forwarded-port': '1',
  }
  const req = requestWith({ ...claimed, forwarded: 'host=evil.example', 'x-real-ip': '1.2.3.4' })
  settleForwarded(req, { ...portal, trustedProxyHops: 0 })
  expect(req.headers).toEqual({
    host: 'portal.example.org',
    'x-forwarded-host': 'portal.example.org',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '10.0.0.9',
  })
})

test.each([
  [{ origin: 'https://portal.example.org' }, true],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'https://portal.example.org.evil.example' }, false],
  [{ origin: 'http://portal.example.org' }, false],
  [{ origin: 'null' }, false],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  [{}, false],
])('a change asked for with %j is let in: %s', (headers, isLetIn) => {
  expect(ownOrigins(portal)(requestWith(headers))).toBe(isLetIn)
})

test('at home the portal is known by both names of this machine', () => {
  const isOwn = ownOrigins({ publicUrl: new URL('http://localhost:3000'), isLoopback: true, port: 3000 })
  expect(isOwn(requestWith({ origin: 'http://127.0.0.1:3000' }))).toBe(true)
  expect(isOwn(requestWith({ origin: 'http://127.0.0.1:3001' }))).toBe(false)
})

test('only who asks at the machine itself, without a proxy between, is told how the portal is in detail', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    expect(isFromHere(requestWith({ host: 'localhost' }, address))).toBe(true)
    for (const name of ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip'])
      expect(isFromHere(requestWith({ [name]: '203.0.113.7' }, address))).toBe(false)
  }
  for (const address of ['10.0.0.9', '127.0.0.1.example.org', '::ffff:10.0.0.9'])
    expect(isFromHere(requestWith({}, address))).toBe(false)
})
