import { beforeEach, describe, expect, test } from 'vitest'
import { actorOf, openSession } from '@/lib/auth/open-sessions'
import { standingActor } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { listMembers, listPeople } from '@/lib/person/reading/people'
import { readPeopleFilter } from '@/lib/person/rules'
import { disablePerson, enablePerson, grantPortal, withdrawPortal } from '@/lib/person/writing/access'
import { changeRole, giveMembership, removeMember } from '@/lib/person/writing/memberships'
import { resetDatabase } from '@/tests/support/database'
import { caller, reasonOf } from '@/tests/support/enquiries'
import { aMembership, anOrganisation, aPerson } from '@/tests/support/people'

beforeEach(resetDatabase)

const portalAdmin = async () => standingActor((await aPerson({ isPortalAdmin: true })).id)
const signIn = (personId: string) => openSession({ personId, requestId: caller.requestId, replaces: null })

describe('disabling', () => {
  test('refuses the very next request of somebody who is signed in, and lets them in again when enabled', async () => {
    const admin = await portalAdmin()
    const { id } = await aPerson()
    const claims = await signIn(id)
    expect(await actorOf(claims)).not.toBeNull()
    await disablePerson(admin, id)
    expect(await actorOf(claims)).toBeNull()
    expect(await db.session.count({ where: { personId: id, endedAt: null } })).toBe(0)
    await enablePerson(admin, id)
    expect(await actorOf(claims)).toBeNull()
    expect(await actorOf(await signIn(id))).not.toBeNull()
    const events = await db.auditEvent.findMany({ where: { aboutPersonId: id }, orderBy: { at: 'asc' } })
    expect(events.map(({ action }) => action)).toEqual(['person.disabled', 'person.enabled'])
  })

  test('is for who keeps the portal alone, and never for themselves', async () => {
    const admin = await portalAdmin()
    const organisationId = await anOrganisation('IOM Poland')
    const { id } = await aPerson()
    await aMembership(id, organisationId, 'organisation_admin')
    const organisationAdmin = await standingActor(id)
    const { id: other } = await aPerson()
    for (const deed of [disablePerson, enablePerson, grantPortal, withdrawPortal])
      expect(await reasonOf(deed(organisationAdmin, other))).toBe('forbidden')
    expect(await reasonOf(disablePerson(admin, admin.personId))).toBe('not_allowed_now own_right')
    expect(await reasonOf(withdrawPortal(admin, admin.personId))).toBe('not_allowed_now own_right')
  })

  test('never leaves the portal without anybody who keeps it, even when two admins disable each other', async () => {
    const one = await portalAdmin()
    const other = await portalAdmin()
    const answers = await Promise.all([
      reasonOf(disablePerson(one, other.personId)),
      reasonOf(disablePerson(other, one.personId)),
    ])
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect(await db.person.count({ where: { isPortalAdmin: true, disabledAt: null } })).toBe(1)
  })
})

describe('rights in an organisation', () => {
  test('stay with one of two admins who let each other go, or lower each other, at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const organisationId = await anOrganisation('IOM Poland')
      const [one, other] = [(await aPerson()).id, (await aPerson()).id]
      for (const id of [one, other]) await aMembership(id, organisationId, 'organisation_admin')
      const [first, second] = [await standingActor(one), await standingActor(other)]
      const place = { organisationId, colleagueId: null }
      const against = (actor: typeof first, personId: string) =>
        round % 2
          ? changeRole(actor, { organisationId, personId, role: 'contributor' })
          : removeMember(actor, { ...place, personId })
      const answers = await Promise.all([reasonOf(against(first, other)), reasonOf(against(second, one))])
      expect(answers.toSorted()).toEqual(['done', 'not_found'])
      expect(await db.membership.count({ where: { organisationId, role: 'organisation_admin' } })).toBe(1)
    }
  })

  test('are changed by its admins, for the next request, and never by somebody for themselves', async () => {
    const organisationId = await anOrganisation('IOM Poland')
    const [chief, editor] = [await aPerson(), await aPerson()]
    await aMembership(chief.id, organisationId, 'organisation_admin')
    await aMembership(editor.id, organisationId, 'editor')
    const claims = await signIn(editor.id)
    const admin = await standingActor(chief.id)
    await changeRole(admin, { personId: editor.id, organisationId, role: 'contributor' })
    expect((await actorOf(claims))?.memberships).toMatchObject([{ role: 'contributor' }])
    await removeMember(admin, { personId: editor.id, organisationId, colleagueId: null })
    expect((await actorOf(claims))?.memberships).toEqual([])
    const own = { personId: chief.id, organisationId }
    expect(await reasonOf(changeRole(admin, { ...own, role: 'editor' }))).toBe('not_allowed_now own_right')
    expect(await reasonOf(removeMember(admin, { ...own, colleagueId: null }))).toBe('not_allowed_now own_right')
  })

  test('of another organisation do not exist for its admins', async () => {
    const [mine, theirs] = [await anOrganisation('IOM Poland'), await anOrganisation('Institute of Public Affairs')]
    const [chief, stranger] = [await aPerson(), await aPerson()]
    await aMembership(chief.id, mine, 'organisation_admin')
    await aMembership(stranger.id, theirs, 'editor')
    const admin = await standingActor(chief.id)
    const place = { personId: stranger.id, organisationId: theirs }
    expect(await reasonOf(changeRole(admin, { ...place, role: 'contributor' }))).toBe('not_found')
    expect(await reasonOf(removeMember(admin, { ...place, colleagueId: null }))).toBe('not_found')
    expect(await reasonOf(giveMembership(admin, { personId: stranger.id, organisationId: mine, role: 'editor' }))).toBe(
      'forbidden',
    )
    expect(await reasonOf(listMembers(admin, theirs))).toBe('not_found')
    expect(await reasonOf(listPeople(admin, readPeopleFilter({})))).toBe('forbidden')
  })
})

test('people are found by name, organisation, role and state', async () => {
  const admin = await portalAdmin()
  const organisationId = await anOrganisation('IOM Poland')
  const anna = await aPerson({ email: 'anna.kowalska@example.org' })
  const gone = await aPerson({ email: 'gone@example.org', disabledAt: new Date() })
  await aMembership(anna.id, organisationId, 'editor')
  const found = async (asked: Record<string, string>) =>
    (await listPeople(admin, readPeopleFilter(asked))).people.map(({ id }) => id)
  expect(await found({ q: 'KOWALSKA anna' })).toEqual([anna.id])
  expect(await found({ organisation: organisationId })).toEqual([anna.id])
  expect(await found({ role: 'editor' })).toEqual([anna.id])
  expect(await found({ role: 'portal_admin' })).toEqual([admin.personId])
  expect(await found({ state: 'disabled' })).toEqual([gone.id])
  expect(await found({ q: '%' })).toEqual([])
})
