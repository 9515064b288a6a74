import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { actorOf, type Claims, closeSession, endOfSession, openSession } from '@/lib/auth/open-sessions'
import { db } from '@/lib/db'
import { resetDatabase, rowsOf } from '@/tests/support/database'
import { aMembership, anOrganisation, aPerson } from '@/tests/support/people'

const requestId = '7f9b3c1e-0000-4000-8000-000000000000'
const begin = new Date('2026-11-21T08:00:00Z')
const after = (hours: number, seconds = 0) => new Date(begin.getTime() + hours * 3_600_000 + seconds * 1000)

beforeAll(resetDatabase)
beforeEach(resetDatabase)

async function signedIn(facts: Parameters<typeof aPerson>[0] = {}) {
  const person = await aPerson(facts)
  return { person, claims: await openSession({ personId: person.id, requestId, replaces: null }, begin) }
}

/** Works all the time: asks every hour until `hours` have passed. */
async function busyFor(claims: Claims, hours: number) {
  for (let hour = 1; hour <= hours; hour += 1) await actorOf(claims, after(hour))
}

describe('a session', () => {
  test('says who is acting, with their organisations as they are now', async () => {
    const { person, claims } = await signedIn()
    const organisation = await anOrganisation('IOM Poland')
    await aMembership(person.id, organisation, 'editor')
    expect(await actorOf(claims, after(0, 1))).toEqual({
      personId: person.id,
      name: 'Anna Test',
      locale: 'en',
      kind: 'human',
      isPortalAdmin: false,
      isDisabled: false,
      memberships: [
        { organisationId: organisation, role: 'editor', rights: 'trusted', participantsFor: 'organisation_admin' },
      ],
      session: { id: claims.sid, provenAt: expect.any(Date), secondFactorAt: null },
    })
  })

  test('ends after two idle hours', async () => {
    const { claims } = await signedIn()
    expect(await actorOf(claims, after(2, -1))).not.toBeNull()
    expect(await actorOf(claims, after(3, 58))).not.toBeNull()
    expect(await actorOf(claims, after(6))).toBeNull()
  })

  test('is not woken again by a request that came too late', async () => {
    const { claims } = await signedIn()
    expect(await actorOf(claims, after(2))).toBeNull()
    expect(await actorOf(claims, after(2, 1))).toBeNull()
  })

  test('of whoever keeps the portal ends after half an idle hour', async () => {
    const { id } = await aPerson({ isPortalAdmin: true })
    const claims = await openSession({ personId: id, requestId, replaces: null, hasShownFactor: true }, begin)
    expect(await actorOf(claims, after(0, 29 * 60))).not.toBeNull()
    expect(await endOfSession(claims, after(0, 39 * 60))).toMatchObject({ idle: 20 * 60 })
    expect(await actorOf(claims, after(0, 59 * 60))).toBeNull()
  })

  test('ends after twelve hours, however busy', async () => {
    const { claims } = await signedIn()
    await busyFor(claims, 11)
    expect(await actorOf(claims, after(12, -1))).not.toBeNull()
    expect(await actorOf(claims, after(12))).toBeNull()
  })

  test('is written at most once a minute', async () => {
    const { claims } = await signedIn()
    const seen = async () => (await db.session.findUniqueOrThrow({ where: { id: claims.sid } })).lastSeenAt
    await actorOf(claims, after(0, 59))
    expect(await seen()).toEqual(begin)
    await actorOf(claims, after(0, 60))
    expect(await seen()).toEqual(after(0, 60))
  })

  test('ends at once when signed out, and is recorded', async () => {
    const { claims } = await signedIn()
    await closeSession(claims, requestId, after(0, 5))
    await closeSession(claims, requestId, after(0, 6))
    expect(await actorOf(claims, after(0, 7))).toBeNull()
    const events = await rowsOf('SELECT action, "requestId" FROM desk."AuditEvent" ORDER BY at')
    expect(events).toEqual([
      { action: 'person.signed_in', requestId },
      { action: 'person.signed_out', requestId },
    ])
  })

  test('ends at once when its person is disabled', async () => {
    const { person, claims } = await signedIn()
    await db.person.update({ where: { id: person.id }, data: { disabledAt: after(0, 1) } })
    expect(await actorOf(claims, after(0, 2))).toBeNull()
  })

  test('knows at once that its person is no admin and no member any more', async () => {
    const person = await aPerson({ isPortalAdmin: true })
    const claims = await openSession({ personId: person.id, requestId, replaces: null, hasShownFactor: true }, begin)
    await aMembership(person.id, await anOrganisation('IOM Poland'), 'editor')
    expect(await actorOf(claims, after(0, 1))).toMatchObject({ isPortalAdmin: true, memberships: [{ role: 'editor' }] })
    await db.person.update({ where: { id: person.id }, data: { isPortalAdmin: false } })
    await db.membership.deleteMany({ where: { personId: person.id } })
    expect(await actorOf(claims, after(0, 2))).toMatchObject({ isPortalAdmin: false, memberships: [] })
  })

  test('is no use under another name, and unknown sessions are nobody', async () => {
    const { claims } = await signedIn()
    const other = await aPerson()
    expect(await actorOf({ ...claims, sub: other.id }, after(0, 1))).toBeNull()
    expect(await actorOf({ ...claims, sid: other.id }, after(0, 1))).toBeNull()
    await closeSession({ ...claims, sub: other.id }, null, after(0, 1))
    expect(await actorOf(claims, after(0, 1))).not.toBeNull()
  })

  test('is replaced by the next one of the same browser', async () => {
    const { person, claims } = await signedIn()
    const next = await openSession({ personId: person.id, requestId, replaces: claims }, after(1))
    expect(next.sid).not.toBe(claims.sid)
    expect(await actorOf(claims, after(1))).toBeNull()
    expect(await actorOf(next, after(1))).not.toBeNull()
  })
})
