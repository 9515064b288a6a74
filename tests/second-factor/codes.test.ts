import { encodeBase32UpperCaseNoPadding } from '@oslojs/encoding'
import { generateHOTP } from '@oslojs/otp'
import { describe, expect, test } from 'vitest'
import { appAddress, freshAppKey, stepOf } from '@/lib/second-factor/codes/app-code'
import { qrPath } from '@/lib/second-factor/codes/qr-code'
import { canHavePasskeys, inGroups, isAppCode, withoutGaps } from '@/lib/second-factor/rules'

const bytes = new TextEncoder().encode('12345678901234567890')
const key = encodeBase32UpperCaseNoPadding(bytes)
const now = 1_111_111_111_000
const present = BigInt(Math.floor(now / 30_000))
const codeOf = (step: bigint) => generateHOTP(bytes, step, 6)

describe('the code of an app', () => {
  // RFC 6238, appendix B, SHA-1, the last six of eight digits.
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %d is %s', (second, code) => {
    expect(stepOf(code, { key, lastStep: null }, second * 1000)).toBe(BigInt(Math.floor(second / 30)))
  })

  test('is taken half a minute early or late, and no further', () => {
    const taken = [-2n, -1n, 0n, 1n, 2n].map((away) => stepOf(codeOf(present + away), { key, lastStep: null }, now))
    expect(taken).toEqual([null, present - 1n, present, present + 1n, null])
  })

  test('counts once, and none that is older counts after it', () => {
    expect(stepOf(codeOf(present), { key, lastStep: present }, now)).toBeNull()
    expect(stepOf(codeOf(present - 1n), { key, lastStep: present }, now)).toBeNull()
    expect(stepOf(codeOf(present + 1n), { key, lastStep: present }, now)).toBe(present + 1n)
  })

  test('of another length or another key is wrong', () => {
    for (const code of ['', '12345', '1234567', 'abcdef']) {
      expect(stepOf(code, { key, lastStep: null }, now)).toBeNull()
    }
    expect(stepOf(codeOf(present), { key: freshAppKey(), lastStep: null }, now)).toBeNull()
  })
})

test('a fresh key has 160 bits and is read by the app from an address', () => {
  const fresh = freshAppKey()
  expect(fresh).toMatch(/^[A-Z2-7]{32}$/)
  const address = new URL(appAddress(fresh, { portal: 'Integration Portal', email: 'anna@example.org' }))
  expect(address.protocol).toBe('otpauth:')
  expect(address.searchParams.get('secret')).toBe(fresh)
  expect(address.searchParams.get('issuer')).toBe('Integration Portal')
})

test('the picture has a margin on every side and three squares to find it by', () => {
  const { size, path } = qrPath('otpauth://totp/x?secret=ABC')
  const fields = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`))
  const square = (x: number, y: number) => Array.from({ length: 7 }, (_, place) => `${x + place} ${y}`)
  for (const corner of [square(4, 4), square(size - 11, 4), square(4, size - 11)]) {
    expect(corner.every((field) => fields.has(field))).toBe(true)
  }
  expect(
    [...fields].some((field) => field.split(' ').some((place) => Number(place) < 4 || Number(place) >= size - 4)),
  ).toBe(false)
})

test('codes are read as people type them', () => {
  expect(['123456', '123 456', ' 12-34-56 '].map(isAppCode)).toEqual([true, true, true])
  expect(['12345', '1234567', 'abcd-efgh'].map(isAppCode)).toEqual([false, false, false])
  expect(withoutGaps('ABCD-efgh jkmn')).toBe('abcdefghjkmn')
  expect(inGroups('abcdefgh', '-')).toBe('abcd-efgh')
})

test('passkeys need an address with a name', () => {
  const able = ['https://portal.example.org', 'http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']
  expect(able.map((address) => canHavePasskeys(new URL(address)))).toEqual([true, true, false, false])
})
