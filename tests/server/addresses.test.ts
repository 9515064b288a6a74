import { describe, expect, test } from 'vitest'
import { freshToken } from '@/lib/auth/link-token'
import { isSecretPath, isWellFormed, readAreas, routeOf } from '@/server/addresses'

describe('an address is one only where everybody reads it alike', () => {
  test.each(['/en', '/en/regions/', '/en/gaps/a-b.c_d~e', '/.well-known/security.txt', '/en/a..b', '/en/%C5%82', '/'])(
    '%s is one',
    (path) => expect(isWellFormed(path)).toBe(true),
  )
  test.each([
    '/en/../desk',
    '/en/..',
    '/./en',
    '/en/%2e%2e/desk',
    '/en/.%2E/desk',
    '/en/%2e',
    '/_next/static/%2e%2e/%2e%2e/en/roundtables/withdrawn',
    '/en/..%2fdesk',
    '//en',
    '/en\\desk',
    '/en/%5cdesk',
    '/en/%00',
    '/en/%',
    '/en/gaps/nothing-here.rsc',
    '/desk/enquiries.rsc',
  ])('%s is none', (path) => expect(isWellFormed(path)).toBe(false))
})

test('the secret of a preview link is private, and no log shows it, whatever it looks like', () => {
  const areaOf = readAreas({ isDev: false })
  for (const secret of [freshToken(), 'a'.repeat(43), `${'a'.repeat(21)}-${'b'.repeat(21)}`, 'short', 'x/y']) {
    expect(areaOf(`/preview/${secret}`)).toBe('private')
    expect(isSecretPath(`/preview/${secret}`)).toBe(true)
    expect(routeOf(`/preview/${secret}`)).toBe('/preview/:masked')
  }
  expect(isSecretPath('/desk/practices')).toBe(false)
})
