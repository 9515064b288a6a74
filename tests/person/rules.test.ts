import { describe, expect, test } from 'vitest'
import { addressAfterSignIn, lengthOf } from '@/lib/person/rules'

describe('after signing in', () => {
  test.each(['/desk', '/desk/roundtables/0190c2f4-0000-7000-8000-000000000000?tab=agenda&x=1', '/desk?a=b'])(
    'a page of the desk is found again: %s',
    (address) => {
      expect(addressAfterSignIn(address)).toBe(address)
    },
  )

  test.each([
    undefined,
    '',
    '/',
    '/en/practices',
    'desk',
    '//evil.example/desk',
    '/desk//evil.example',
    'https://evil.example/desk',
    '/\\evil.example',
    '/desk\\..\\..',
    '/desk/../../evil',
    '/desk/%2e%2e/%2e%2e/sign-in',
    '/desk@evil.example',
    '/desk.evil.example',
    '/deskevil',
    '/desk\nSet-Cookie: a=b',
    '/desk#x',
    'javascript:alert(1)',
    `/desk/${'a'.repeat(2000)}`,
  ])('nothing else is: %j', (address) => {
    expect(addressAfterSignIn(address)).toBe('/desk')
  })
})

test('a letter counts as one, whatever its size in memory', () => {
  expect(lengthOf('zażółć 👍')).toBe(8)
})
