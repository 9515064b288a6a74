import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { hashPassword } from '@/lib/auth/password'
import { startSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { proveByPassword } from '@/lib/second-factor/actions'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { aPerson } from '@/tests/support/people'
import { request } from '@/tests/support/request-double'
import { sent } from '@/tests/support/second-factor'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)
process.env.NEXTAUTH_SECRET = 'kZ8w4mQ1rT6yB3nV7cX0pL5sD2fG9hJq'

const password = 'violet otter maps the harbour'

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  request.cookies.clear()
  request.begin({})
})

const actions = async () =>
  (await rowsOf<{ action: string }>('SELECT action FROM desk."AuditEvent" ORDER BY at, id')).map(
    ({ action: one }) => one,
  )

describe('proving again', () => {
  const carriedOut: string[] = []
  const grant = action({
    name: 'test.grant',
    input: z.strictObject({ name: z.string() }),
    args: z.tuple([]),
    rate: 'save',
    isSensitive: true,
    run: async (_actor, { name }) => {
      carriedOut.push(name)
    },
  })
  let personId = ''
  beforeEach(async () => {
    carriedOut.length = 0
    personId = (await aPerson({ passwordHash: await hashPassword(password) })).id
    request.begin({ 'next-action': 'x' })
    await startSession(personId)
  })
  const age = (minutes: number) =>
    db.session.updateMany({ data: { provenAt: new Date(Date.now() - minutes * 60_000 - 1_000) } })

  test('is asked for when the last proof is older than ten minutes', async () => {
    await age(9)
    expect(await sent(grant, { name: 'early' })).toMatchObject({ status: 'done' })
    await age(10)
    expect(await sent(grant, { name: 'late' })).toMatchObject({ status: 'rejected', message: 'prove_again' })
    expect(carriedOut).toEqual(['early'])
  })

  test('by the password opens the way, and a wrong one does not', async () => {
    await age(11)
    expect(await sent(proveByPassword, { password: `${password}!` })).toMatchObject({
      fieldErrors: { password: 'wrong_password' },
      values: {},
    })
    expect(await sent(grant, { name: 'not yet' })).toMatchObject({ message: 'prove_again' })
    expect(await sent(proveByPassword, { password, next: '/desk/organisation' })).toBe('/desk/organisation')
    expect(await sent(grant, { name: 'now' })).toMatchObject({ status: 'done' })
    expect(carriedOut).toEqual(['now'])
    expect(await actions()).toEqual(['person.signed_in', 'person.proof_failed', 'person.proved'])
  })
})
