import { describe, expect, test } from 'vitest'
import { addressAfterSignIn, isDue, lengthOf, monthsBefore } from '@/lib/person/rules'

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

describe('somebody who has not signed in', () => {
  const last = new Date('2025-10-15T10:00:00Z')
  const at = (day: string) => new Date(`${day}T12:00:00Z`)
  const never = null

  test.each([
    ['is left in peace for eleven months', '2026-09-14', never, null],
    ['is warned then', '2026-09-16', never, 'warning'],
    ['is not warned again the next day', '2026-09-17', at('2026-09-16'), null],
    ['is warned again two weeks before the end', '2026-11-02', at('2026-09-16'), 'warning'],
    ['keeps the account until then', '2026-11-14', at('2026-11-02'), null],
    ['is disabled after thirteen months, two weeks after the last warning', '2026-11-17', at('2026-11-02'), 'end'],
    ['is never disabled unwarned', '2027-06-01', never, 'warning'],
    ['has two weeks from a warning that came late', '2027-06-10', at('2027-06-01'), null],
    ['and is disabled after those', '2027-06-16', at('2027-06-01'), 'end'],
  ] as const)('%s', (...[, day, inactiveWarnedAt, what]) => {
    expect(isDue({ lastActiveAt: last, inactiveWarnedAt }, at(day))).toBe(what)
  })

  test('months are those of the calendar', () => {
    expect(monthsBefore(last, -13).toISOString()).toBe('2026-11-15T10:00:00.000Z')
  })
})
