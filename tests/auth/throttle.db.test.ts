import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { countSignInTry, forgetSignInTries, spend } from '@/lib/auth/throttle'
import { resetDatabase, rowsOf } from '@/tests/support/database'

const email = 'owner@example.org'
const home = '203.0.113.0/24'
const stranger = '198.51.100.0/24'

beforeAll(resetDatabase)
beforeEach(resetDatabase)

const answered = async (tries: number, tried = { email, source: stranger }) => {
  const all = await Promise.all(Array.from({ length: tries }, () => countSignInTry(tried)))
  return all.filter((refused) => refused === undefined).length
}

test('ten tries for an account are answered to one source, however many come at once', async () => {
  expect(await answered(30)).toBe(10)
})

test('the eleventh try is told how long to wait, and only it counts as the first refusal', async () => {
  await answered(10)
  expect(await countSignInTry({ email, source: stranger })).toEqual({ minutes: 15, isFirst: true })
  expect(await countSignInTry({ email, source: stranger })).toMatchObject({ isFirst: false })
})

test('strangers cannot lock an owner out', async () => {
  for (const last of [1, 2, 3]) await answered(60, { email, source: `198.51.${last}.0/24` })
  expect(await countSignInTry({ email, source: home })).toBeUndefined()
})

test('who got in begins anew', async () => {
  await answered(9, { email, source: home })
  await forgetSignInTries({ email, source: home })
  expect(await answered(12, { email, source: home })).toBe(10)
})

test('one source tries sixty times, whatever the accounts; those who get in do not count', async () => {
  const tryAs = (number: number) => countSignInTry({ email: `person${number}@example.org`, source: stranger })
  for (let number = 0; number < 60; number += 1) expect(await tryAs(number)).toBeUndefined()
  expect(await tryAs(60)).toBeDefined()
  for (let number = 0; number < 80; number += 1) {
    const tried = { email: `person${number}@example.org`, source: home }
    expect(await countSignInTry(tried)).toBeUndefined()
    await forgetSignInTries(tried)
  }
})

test('tries are answered again after a quarter of an hour', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    await answered(11)
    vi.setSystemTime(Date.now() + 15 * 60_000 + 1)
    expect(await countSignInTry({ email, source: stranger })).toBeUndefined()
  } finally {
    vi.useRealTimers()
  }
})

test('no e-mail address is kept', async () => {
  await answered(1)
  const rows = await rowsOf<{ key: string }>('SELECT key FROM desk."RateLimit"')
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toContain('owner')
})

test('saving is limited for each person apart', async () => {
  const saves = await Promise.allSettled(Array.from({ length: 125 }, () => spend('save', 'anna')))
  expect(saves.filter(({ status }) => status === 'rejected')).toHaveLength(5)
  await expect(spend('save', 'anna')).rejects.toMatchObject({ code: 'busy', values: { minutes: 1 } })
  await expect(spend('save', 'jan')).resolves.toBeUndefined()
})
