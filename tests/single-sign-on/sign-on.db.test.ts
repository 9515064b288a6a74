import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { sealText, unsealText } from '@/lib/auth/sealing'
import { currentActor, currentHalfway, startSession } from '@/lib/auth/session'
import { beginSignOn, finishSignOn } from '@/lib/auth/sign-on'
import { db } from '@/lib/db'
import { idle } from '@/lib/form-state'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import { connectAccounts } from '@/lib/single-sign-on/actions'
import { freePort } from '@/tests/browser/support/portal-process'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { type Account, startProvider, type TestProvider } from '@/tests/support/oidc-provider'
import { aMembership, anOrganisation, aPerson } from '@/tests/support/people'
import { request } from '@/tests/support/request-double'

vi.mock('next/headers', async () => (await import('@/tests/support/request-double')).nextHeaders)
vi.mock('next/cache', async () => (await import('@/tests/support/request-double')).nextCache)
process.env.NEXTAUTH_SECRET = 'kZ8w4mQ1rT6yB3nV7cX0pL5sD2fG9hJq'

const redirectUri = 'http://localhost:3000/sign-in/provider/callback'
const client = { clientId: 'integration-portal', clientSecret: 'hZ3vQ9tN5xK1mW7bR4yC8pL6dF2gJ0sE' }
const attemptCookie = 'portal.sign-on.attempt'
let provider: TestProvider

beforeAll(async () => {
  await resetDatabase()
  const port = await freePort()
  provider = await startProvider({ port, redirectUri, ...client })
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.clientId,
    OIDC_CLIENT_SECRET: client.clientSecret,
    OIDC_SCOPE: 'openid email profile groups',
  })
})
afterAll(() => provider.stop())
beforeEach(async () => {
  await resetDatabase()
  request.cookies.clear()
  request.begin()
})

const anna: Account = { email: 'Anna@example.org', email_verified: true, name: 'Anna Nowak', groups: ['staff'] }

/** Signs in at the provider and comes back; answers where the portal leads on. */
async function signOn(account: Account = anna, next = '/desk/enquiries', id = 'anna'): Promise<string> {
  provider.accounts.set(id, account)
  const page = await beginSignOn({ next, isProof: false })
  return finishSignOn(await provider.visit(page, id))
}
/** The same, up to the moment before the browser comes back. */
async function almost(account: Account = anna): Promise<URLSearchParams> {
  provider.accounts.set('anna', account)
  return provider.visit(await beginSignOn({ next: '/desk', isProof: false }), 'anna')
}

async function aGroup(groupValue: string, role: MemberRole, organisation = 'IOM Poland') {
  const organisationId = await anOrganisation(organisation)
  await db.signOnMapping.create({ data: { groupValue, organisationId, role } })
  return organisationId
}
const membershipsOf = async (email = 'anna@example.org') =>
  db.membership.findMany({
    where: { person: { email } },
    select: { organisationId: true, role: true, origin: true },
    orderBy: { since: 'asc' },
  })
const again = () => request.cookies.clear()

