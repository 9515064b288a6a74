import { parseOptions } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { hashPassword, isEasyToGuess, isOutdated, passwordMatches } from '@/lib/auth/password'

const password = ' Zażółć gęślą jaźń '

test('a password is kept as argon2id with the agreed cost, and compared unmodified', async () => {
  const kept = await hashPassword(password)
  expect(kept).toMatch(/^\$argon2id\$/)
  expect(parseOptions(kept)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  expect(await passwordMatches(kept, password)).toBe(true)
  expect(await passwordMatches(kept, password.trim())).toBe(false)
  expect(await passwordMatches(kept, password.normalize('NFD'))).toBe(false)
  expect(await passwordMatches(null, password)).toBe(false)
  expect(isOutdated(kept)).toBe(false)
})

test('not even the last of 128 characters is cut off', async () => {
  const long = 'x'.repeat(127)
  const kept = await hashPassword(`${long}a`)
  expect(await passwordMatches(kept, `${long}a`)).toBe(true)
  expect(await passwordMatches(kept, `${long}b`)).toBe(false)
})

test('two at a time, twenty wait, the next is told to come back', async () => {
  const all = await Promise.allSettled(Array.from({ length: 25 }, () => passwordMatches(null, password)))
  const refused = all.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(3)
  expect(refused[0]).toMatchObject({ reason: { code: 'busy' } })
  await expect(passwordMatches(null, password)).resolves.toBe(false)
})

test('hashes made with weaker figures are noticed', () => {
  expect(isOutdated(`$argon2id$v=19$m=19456,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`)).toBe(true)
})

test.each([
  ['password1234', true],
  ['Integracja2026!', true],
  ['Warszawa2024!', true],
  ['integration2024', true],
  ['P@ssw0rd1234', true],
  ['qwertyuiop12', true],
  ['aaaaaaaaaaaaaaaa', true],
  ['anna@example.org', true],
  ['correct horse battery', false],
  ['żółta gęś nad rzeką', false],
])('%s is easy to guess: %s', async (text, easy) => {
  expect(await isEasyToGuess(text, ['anna@example.org', 'anna', 'example.org'])).toBe(easy)
})

test('every breached password on the list that ships is refused, also written otherwise', {
  timeout: 120_000,
}, async () => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const listed = Object.values(dictionary).flatMap((words) => (Array.isArray(words) ? words : Object.keys(words)))
  const long = listed.filter((word) => word.length >= 12)
  expect(listed.length).toBeGreaterThan(49_000)
  expect(long.length).toBeGreaterThan(300)
  const passed = await Promise.all(
    long.map(async (word) => ((await isEasyToGuess(`${word.toUpperCase()}1`, [])) ? [] : [word])),
  )
  expect(passed.flat()).toEqual([])
})

test('looking at the longest password keeps nobody else waiting', async () => {
  await isEasyToGuess('warm up', [])
  for (const [text, easy] of [
    ['p4$$w0rd'.repeat(16), true],
    ['4@8({[<69!|10$5+7%2'.repeat(6), false],
  ] as const) {
    // The least of three: what the process sweeps up after other files meanwhile counts as well.
    const spent: number[] = []
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const before = process.cpuUsage()
      expect(await isEasyToGuess(text, ['Anna Kowalska'.repeat(15)])).toBe(easy)
      spent.push(process.cpuUsage(before).user / 1000)
    }
    expect(Math.min(...spent)).toBeLessThan(600)
  }
})
