import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { recognise, setUpPortal } from '@/lib/person/mutations'
import { isSetUpOpen } from '@/lib/person/queries'
import { setUpLink } from '@/server/people'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { aPerson } from '@/tests/support/people'

const caller = { requestId: '7f9b3c1e-0000-4000-8000-000000000000', source: '203.0.113.0/24' }
const password = 'correct horse battery'
const portal = new URL('https://portal.example.org')

beforeAll(resetDatabase)
beforeEach(resetDatabase)

const actions = async () =>
  rowsOf<{ action: string; personId: string | null }>(
    'SELECT action, "personId" FROM desk."AuditEvent" ORDER BY at, id',
  )
const reasonOf = (error: unknown) => (error instanceof AppError ? `${error.code} ${error.reason ?? ''}` : error)

describe('signing in', () => {
  const email = 'anna@example.org'

  test('finds the person whose password it is', async () => {
    const { id } = await aPerson({ email, passwordHash: await hashPassword(password) })
    expect(await recognise(caller, { email, password })).toBe(id)
  })

  test('refuses unknown, wrong and disabled alike, and records whom it meant', async () => {
    const passwordHash = await hashPassword(password)
    const anna = await aPerson({ email, passwordHash })
    const gone = await aPerson({ email: 'gone@example.org', passwordHash, disabledAt: new Date() })
    const refusals = await Promise.all(
      [
        { email, password: `${password}!` },
        { email: 'gone@example.org', password },
        { email: 'nobody@example.org', password },
      ].map((input) => recognise(caller, input).catch(reasonOf)),
    )
    expect(new Set(refusals)).toEqual(new Set(['forbidden wrong_credentials']))
    const events = await actions()
    expect(events.map(({ action }) => action)).toEqual(Array.from({ length: 3 }, () => 'person.sign_in_failed'))
    expect(new Set(events.map(({ personId }) => personId))).toEqual(new Set([anna.id, gone.id, null]))
  })

  test('is refused after ten wrong tries even with the right password, recorded once', async () => {
    await aPerson({ email, passwordHash: await hashPassword(password) })
    for (let count = 0; count < 10; count += 1) await recognise(caller, { email, password: 'wrong' }).catch(reasonOf)
    expect(await recognise(caller, { email, password }).catch(reasonOf)).toBe('busy too_many_tries')
    expect(await recognise(caller, { email, password }).catch(reasonOf)).toBe('busy too_many_tries')
    const events = await actions()
    expect(events.filter(({ action }) => action === 'person.sign_in_throttled')).toHaveLength(1)
    const elsewhere = { ...caller, source: '198.51.100.0/24' }
    expect(await recognise(elsewhere, { email, password })).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('raises the cost of an old hash', async () => {
    const { hash } = await import('@node-rs/argon2')
    const old = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    const { id } = await aPerson({ email, passwordHash: old })
    await recognise(caller, { email, password })
    const { passwordHash } = await db.person.findUniqueOrThrow({ where: { id } })
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await recognise(caller, { email, password })).toBe(id)
  })
})

describe('setting up', () => {
  const input = { name: 'Anna', email: 'anna@example.org', password }

  async function tokenOf(at?: Date): Promise<string> {
    const link = await setUpLink(portal, at)
    if (!link) throw new Error('no link')
    expect(link).toMatch(/^https:\/\/portal\.example\.org\/sign-in\/set-up\?token=[A-Za-z0-9_-]{43}$/)
    return new URL(link).searchParams.get('token') ?? ''
  }
  const setUpWith = (token: string, email = input.email) => setUpPortal(caller, { ...input, token, email }, 'pl')

  test('makes one portal admin who can sign in, and nobody after them', async () => {
    const token = await tokenOf()
    expect(await isSetUpOpen(token)).toBe(true)
    const id = await setUpWith(token)
    expect(await recognise(caller, { email: input.email, password })).toBe(id)
    expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ isPortalAdmin: true, locale: 'pl' })
    expect(await isSetUpOpen(token)).toBe(false)
    expect(await setUpLink(portal)).toBeUndefined()
    expect(await actions()).toContainEqual({ action: 'person.set_up', personId: id })
  })

  test('works once, even when twenty try at the same moment', async () => {
    const token = await tokenOf()
    const tries = Array.from({ length: 20 }, (_, number) => setUpWith(token, `person${number}@example.org`))
    const results = await Promise.allSettled(tries)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') expect(reasonOf(result.reason)).toBe('not_allowed_now link_unusable')
    }
    expect(await rowsOf(`SELECT id FROM desk."Person" WHERE kind = 'human'`)).toHaveLength(1)
  })

  test('is over after 24 hours', async () => {
    const day = 24 * 60 * 60 * 1000
    const late = await tokenOf(new Date(Date.now() - day - 1000))
    expect(await setUpWith(late).catch(reasonOf)).toBe('not_allowed_now link_unusable')
    const justInTime = await tokenOf(new Date(Date.now() - day + 60_000))
    expect(await setUpWith(justInTime)).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('needs the newest link', async () => {
    const older = await tokenOf()
    const newer = await tokenOf()
    expect(await setUpWith(older).catch(reasonOf)).toBe('not_allowed_now link_unusable')
    expect(await setUpWith(newer)).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('refuses a password that is easy to guess, and the link still works', async () => {
    const token = await tokenOf()
    const refused = await setUpPortal(caller, { ...input, password: 'password1234', token }, 'en').catch(
      (error) => error,
    )
    expect(refused).toMatchObject({ code: 'invalid', fields: { password: 'password_common' } })
    expect(await setUpWith(token)).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('keeps only a hash of the link', async () => {
    const token = await tokenOf()
    const rows = await rowsOf('SELECT * FROM desk."OneTimeToken"')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('people of the demonstration do not count', async () => {
    await aPerson({ isDemo: true })
    expect(await setUpLink(portal)).toBeDefined()
  })
})
