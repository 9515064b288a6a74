import { setTimeout } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { changing } from '@/lib/publishing/changing'
import { patiently } from '@/prisma/seed/entering'
import { asLogin, resetDatabase } from '@/tests/support/database'
import { anAdmin } from '@/tests/support/records'

beforeEach(resetDatabase)

test('a step of the first content waits for a database that does something else, and has its effect once', async () => {
  const admin = await anAdmin()
  const idempotency = { key: crypto.randomUUID(), hash: 'x'.repeat(64) }
  const actor = { ...admin, request: { id: crypto.randomUUID(), idempotency } }
  let tries = 0
  const step = () => {
    tries += 1
    return changing(actor, async ({ tx }) => {
      const { id } = await tx.person.create({ data: { name: 'Entered', kind: 'system' } })
      return { id }
    })
  }
  const entering = asLogin('admin', async (client) => {
    await client.query('BEGIN; LOCK TABLE desk."Person" IN ACCESS EXCLUSIVE MODE')
    const entered = patiently(step, [100, 100, 100])
    // Longer than anybody waits for a lock.
    await setTimeout(3_000)
    await client.query('COMMIT')
    return entered
  })
  await entering
  expect(tries).toBeGreaterThan(1)
  await patiently(step, [])
  expect(await db.person.count({ where: { name: 'Entered' } })).toBe(1)
})

test('what is no matter of time is not tried again, and nobody waits for ever', async () => {
  let tries = 0
  const failing = (error: Error) => () => {
    tries += 1
    return Promise.reject(error)
  }
  await expect(patiently(failing(new AppError('forbidden')), [1, 1])).rejects.toThrow('forbidden')
  expect(tries).toBe(1)
  await expect(patiently(failing(new AppError('busy')), [1, 1])).rejects.toThrow('busy')
  expect(tries).toBe(4)
})
