import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { currentActor, startSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import {
  addApp,
  askOwnPasskey,
  dropApp,
  dropPasskey,
  makeRecoveryCodes,
  proveByCode,
  proveByPassword,
  resetFactorsOf,
  showCode,
} from '@/lib/second-factor/actions'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { anOrganisation, aPerson } from '@/tests/support/people'
import { request } from '@/tests/support/request-double'
import { anApp, codeOf, sent } from '@/tests/support/second-factor'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)
process.env.NEXTAUTH_SECRET = 'kZ8w4mQ1rT6yB3nV7cX0pL5sD2fG9hJq'

const password = 'violet otter maps the harbour'

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  request.cookies.clear()
  request.begin({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
})

describe('the ways by which somebody signs in', () => {
  let personId = ''
  let key = ''
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  beforeEach(async () => {
    personId = (await aPerson({ passwordHash: await hashPassword(password) })).id
    key = await anApp(personId)
    request.begin({ 'next-action': 'x' })
    await startSession(personId)
    await sent(showCode, { code: codeOf(key) })
    const old = { createdAt: minutesAgo(12), provenAt: minutesAgo(11), secondFactorAt: minutesAgo(11) }
    await db.session.updateMany({ where: { isPending: false }, data: old })
    await db.authenticatorApp.updateMany({ data: { lastStep: null } })
  })

  test('are not changed by who knows the password alone', async () => {
    const { id: passkeyId } = await db.passkey.create({
      data: { personId, name: 'Laptop', publicKey: 'x', credentialId: 'one' },
    })
    expect(await sent(proveByPassword, { password })).toBe('/desk')
    const told = [
      await sent(dropApp),
      await sent(dropPasskey, { passkeyId }),
      await sent(makeRecoveryCodes),
      await sent(addApp),
      await sent(askOwnPasskey),
    ]
    for (const one of told) expect(one).toMatchObject({ status: 'rejected', message: 'prove_by_factor' })
    expect([await db.authenticatorApp.count(), await db.passkey.count()]).toEqual([1, 1])
  })

  test('are changed by a code of the app, or a recovery code', async () => {
    expect(await sent(proveByCode, { code: codeOf(key), by: 'factor' })).toBe('/desk')
    const made = await sent(makeRecoveryCodes)
    const [code = ''] = (typeof made === 'object' && made.status === 'done' ? made.shownOnce : '')?.split('\n') ?? []
    await db.session.updateMany({ where: { isPending: false }, data: { secondFactorAt: minutesAgo(11) } })
    expect(await sent(dropApp)).toMatchObject({ message: 'prove_by_factor' })
    expect(await sent(proveByCode, { code })).toBe('/desk')
    expect(await sent(dropApp)).toMatchObject({ status: 'done' })
    // None is left, so the password is what there is.
    expect(await currentActor()).toMatchObject({ session: { secondFactorAt: null } })
    await db.session.updateMany({ data: { provenAt: minutesAgo(11) } })
    expect(await sent(addApp)).toMatchObject({ message: 'prove_again' })
    await sent(proveByPassword, { password })
    expect(await sent(addApp)).toBe('/desk/account/app')
  })
})

describe('an admin who helps', () => {
  test('takes the factors of somebody else, who is signed out everywhere, and never their own', async () => {
    const { id: other } = await aPerson()
    const keyOfOther = await anApp(other)
    await startSession(other)
    await sent(showCode, { code: codeOf(keyOfOther) })
    const cookie = [...request.cookies]

    request.cookies.clear()
    const { id: admin } = await aPerson({ isPortalAdmin: true })
    const key = await anApp(admin)
    await startSession(admin)
    await sent(showCode, { code: codeOf(key) })
    expect(await sent(resetFactorsOf, { personId: admin })).toMatchObject({ message: 'forbidden' })
    expect(await sent(resetFactorsOf, { personId: other })).toMatchObject({ status: 'done' })
    expect(await db.authenticatorApp.findMany({ select: { personId: true } })).toEqual([{ personId: admin }])
    const [event] = await rowsOf(
      `SELECT "personId", "aboutPersonId" FROM desk."AuditEvent" WHERE action = 'person.factors_reset'`,
    )
    expect(event).toEqual({ personId: admin, aboutPersonId: other })

    request.cookies.clear()
    for (const [name, value] of cookie) request.cookies.set(name, value)
    expect(await currentActor()).toBeNull()
    expect(await sent(resetFactorsOf, { personId: admin })).toMatchObject({ message: 'signed_out' })
  })

  test('ends the accounts at the provider as well, with what their groups gave, unless there is no other way in', async () => {
    const { id: admin } = await aPerson({ isPortalAdmin: true })
    const key = await anApp(admin)
    await startSession(admin)
    await sent(showCode, { code: codeOf(key) })
    const organisationId = await anOrganisation('IOM Poland')
    const people = [await aPerson({ passwordHash: 'x' }), await aPerson()]
    for (const [place, { id: personId }] of people.entries()) {
      await db.externalIdentity.create({ data: { personId, issuer: 'https://id.example', subject: `${place}` } })
      await db.membership.create({ data: { personId, organisationId, role: 'editor', origin: 'single_sign_on' } })
      expect(await sent(resetFactorsOf, { personId })).toMatchObject({ status: 'done' })
    }
    const [one, other] = people
    expect((await db.externalIdentity.findMany()).map(({ personId }) => personId)).toEqual([other?.id])
    expect((await db.membership.findMany()).map(({ personId }) => personId)).toEqual([other?.id])
    const [event] = await rowsOf(
      `SELECT detail FROM desk."AuditEvent" WHERE action = 'person.factors_reset' AND "aboutPersonId" = $1`,
      [one?.id],
    )
    expect(event).toEqual({ detail: { sessions: 0, identities: 1 } })
  })

  test('is somebody who keeps the portal', async () => {
    const { id } = await aPerson()
    const { id: other } = await aPerson()
    await anApp(other)
    await startSession(id)
    expect(await sent(resetFactorsOf, { personId: other })).toMatchObject({ message: 'forbidden' })
    expect(await db.authenticatorApp.count()).toBe(1)
  })
})
