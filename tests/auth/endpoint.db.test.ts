import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { endpoint } from '@/lib/auth/action'
import type { Actor } from '@/lib/auth/actor'
import { endSession, startSession } from '@/lib/auth/session'
import { AppError } from '@/lib/errors'
import { portalProcess } from '@/server/process'
import { resetDatabase } from '@/tests/support/database'
import { aPerson } from '@/tests/support/people'
import { request } from '@/tests/support/request-double'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)
process.env.NEXTAUTH_SECRET = 'kZ8w4mQ1rT6yB3nV7cX0pL5sD2fG9hJq'

const key = '5d1f7b60-2f0a-4a8e-9d50-3b8a0f6f0001'
const recordId = '0190c2f4-0000-7000-8000-000000000000'
const nothing = { params: Promise.resolve({}) }

let carriedOut: { actor: Actor; input: unknown }[] = []
let followed = 0
let personId = ''

const keep = endpoint({
  name: 'test.keep',
  input: z.strictObject({ title: z.string().trim().min(1).max(20), rows: z.array(z.string()).default([]) }),
  rate: 'save',
  run: async (actor, input) => {
    carriedOut.push({ actor, input })
    return { version: 2 }
  },
})
const look = endpoint({
  name: 'test.look',
  input: z.strictObject({ size: z.coerce.number().int().optional() }),
  params: z.strictObject({ id: z.uuid() }),
  rate: 'read',
  run: async (_actor, { size }, { params }) => new Response(`${params.id} ${size ?? 'whole'}`),
})
const failing = (thrown: () => unknown) =>
  endpoint({
    name: 'test.fail',
    rate: 'save',
    backTo: () => '/desk/here?language=pl#files',
    run: async () => {
      throw thrown()
    },
  })

const sent = (body: unknown, headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/desk/keep', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const asked = (query = '') => new Request(`http://localhost:3000/desk/look${query}`)
const refusalOf = async (answer: Response) => ({ ...((await answer.json()) as object), status: answer.status })

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  request.cookies.clear()
  request.begin()
  carriedOut = []
  followed = 0
  portalProcess().followChanges = async () => {
    followed += 1
  }
  personId = (await aPerson()).id
  await startSession(personId)
})

describe('an endpoint', () => {
  test('is carried out for the person of the session, with texts as a form would give them', async () => {
    const answer = await keep(sent({ title: ' A\u0301\r\nb ' }, { 'idempotency-key': key }), nothing)
    expect([answer.status, await answer.json()]).toEqual([200, { version: 2 }])
    expect(carriedOut[0]).toMatchObject({
      actor: { personId, request: { idempotency: { key, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } } },
      input: { title: '\u00C1\nb', rows: [] },
    })
    expect(followed).toBe(1)
  })

  test('is refused without a session, from elsewhere, and too often', async () => {
    request.begin({ origin: 'https://evil.example' })
    expect(await refusalOf(await keep(sent({ title: 'a' }), nothing))).toMatchObject({
      status: 403,
      refusal: 'foreign_origin',
    })
    request.begin()
    const answers = await Promise.all(Array.from({ length: 122 }, () => keep(sent({ title: 'a' }), nothing)))
    const late = answers.find(({ status }) => status === 429)
    expect(late?.headers.get('retry-after')).toBe('60')
    expect(late?.headers.get('content-type')).toBe('application/problem+json')
    await endSession()
    expect(await refusalOf(await keep(sent({ title: 'a' }), nothing))).toMatchObject({
      status: 401,
      refusal: 'signed_out',
    })
  })

  test.each([
    ['no JSON', sent('{"title":')],
    ['a form', sent('title=a', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['plain text, which pages elsewhere may send', sent({ title: 'a' }, { 'content-type': 'text/plain' })],
    ['a field nobody asked for', sent({ title: 'a', isPortalAdmin: true })],
    ['a prototype', sent('{"title":"a","__proto__":{"x":1}}')],
    ['what is deeper than anything we have', sent(`{"title":"a","rows":${'['.repeat(40)}${']'.repeat(40)}}`)],
    ['a list without end', sent({ title: 'a', rows: Array.from({ length: 1001 }, () => 'x') })],
    ['a key of nobody', sent({ title: 'a' }, { 'idempotency-key': 'x' })],
  ])('refuses %s', async (_what, request) => {
    expect(await refusalOf(await keep(request, nothing))).toMatchObject({ status: 422, refusal: 'malformed' })
    expect(carriedOut).toEqual([])
  })

  test('says at each field what is wrong, and what cannot be kept', async () => {
    expect(await refusalOf(await keep(sent({ title: 'x'.repeat(21) }), nothing))).toMatchObject({
      status: 422,
      fields: { title: 'too_long' },
      fieldValues: { title: { limit: 20 } },
    })
    expect(await refusalOf(await keep(sent({ title: 'a', rows: ['a\0'] }), nothing))).toMatchObject({
      fields: { 'rows[0]': 'control_characters' },
    })
  })

  test('reads the address, and knows nothing of what does not fit it', async () => {
    const at = (id: string) => ({ params: Promise.resolve({ id }) })
    expect(await (await look(asked('?size=640'), at(recordId))).text()).toBe(`${recordId} 640`)
    expect((await look(asked(), at('../../etc/passwd'))).status).toBe(404)
    expect((await look(asked('?other=1'), at(recordId))).status).toBe(422)
    expect(followed).toBe(0)
  })

  test.each([
    ['not_found', undefined, 404],
    ['forbidden', undefined, 403],
    ['conflict', undefined, 409],
    ['not_allowed_now', 'not_public', 409],
    ['repeated', undefined, 409],
    ['busy', undefined, 503],
    ['invalid', 'file_too_large', 413],
    ['busy', 'storage_full', 507],
  ] as const)('answers %s (%s) with %i', async (code, reason, status) => {
    const answer = await failing(() => new AppError(code, reason ? { reason } : {}))(sent({}), nothing)
    expect(await refusalOf(answer)).toMatchObject({ status, code, refusal: reason ?? code })
  })

  test('gives a clash back with the saved version', async () => {
    const theirs = { version: 7, title: 'Theirs' }
    const answer = await failing(() => new AppError('conflict', { theirs }))(sent({}), nothing)
    expect(await refusalOf(answer)).toMatchObject({ theirs, version: 7 })
  })

  test('sends a plain form back to its page with what was refused, or to sign in', async () => {
    const form = () => sent({}, { accept: 'text/html,*/*' })
    const back = failing(() => new AppError('invalid', { reason: 'file_too_large' }))
    const answer = await back(form(), nothing)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/desk/here?language=pl&refused=file_too_large#files',
    ])
    await endSession()
    expect((await back(form(), nothing)).headers.get('location')).toBe(
      `/sign-in?next=${encodeURIComponent('/desk/here?language=pl#files')}`,
    )
  })

  test('never turns a fault into an answer', async () => {
    portalProcess().log = { error: vi.fn() } as never
    await expect(failing(() => new Error('bug'))(sent({}), nothing)).rejects.toThrow('bug')
  })
})
