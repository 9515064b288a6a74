import { redirect } from 'next/navigation'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { action, visitorAction } from '@/lib/auth/action'
import type { Actor } from '@/lib/auth/actor'
import { endSession, startSession } from '@/lib/auth/session'
import { AppError } from '@/lib/errors'
import { type FormState, fieldError, idle } from '@/lib/form-state'
import { portalProcess } from '@/server/process'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { aPerson } from '@/tests/support/people'
import { request } from '@/tests/support/request-double'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)
process.env.NEXTAUTH_SECRET = 'kZ8w4mQ1rT6yB3nV7cX0pL5sD2fG9hJq'

const requestId = '7f9b3c1e-0000-4000-8000-000000000000'
const recordId = '0190c2f4-0000-7000-8000-000000000000'
const key = '5d1f7b60-2f0a-4a8e-9d50-3b8a0f6f0001'

let carriedOut: { actor: Actor; input: unknown; id?: string }[] = []
let followed = 0

const input = z.strictObject({
  title: z.string().trim().min(1).max(20),
  agenda: z
    .array(z.strictObject({ minutes: z.coerce.number().int().max(60) }))
    .max(2)
    .default([]),
})
const save = action({
  name: 'test.save',
  input,
  args: z.tuple([z.uuid()]),
  versioned: true,
  rate: 'save',
  run: async (actor, given, id) => {
    carriedOut.push({ actor, input: given, id })
    return { id, version: given.version + 1 }
  },
})
const failing = (thrown: () => unknown) =>
  action({
    name: 'test.fail',
    input: z.strictObject({ title: z.string() }),
    rate: 'save',
    run: async () => {
      throw thrown()
    },
  })

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
const good = { title: ' Agenda ', 'agenda[0].minutes': '30', version: '3', idempotencyKey: key }
const rejected = (state: FormState) => (state.status === 'rejected' ? state : undefined)

let personId = ''
beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  request.cookies.clear()
  request.begin({ 'x-request-id': requestId })
  carriedOut = []
  followed = 0
  portalProcess().followChanges = async () => {
    followed += 1
  }
  personId = (await aPerson()).id
  await startSession(personId)
})