describe('who comes from the provider', () => {
  test('and is unknown here, in a group that means nothing, gets no account', async () => {
    expect(await signOn()).toBe('/sign-in?next=%2Fdesk%2Fenquiries&refused=unknown')
    expect(await db.person.count({ where: { kind: 'human' } })).toBe(0)
    expect(await currentActor()).toBeNull()
  })

  test('in a group that means something gets an account with that role, and goes on to where they wanted', async () => {
    const organisationId = await aGroup('staff', 'editor')
    expect(await signOn()).toBe('/desk/enquiries')
    expect(await currentActor()).toMatchObject({
      name: 'Anna Nowak',
      memberships: [{ organisationId, role: 'editor' }],
    })
    const person = await db.person.findUniqueOrThrow({ where: { email: 'anna@example.org' } })
    expect(person.passwordHash).toBeNull()
    const [session] = await rowsOf('SELECT "secondFactorAt" FROM desk."Session" WHERE "endedAt" IS NULL')
    expect(session).toEqual({ secondFactorAt: null })
  })

  test('and was invited gets the account that was offered, once', async () => {
    const organisationId = await anOrganisation('IOM Poland')
    const { id: invitedById } = await aPerson({ isPortalAdmin: true })
    await db.invitation.create({
      data: { email: 'anna@example.org', organisationId, role: 'contributor', locale: 'en', invitedById },
    })
    expect(await signOn()).toBe('/desk/enquiries')
    expect(await membershipsOf()).toEqual([{ organisationId, role: 'contributor', origin: 'portal' }])
    expect(await db.invitation.count({ where: { acceptedAt: null } })).toBe(0)
    again()
    expect(await signOn({ ...anna, email: 'piotr@example.org' }, '/desk', 'piotr')).toContain('refused=unknown')
  })

  test('with an address that was not checked is refused', async () => {
    await aGroup('staff', 'editor')
    await aPerson({ email: 'anna@example.org' })
    for (const isVerified of [false, undefined]) {
      const { email_verified: _, ...rest } = anna
      again()
      expect(await signOn({ ...rest, ...(isVerified === undefined ? {} : { email_verified: isVerified }) })).toContain(
        'refused=unverified',
      )
    }
    expect(await db.externalIdentity.count()).toBe(0)
  })

  test('is never taken for the account of the same address until its person signed in to it', async () => {
    const { id } = await aPerson({ email: 'anna@example.org', isPortalAdmin: true })
    expect(await signOn()).toBe('/sign-in?next=%2Fsign-in%2Flink')
    expect([await currentActor(), await currentHalfway(), await db.externalIdentity.count()]).toEqual([null, null, 0])

    // The password alone connects nothing: this role owes a second factor.
    await startSession(id)
    expect(await connectAccounts(idle, new FormData())).toMatchObject({ message: 'signed_out' })
    await startSession(id, { by: 'app', hasShownFactor: true })
    await expect(connectAccounts(idle, new FormData())).rejects.toMatchObject({
      digest: expect.stringContaining('/desk'),
    })
    expect(await db.externalIdentity.findMany({ select: { personId: true, subject: true } })).toEqual([
      { personId: id, subject: 'anna' },
    ])
    again()
    expect(await signOn({ ...anna, amr: ['mfa'] })).toBe('/desk/enquiries')
    expect(await currentActor()).toMatchObject({ personId: id })
  })

  test('is not connected with somebody else who signs in meanwhile', async () => {
    await aPerson({ email: 'anna@example.org' })
    const { id: other } = await aPerson()
    await signOn()
    await startSession(other)
    expect(await connectAccounts(idle, new FormData())).toMatchObject({ message: 'sign_on_over' })
    expect(await db.externalIdentity.count()).toBe(0)
  })

  test('is refused where their account was disabled, before and after it was connected', async () => {
    await aGroup('staff', 'editor')
    await signOn()
    await db.person.updateMany({ where: { email: 'anna@example.org' }, data: { disabledAt: new Date() } })
    again()
    expect(await signOn()).toContain('refused=disabled')
    await db.externalIdentity.deleteMany()
    again()
    expect(await signOn()).toContain('refused=disabled')
    expect(await currentActor()).toBeNull()
  })

  test('loses what a group gave when the group goes, and keeps what the portal gave', async () => {
    const given = await aGroup('staff', 'contributor')
    const kept = await anOrganisation('Institute of Public Affairs')
    await signOn()
    const { id } = await db.person.findUniqueOrThrow({ where: { email: 'anna@example.org' } })
    await aMembership(id, kept, 'editor')
    expect(await membershipsOf()).toMatchObject([{ organisationId: given }, { organisationId: kept }])
    again()
    expect(await signOn({ ...anna, groups: ['others'] })).toBe('/desk/enquiries')
    expect(await membershipsOf()).toEqual([{ organisationId: kept, role: 'editor', origin: 'portal' }])
    const ended = await rowsOf(`SELECT "organisationId" FROM desk."AuditEvent" WHERE action = 'membership.ended'`)
    expect(ended).toEqual([{ organisationId: given }])
  })

  test('changes the role with the group, but not one given on the portal', async () => {
    const organisationId = await aGroup('staff', 'contributor')
    await db.signOnMapping.create({ data: { groupValue: 'editors', organisationId, role: 'editor' } })
    await signOn()
    again()
    await signOn({ ...anna, groups: ['staff', 'editors'] })
    expect(await membershipsOf()).toEqual([{ organisationId, role: 'editor', origin: 'single_sign_on' }])
    await db.membership.updateMany({ data: { origin: 'portal' } })
    again()
    await signOn()
    expect(await membershipsOf()).toEqual([{ organisationId, role: 'editor', origin: 'portal' }])
  })

  test('owes a second factor here unless the provider says that it was shown there', async () => {
    await aGroup('staff', 'organisation_admin')
    await signOn()
    expect(await currentActor()).toBeNull()
    expect(await currentHalfway()).toMatchObject({ awaits: 'enrolment' })
    again()
    await signOn({ ...anna, amr: ['pwd', 'mfa'] })
    expect(await currentActor()).toMatchObject({ session: { secondFactorAt: expect.any(Date) } })
  })
})

