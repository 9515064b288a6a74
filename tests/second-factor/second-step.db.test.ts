import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { currentActor, currentHalfway, startSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import {
  addAppFirst,
  askAnyPasskey,
  confirmAppFirst,
  dropApp,
  makeRecoveryCodes,
  showCode,
  signInByPasskey,
} from '@/lib/second-factor/actions'
import { removeApp } from '@/lib/second-factor/mutations'
import { findNewApp } from '@/lib/second-factor/queries'
import { removePasskey } from '@/lib/second-factor/writing/passkeys'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { aMembership, anOrganisation, aPerson } from '@/tests/support/people'
import { request } from '@/tests/support/request-double'
import { anApp, codeOf, keyOfNewApp, sent } from '@/tests/support/second-factor'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)
process.env.NEXTAUTH_SECRET = 'kZ8w4mQ1rT6yB3nV7cX0pL5sD2fG9hJq'

const never = (): never => {
  throw new Error('nobody is there')
}

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  request.cookies.clear()
  request.begin({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
})

const sessionIds = async () =>
  (await rowsOf<{ id: string }>('SELECT id FROM desk."Session" WHERE "endedAt" IS NULL')).map(({ id }) => id)
const actions = async () =>
  (await rowsOf<{ action: string }>('SELECT action FROM desk."AuditEvent" ORDER BY at, id')).map(
    ({ action: one }) => one,
  )

describe('a person with an app', () => {
  let personId = ''
  let key = ''
  beforeEach(async () => {
    personId = (await aPerson()).id
    key = await anApp(personId)
    await startSession(personId)
  })

  test('is nobody after the password alone, and may do nothing', async () => {
    expect(await currentActor()).toBeNull()
    expect(await currentHalfway()).toMatchObject({
      awaits: 'second_step',
      actor: { isDisabled: true, memberships: [] },
    })
    expect(await sent(makeRecoveryCodes)).toMatchObject({ status: 'rejected', message: 'signed_out' })
  })

  test('is signed in by the code, under a new session, and goes on to where they wanted', async () => {
    const [first] = await sessionIds()
    expect(await sent(showCode, { code: codeOf(key), next: '/desk/enquiries' })).toBe('/desk/enquiries')
    const actor = await currentActor()
    expect(actor).toMatchObject({ personId, session: { secondFactorAt: expect.any(Date) } })
    expect(await sessionIds()).toEqual([actor?.session?.id])
    expect(actor?.session?.id).not.toBe(first)
    const [row] = await rowsOf('SELECT device, source FROM desk."Session" WHERE "endedAt" IS NULL')
    expect(row).toEqual({ device: 'Firefox, Linux', source: '203.0.113.0/24' })
    expect(await actions()).toEqual(['person.first_step_taken', 'person.signed_in'])
  })

  test.each(['//evil.example', 'https://evil.example/', '/sign-in/set-up', '/desk/../../x'])(
    'is not sent on to %s',
    async (next) => {
      expect(await sent(showCode, { code: codeOf(key), next })).toMatch(/^\/desk$/)
    },
  )

  test('is not signed in by the same code twice', async () => {
    const code = codeOf(key)
    await sent(showCode, { code })
    request.cookies.clear()
    await startSession(personId)
    const told = await sent(showCode, { code })
    expect(told).toMatchObject({ status: 'rejected', fieldErrors: { code: 'wrong_code' }, values: {} })
    expect(await currentActor()).toBeNull()
  })

  test('of two who bring the same code at once, one is let in', async () => {
    const code = codeOf(key)
    const told = await Promise.all([sent(showCode, { code }), sent(showCode, { code })])
    expect(told.filter((one) => one === '/desk')).toHaveLength(1)
  })

  test('may try ten wrong codes in a quarter of an hour, then not even the right one', async () => {
    for (let round = 0; round < 10; round += 1) {
      expect(await sent(showCode, { code: '000000' })).toMatchObject({ fieldErrors: { code: 'wrong_code' } })
    }
    expect(await sent(showCode, { code: codeOf(key) })).toMatchObject({ message: 'too_many_tries' })
  })

  test('is refused, not answered with a fault, for a passkey that no browser writes', async () => {
    for (const answer of ['{"id":"\\u0000"}', '{"id":[1]}', 'null', '{"__proto__":{"id":"x"}}', '{']) {
      await sent(askAnyPasskey)
      expect(await sent(signInByPasskey, { answer })).toMatchObject({ status: 'rejected', message: 'passkey_refused' })
    }
  })

  test('has ten minutes between the two steps', async () => {
    await db.session.updateMany({ data: { createdAt: new Date(Date.now() - 10 * 60_000 - 1) } })
    expect(await currentHalfway()).toBeNull()
    expect(await sent(showCode, { code: codeOf(key) })).toBe('/sign-in?next=%2Fdesk')
  })

  test('is let in by a recovery code once, hears of it, and new codes end the old ones', async () => {
    await sent(showCode, { code: codeOf(key) })
    const made = await sent(makeRecoveryCodes)
    const codes = (typeof made === 'object' && made.status === 'done' ? made.shownOnce : '')?.split('\n') ?? []
    expect(new Set(codes).size).toBe(10)
    const kept = await rowsOf<{ hash: string }>('SELECT hash FROM desk."RecoveryCode"')
    expect(codes.some((code) => JSON.stringify(kept).includes(code.replaceAll('-', '')))).toBe(false)

    const use = async (code: string) => {
      request.cookies.clear()
      await startSession(personId)
      return sent(showCode, { code })
    }
    expect(await use(codes[0]?.toUpperCase().replaceAll('-', ' ') ?? '')).toBe('/desk')
    expect(await use(codes[0] ?? '')).toMatchObject({ fieldErrors: { code: 'wrong_code' } })
    expect(await use(codes[1] ?? '')).toBe('/desk')
    const mails = await rowsOf(`SELECT payload->'values'->>'what' AS what FROM desk."OutboxMessage" ORDER BY at, id`)
    expect(mails.map(({ what }) => what)).toEqual(['recovery_codes_made', 'recovery_code_used', 'recovery_code_used'])

    await sent(makeRecoveryCodes)
    expect(await use(codes[2] ?? '')).toMatchObject({ fieldErrors: { code: 'wrong_code' } })
  })

  test('keeps its key sealed: neither the key nor a code stands in the database', async () => {
    const rows = JSON.stringify(await rowsOf('SELECT * FROM desk."AuthenticatorApp"'))
    expect(rows).not.toContain(key)
    expect(rows).not.toContain(Buffer.from(key).toString('base64url'))
  })
})