describe('an action', () => {
  test('is carried out for the person of the session, with their request', async () => {
    expect(await save(recordId, idle, formOf(good))).toEqual({ status: 'done', id: recordId, version: 4 })
    expect(carriedOut).toHaveLength(1)
    expect(carriedOut[0]).toMatchObject({
      actor: {
        personId,
        request: { id: requestId, idempotency: { key, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      },
      input: { title: 'Agenda', agenda: [{ minutes: 30 }], version: 3 },
      id: recordId,
    })
    expect({ refreshed: request.refreshed, followed }).toEqual({ refreshed: 1, followed: 1 })
  })

  test('hashes the same request the same, and any other differently', async () => {
    const other = recordId.replace('f4', 'f5')
    await save(recordId, idle, formOf(good))
    await save(recordId, idle, formOf({ ...good, title: 'Agenda' }))
    await save(recordId, idle, formOf({ ...good, title: 'Other' }))
    await save(recordId, idle, formOf({ ...good, version: '4' }))
    await save(other, idle, formOf(good))
    const hashes = carriedOut.map(({ actor }) => actor.request?.idempotency?.hash)
    expect(hashes[1]).toBe(hashes[0])
    expect(new Set(hashes).size).toBe(4)
  })

  test('that was refused may be tried again under a key that no earlier try used', async () => {
    const refused = failing(() => new AppError('repeated'))
    const states = [
      await refused(idle, formOf({ title: 'A', idempotencyKey: key })),
      await save(recordId, idle, formOf({})),
    ]
    const keys = states.map((state) => rejected(state)?.idempotencyKey)
    expect(new Set([key, ...keys]).size).toBe(3)
    expect(keys.every((one) => z.uuid().safeParse(one).success)).toBe(true)
  })

  test('is refused to whoever is not signed in, and what they typed comes back', async () => {
    await endSession()
    const state = await save(recordId, idle, formOf(good))
    expect(state).toMatchObject({ status: 'rejected', message: 'signed_out', values: { title: ' Agenda ' } })
    expect(carriedOut).toEqual([])
  })

  test('is refused to a cookie of our own making, and to one made for something else', async () => {
    const [name = ''] = request.cookies.keys()
    const { encode } = await import('next-auth/jwt')
    const secret = process.env.NEXTAUTH_SECRET ?? ''
    const sid = (await rowsOf<{ id: string }>('SELECT id FROM desk."Session"'))[0]?.id ?? ''
    const forged = [
      'x.y.z',
      await encode({ token: { sub: personId, sid }, secret: `${secret}!` }),
      await encode({ token: { sub: personId, sid }, secret, salt: 'other purpose' }),
      await encode({ token: { sub: personId, sid }, secret, maxAge: -60 }),
      await encode({ token: { sub: personId }, secret }),
    ]
    for (const token of forged) {
      request.cookies.set(name, token)
      expect(await save(recordId, idle, formOf(good))).toMatchObject({ message: 'signed_out' })
    }
    request.cookies.set(name, await encode({ token: { sub: personId, sid, isPortalAdmin: true }, secret }))
    await save(recordId, idle, formOf(good))
    expect(carriedOut.map(({ actor }) => actor.isPortalAdmin)).toEqual([false])
  })

  test.each(['https://evil.example', 'null', 'http://localhost:3000.evil.example'])(
    'is refused to pages of %s',
    async (origin) => {
      request.begin({ origin })
      expect(await save(recordId, idle, formOf(good))).toMatchObject({ message: 'foreign_origin' })
      expect(carriedOut).toEqual([])
    },
  )

  test('says at each field what is wrong, with its limit', async () => {
    const form = { title: 'x'.repeat(21), 'agenda[0].minutes': '61', 'agenda[1].minutes': 'long', version: '3' }
    const state = await save(recordId, idle, formOf(form))
    expect(fieldError(state, 'title')).toEqual({ key: 'too_long', values: { limit: 20 } })
    expect(fieldError(state, 'agenda[0].minutes')).toEqual({ key: 'too_big', values: { limit: 60 } })
    expect(fieldError(state, 'agenda[1].minutes')).toEqual({ key: 'invalid_value', values: {} })
    expect(rejected(state)?.message).toBe('invalid')
    const empty = await save(recordId, idle, formOf({ title: '', version: '3' }))
    expect(fieldError(empty, 'title')?.key).toBe('required')
    const control = await save(recordId, idle, formOf({ title: 'a\0', version: '3' }))
    expect(fieldError(control, 'title')?.key).toBe('control_characters')
  })

  test.each([
    ['a field nobody asked for', { ...good, isPortalAdmin: 'true' }],
    ['a field deep inside', { ...good, 'agenda[0].owner': 'x' }],
    ['no version', { title: 'x' }],
    ['a prototype', { ...good, '__proto__.title': 'x' }],
  ])('refuses %s', async (_what, fields) => {
    expect(await save(recordId, idle, formOf(fields))).toMatchObject({ status: 'rejected', message: 'malformed' })
    expect(carriedOut).toEqual([])
  })

  test('refuses what was not bound by the page', async () => {
    const asSent = save as unknown as (...sent: unknown[]) => Promise<FormState>
    const wrong = [
      ['not-an-id', idle, formOf(good)],
      [{ toString: () => recordId }, idle, formOf(good)],
      [idle, formOf(good)],
      [recordId, recordId, idle, formOf(good)],
      [recordId, idle, good],
      [],
    ]
    for (const sent of wrong) expect(await asSent(...sent)).toMatchObject({ message: 'malformed' })
    expect(carriedOut).toEqual([])
  })

  test('is limited to 120 a minute for one person', async () => {
    const states = await Promise.all(Array.from({ length: 122 }, () => save(recordId, idle, formOf(good))))
    const refused = states.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(2)
    expect(refused[0]).toMatchObject({ message: 'too_many_requests', messageValues: { minutes: 1 } })
  })

  test('gives a clash back with the saved version', async () => {
    const theirs = { version: 7, title: 'Theirs' }
    const state = await failing(() => new AppError('conflict', { theirs }))(idle, formOf({ title: 'Mine' }))
    expect(state).toMatchObject({
      status: 'rejected',
      message: 'conflict',
      theirs,
      version: 7,
      values: { title: 'Mine' },
    })
    expect(request.refreshed).toBe(0)
  })

  test('lets a redirect pass, after the change can be seen', async () => {
    const leaving = action({
      name: 'test.leave',
      input: z.strictObject({}),
      rate: 'save',
      run: async () => redirect('/desk'),
    })
    await expect(leaving(idle, new FormData())).rejects.toMatchObject({ digest: expect.stringContaining('/desk') })
    expect(followed).toBe(1)
  })

  test('never turns a fault into an answer, and never loses a change because pages could not follow', async () => {
    const error = vi.fn()
    portalProcess().log = { error } as never
    await expect(failing(() => new Error('bug'))(idle, formOf({ title: 'x' }))).rejects.toThrow('bug')
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ id: requestId }), expect.any(String))
    portalProcess().followChanges = async () => {
      throw new Error('the database is away')
    }
    expect(await save(recordId, idle, formOf(good))).toMatchObject({ status: 'done' })
  })
})

describe('an action for visitors', () => {
  const enter = visitorAction({
    input: z.strictObject({ email: z.string(), password: z.string() }),
    secrets: ['password'],
    run: async (caller, { password }) => {
      throw new AppError('forbidden', { reason: `${caller.source} ${password.length}` })
    },
  })

  test('needs no session, keeps passwords as typed and never sends them back', async () => {
    request.cookies.clear()
    const state = await enter(idle, formOf({ email: 'anna@example.org', password: 'z\u0301\r\n' }))
    expect(state).toMatchObject({ message: '203.0.113.0/24 4', values: { email: 'anna@example.org' } })
    expect(JSON.stringify(state)).not.toContain('z\u0301')
  })

  test('knows its visitor by the one address the server saw, not by a list somebody made up', async () => {
    request.begin({ 'x-forwarded-for': '1.2.3.4, 203.0.113.7' })
    expect(await enter(idle, formOf({ email: 'a', password: 'b' }))).toMatchObject({ message: 'unknown 1' })
  })
})
