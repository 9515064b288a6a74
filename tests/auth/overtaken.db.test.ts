import { beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { action, endpoint } from '@/lib/auth/action'
import type { Actor } from '@/lib/auth/actor'
import { startSession } from '@/lib/auth/session'
import { db, type Transaction } from '@/lib/db'
import { changing } from '@/lib/publishing/changing'
import { portalProcess } from '@/server/process'
import { asLogin, resetDatabase } from '@/tests/support/database'
import { aMembership, anOrganisation, aPerson } from '@/tests/support/people'
import { request } from '@/tests/support/request-double'
import { sent } from '@/tests/support/second-factor'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)
process.env.NEXTAUTH_SECRET = 'kZ8w4mQ1rT6yB3nV7cX0pL5sD2fG9hJq'

const warnings: unknown[] = []
let personId = ''
let organisationId = ''
let work: (tx: Transaction) => Promise<unknown> = async () => undefined
/** Whoever comes through waits for the other one here, so that both have looked before either writes. */
let meet: () => Promise<void>

beforeEach(async () => {
  await resetDatabase()
  warnings.length = 0
  portalProcess().log = { warn: (about: unknown) => warnings.push(about), error: () => undefined } as never
  request.cookies.clear()
  request.begin({ 'next-action': 'x' })
  personId = (await aPerson()).id
  organisationId = await anOrganisation('IOM Poland')
  await startSession(personId)
  let there = 0
  let goOn = () => undefined as void
  const both = new Promise<void>((resolve) => (goOn = resolve))
  meet = async () => {
    there += 1
    if (there === 2) goOn()
    await both
  }
})

const run = (actor: Actor) => changing(actor, async ({ tx }) => work(tx).then(() => ({})))
const act = action({
  name: 'test.race',
  input: z.strictObject({}),
  args: z.tuple([]),
  rate: 'save',
  run: async (actor) => void (await run(actor)),
})
const join = async (tx: Transaction) => {
  if ((await tx.membership.count({ where: { personId, organisationId } })) > 0) return
  await meet()
  await tx.membership.create({ data: { personId, organisationId, role: 'editor' } })
}

test('of two who add the same at once, the second is told that it was changed meanwhile, and the log knows', async () => {
  work = join
  const told = await Promise.all([sent(act), sent(act)])
  expect(told).toContainEqual(expect.objectContaining({ status: 'done' }))
  expect(told).toContainEqual(expect.objectContaining({ status: 'rejected', message: 'changed_meanwhile' }))
  expect(warnings).toMatchObject([{ id: expect.any(String), err: expect.any(Error) }])
})

test('whoever builds on what somebody else removes meanwhile is told so', async () => {
  work = async (tx) => {
    const { id } = await tx.person.findFirstOrThrow({ where: { name: 'Going' } })
    await asLogin('admin', (client) => client.query(`DELETE FROM desk."Person" WHERE id = $1`, [id]))
    await aMembershipIn(tx, id)
  }
  const { id } = await aPerson()
  await db.person.update({ where: { id }, data: { name: 'Going' } })
  expect(await sent(act)).toMatchObject({ status: 'rejected', message: 'changed_meanwhile' })
  work = (tx) =>
    tx.membership.update({ where: { personId_organisationId: { personId, organisationId } }, data: { role: 'editor' } })
  expect(await sent(act)).toMatchObject({ status: 'rejected', message: 'changed_meanwhile' })
})
const aMembershipIn = (tx: Transaction, id: string) =>
  tx.membership.create({ data: { personId: id, organisationId, role: 'editor' } })

test('programs are told 409, and 503 where the database was too busy', async () => {
  const answer = endpoint({ name: 'test.race', rate: 'save', run: async (actor) => void (await run(actor)) })
  const asked = () => answer(new Request('http://localhost:3000/desk/x'), { params: Promise.resolve({}) })
  work = join
  const statuses = (await Promise.all([asked(), asked()])).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([204, 409])
  await aMembership((await aPerson()).id, organisationId, 'editor')
  work = () => Promise.reject(new Error('timeout exceeded when trying to connect'))
  expect((await asked()).status).toBe(503)
})

test('a fault of ours is still one', async () => {
  work = () => Promise.reject(new TypeError('x is not a function'))
  await expect(sent(act)).rejects.toThrow(TypeError)
})