describe('an answer that is not what was asked for', () => {
  beforeEach(() => aGroup('staff', 'editor'))
  const refused = '/sign-in?next=%2Fdesk&refused=failed'
  const nobody = async () =>
    expect([await currentActor(), await db.person.count({ where: { kind: 'human' } })]).toEqual([null, 0])
  /** Exchanges a part of what this browser remembers. */
  const forge = (change: object) => {
    const text = unsealText(request.cookies.get(attemptCookie) ?? '', 'single sign-on', 'attempt') ?? '{}'
    request.cookies.set(
      attemptCookie,
      sealText(JSON.stringify({ ...JSON.parse(text), ...change }), 'single sign-on', 'attempt'),
    )
  }

  test.each([
    ['another nonce', { nonce: 'n'.repeat(43) }],
    ['another state', { state: 's'.repeat(43) }],
    ['another verifier', { verifier: 'v'.repeat(43) }],
    ['an attempt that is over', { until: 1 }],
  ])('with %s signs nobody in', async (_, change) => {
    const query = await almost()
    forge(change)
    expect(await finishSignOn(query)).toBe(refused)
    await nobody()
  })

  test('of another issuer signs nobody in', async () => {
    const query = await almost()
    query.set('iss', 'https://evil.example')
    expect(await finishSignOn(query)).toBe(refused)
    await nobody()
  })

  test('in another browser, or a second time, signs nobody in', async () => {
    const query = await almost()
    const [cookie = ''] = [request.cookies.get(attemptCookie)]
    again()
    expect(await finishSignOn(query)).toBe(refused)
    request.cookies.set(attemptCookie, `${cookie.slice(0, -4)}AAAA`)
    expect(await finishSignOn(query)).toBe(refused)
    await nobody()
    request.cookies.set(attemptCookie, cookie)
    expect(await finishSignOn(query)).toBe('/desk')
    again()
    request.cookies.set(attemptCookie, cookie)
    expect(await finishSignOn(query)).toBe(refused)
    expect(await currentActor()).toBeNull()
  })

  test('where the provider refused says so', async () => {
    await almost()
    const { state = '' } = JSON.parse(
      unsealText(request.cookies.get(attemptCookie) ?? '', 'single sign-on', 'attempt') ?? '{}',
    ) as { state?: string }
    expect(await finishSignOn(new URLSearchParams({ error: 'access_denied', state }))).toBe(refused)
    await nobody()
  })
})

describe('proving again at the provider', () => {
  test('counts for the account that is connected, and for no other', async () => {
    await aGroup('staff', 'editor')
    await signOn()
    await db.session.updateMany({ data: { provenAt: new Date(Date.now() - 3_600_000) } })
    provider.accounts.set('piotr', { ...anna, email: 'piotr@example.org' })
    const prove = async (id: string) =>
      finishSignOn(await provider.visit(await beginSignOn({ next: '/desk/new', isProof: true }), id))
    const age = async () => Date.now() - ((await currentActor())?.session?.provenAt.getTime() ?? 0)
    expect(await prove('piotr')).toContain('refused=other_person')
    expect(await age()).toBeGreaterThan(3_000_000)
    expect(await prove('anna')).toBe('/sign-in/prove?next=%2Fdesk%2Fnew')
    expect(await age()).toBeLessThan(60_000)
  })
})
