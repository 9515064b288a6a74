import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import type { Actor } from '@/lib/auth/actor'
import { findKeptForm, forgetKeptForm, removeOldKeptForms } from '@/lib/auth/kept-forms'
import { startSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { idle } from '@/lib/form-state'
import { resetDatabase } from '@/tests/support/database'
import { aPerson } from '@/tests/support/people'
import { aMember } from '@/tests/support/records'
import { request } from '@/tests/support/request-double'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)
process.env.NEXTAUTH_SECRET = 'kZ8w4mQ1rT6yB3nV7cX0pL5sD2fG9hJq'

const key = '5d1f7b60-2f0a-4a8e-9d50-3b8a0f6f0001'
const address = '/desk/practices/0190c2f4-0000-7000-8000-000000000000?language=pl'
const path = address.split('?', 1)[0] ?? ''

const save = action({
  name: 'test.save',
  input: z.looseObject({ title: z.string() }),
  versioned: true,
  keepsTyped: true,
  rate: 'save',
  run: async () => ({}),
})

let anna: Actor
beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  request.cookies.clear()
  request.begin({ 'x-portal-address': address })
  anna = await aMember([])
  await startSession(anna.personId)
})

const idleFor3Hours = () =>
  db.session.updateMany({ data: { createdAt: hoursAgo(4), lastSeenAt: hoursAgo(3), endedAt: null } })
const hoursAgo = (count: number) => new Date(Date.now() - count * 60 * 60 * 1000)

/** Where the form was sent on to, or what it was told. */
async function sent(fields: Record<string, string> = { title: 'Kawiarnia' }) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, version: '3', idempotencyKey: key })) form.append(name, value)
  try {
    return await save(idle, form)
  } catch (thrown) {
    const digest = (thrown as { digest?: string }).digest ?? ''
    return digest.split(';')[2] ?? ''
  }
}
const keptIdIn = (location: unknown) => /kept%3D([0-9a-f-]{36})/.exec(String(location))?.[1] ?? ''

describe('a form whose session had ended', () => {
  test('is kept, and its person is sent to sign in and back to it', async () => {
    await idleFor3Hours()
    const location = await sent()
    const id = keptIdIn(location)
    expect(location).toBe(`/sign-in?next=${encodeURIComponent(`${address}&kept=${id}`)}`)
    expect(await findKeptForm(anna, { id, path })).toEqual({
      ...{ id, values: { title: 'Kawiarnia' }, version: 3, idempotencyKey: key },
    })
    const [event] = await db.auditEvent.findMany({ where: { action: 'person.form_kept' } })
    expect(event).toMatchObject({ personId: anna.personId, detail: { keptForm: id } })
    expect(JSON.stringify(event)).not.toContain('Kawiarnia')
  })

  test('is shown to nobody else, on no other page, not after a day and not once it is saved', async () => {
    await idleFor3Hours()
    const id = keptIdIn(await sent())
    expect(await findKeptForm(await aMember([]), { id, path })).toBeNull()
    expect(await findKeptForm(anna, { id, path: '/desk/practices/new' })).toBeNull()
    expect(await findKeptForm(anna, { id, path, now: hoursAgo(-25) })).toBeNull()
    await forgetKeptForm(await aMember([]), id)
    expect(await findKeptForm(anna, { id, path })).not.toBeNull()
    await forgetKeptForm(anna, id)
    expect(await findKeptForm(anna, { id, path })).toBeNull()
  })

  test('stays with its script, which keeps it itself', async () => {
    await idleFor3Hours()
    request.begin({ 'x-portal-address': address, 'next-action': 'x' })
    expect(await sent()).toMatchObject({ status: 'rejected', message: 'signed_out' })
    expect(await db.keptForm.count()).toBe(0)
  })
})

describe('nothing is kept', () => {
  test('for whoever has no session of ours, or may not sign in any more', async () => {
    await idleFor3Hours()
    await db.person.update({ where: { id: anna.personId }, data: { disabledAt: new Date() } })
    expect(await sent()).toMatchObject({ message: 'signed_out' })
    for (const name of request.cookies.keys()) request.cookies.set(name, 'made.up')
    expect(await sent()).toMatchObject({ message: 'signed_out' })
    request.cookies.clear()
    expect(await sent()).toMatchObject({ message: 'signed_out' })
    expect(await db.keptForm.count()).toBe(0)
  })

  test('of what another site sent, or of too much text', async () => {
    await idleFor3Hours()
    expect(await sent({ title: 'a'.repeat(450_000) })).toMatchObject({ message: 'signed_out' })
    request.begin({ 'x-portal-address': address, origin: 'https://elsewhere.example' })
    expect(await sent()).toMatchObject({ message: 'foreign_origin' })
    expect(await db.keptForm.count()).toBe(0)
  })
})

test('of one person the latest ten are kept, for a day', async () => {
  await idleFor3Hours()
  const other = await aPerson()
  await db.keptForm.create({ data: { personId: other.id, address, values: {}, at: hoursAgo(25) } })
  for (let count = 0; count < 12; count++) await sent({ title: `Number ${count}` })
  expect(await db.keptForm.count({ where: { personId: anna.personId } })).toBe(10)
  expect(await removeOldKeptForms()).toBe(1)
})