describe('a person whose role asks for a second factor', () => {
  test.each(['admin of the portal', 'admin of an organisation', 'who sees participants'])(
    'and has none (%s) adds one before anything else',
    async (role) => {
      const { id: personId } = await aPerson({ isPortalAdmin: role === 'admin of the portal' })
      if (role !== 'admin of the portal') {
        const organisation = await anOrganisation('IOM Poland')
        await db.organisation.update({ where: { id: organisation }, data: { participantsFor: 'editor' } })
        await aMembership(personId, organisation, role === 'who sees participants' ? 'editor' : 'organisation_admin')
      }
      await startSession(personId)
      expect(await currentActor()).toBeNull()
      expect(await currentHalfway()).toMatchObject({ awaits: 'enrolment' })
      expect(await sent(showCode, { code: '123456' })).toBe('/sign-in?next=%2Fdesk')

      expect(await sent(addAppFirst, { next: '/desk/new' })).toMatchObject({ status: 'done' })
      expect(await currentActor()).toBeNull()
      expect(await sent(confirmAppFirst, { code: '000000' })).toMatchObject({ fieldErrors: { code: 'wrong_code' } })
      const code = codeOf(await keyOfNewApp(personId))
      expect(await sent(confirmAppFirst, { code, next: '/desk/new' })).toBe(
        '/sign-in/recovery-codes?next=%2Fdesk%2Fnew',
      )
      expect(await currentActor()).toMatchObject({ personId })
      // The code that proved the app has been used.
      request.cookies.clear()
      await startSession(personId)
      expect(await sent(showCode, { code })).toMatchObject({ fieldErrors: { code: 'wrong_code' } })
    },
  )

  test('only since a moment ago is stopped in the middle of the session', async () => {
    const { id: personId } = await aPerson()
    await startSession(personId)
    expect(await currentActor()).not.toBeNull()
    await db.person.update({ where: { id: personId }, data: { isPortalAdmin: true } })
    expect(await currentActor()).toBeNull()
    expect(await currentHalfway()).toMatchObject({ awaits: 'enrolment' })
  })

  test('only since a moment ago, at a desk where the password was typed long before, signs in anew first', async () => {
    const { id: personId } = await aPerson()
    await startSession(personId)
    await db.session.updateMany({ where: { personId }, data: { provenAt: new Date(Date.now() - 11 * 60_000) } })
    await db.person.update({ where: { id: personId }, data: { isPortalAdmin: true } })
    expect(await currentActor()).toBeNull()
    expect(await currentHalfway()).toBeNull()
    expect(await sent(addAppFirst, { next: '/desk' })).toBe('/sign-in?next=%2Fdesk')
    expect(await db.authenticatorApp.count()).toBe(0)
  })

  test('sees the key of a new app in the session that began to add it alone, for ten minutes', async () => {
    const { id: personId } = await aPerson({ isPortalAdmin: true })
    const begun = await startSession(personId).then(() => currentHalfway())
    await sent(addAppFirst)
    const key = await keyOfNewApp(personId)
    const shownTo = async () => (await currentHalfway())?.actor
    expect((await findNewApp((await shownTo()) ?? never(), 'Portal'))?.key.replaceAll(' ', '')).toBe(key)
    const own = [...request.cookies]

    // Somebody else who knows the password.
    request.cookies.clear()
    await startSession(personId)
    const stranger = (await shownTo()) ?? never()
    expect(stranger.session?.id).not.toBe(begun?.actor.session?.id)
    expect(await findNewApp(stranger, 'Portal')).toBeNull()
    expect(await sent(confirmAppFirst, { code: codeOf(key) })).toMatchObject({ message: 'app_key_over' })

    request.cookies.clear()
    for (const [name, value] of own) request.cookies.set(name, value)
    await db.authenticatorApp.updateMany({ data: { createdAt: new Date(Date.now() - 10 * 60_000 - 1) } })
    expect(await findNewApp((await shownTo()) ?? never(), 'Portal')).toBeNull()
    expect(await sent(confirmAppFirst, { code: codeOf(key) })).toMatchObject({ message: 'app_key_over' })
    await sent(addAppFirst)
    expect(await keyOfNewApp(personId)).not.toBe(key)
  })

  test('of the demonstration is not asked', async () => {
    const { id: personId } = await aPerson({ isPortalAdmin: true, isDemo: true })
    await startSession(personId)
    expect(await currentActor()).toMatchObject({ personId })
  })

  test('cannot let go of the last one', async () => {
    const { id: personId } = await aPerson({ isPortalAdmin: true })
    const key = await anApp(personId)
    await startSession(personId)
    await sent(showCode, { code: codeOf(key) })
    expect(await sent(dropApp)).toMatchObject({ status: 'rejected', message: 'last_factor' })
    expect(await db.authenticatorApp.count()).toBe(1)
  })

  test('keeps one of two that are let go at once', async () => {
    const { id: personId } = await aPerson({ isPortalAdmin: true })
    const key = await anApp(personId)
    await startSession(personId)
    await sent(showCode, { code: codeOf(key) })
    const actor = await currentActor()
    const made = { personId, name: 'Laptop', publicKey: 'x' }
    for (let time = 0; time < 5; time += 1) {
      const { id } = await db.passkey.create({ data: { ...made, credentialId: `key${time}` } })
      if (!actor) throw new Error('not signed in')
      await Promise.allSettled([removeApp(actor), removePasskey(actor, id)])
      expect((await db.authenticatorApp.count()) + (await db.passkey.count())).toBe(1)
      await db.passkey.deleteMany()
      await db.authenticatorApp.deleteMany()
      await anApp(personId)
    }
  })
})
