import { expect, test } from 'vitest'
import { once } from '@/server/once'

const run = async (mark: string, work: () => Promise<unknown>) =>
  once({ ownerUrl: String(process.env.DATABASE_OWNER_URL), schema: 'pub', mark, work })

test('a work of the start is done once for each mark, and again where it failed', async () => {
  let done = 0
  const work = () => Promise.resolve((done += 1))
  await expect(run('first', () => Promise.reject(new Error('not now')))).rejects.toThrow('not now')
  expect(await run('first', work)).toBe(true)
  expect(await run('first', work)).toBe(false)
  expect(await run('second', work)).toBe(true)
  expect(done).toBe(2)
})
