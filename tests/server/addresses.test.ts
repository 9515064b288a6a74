import { describe, expect, test } from 'vitest'
import { isWellFormed } from '@/server/addresses'

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
