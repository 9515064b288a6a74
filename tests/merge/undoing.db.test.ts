import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { standingActor } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { askFourEyes } from '@/lib/editing/organisation-settings'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import { invite, revokeInvitation } from '@/lib/invitation/mutations'
import { mergeOrganisations, undoMerge } from '@/lib/merge/mutations'
import { listMerges } from '@/lib/merge/queries'
import { mergeInput } from '@/lib/merge/schema'
import { giveRights } from '@/lib/partner/writing/rights'
import { changeRole } from '@/lib/person/writing/memberships'
import { removeMapping } from '@/lib/single-sign-on/mutations'
import { resetDatabase } from '../support/database'
import { aMembership, aPerson } from '../support/people'
import { anAdmin, aPlatform } from '../support/records'

let admin: Actor
let host: string
let stranger: string

beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  ;({ host, stranger } = await aPlatform(admin))
})

async function mergeThem(): Promise<string> {
  const versionOf = async (id: string) => (await db.record.findUniqueOrThrow({ where: { id } })).version
  const input = mergeInput.parse({
    ...{ survivorId: host, absorbedId: stranger },
    ...{ survivorVersion: await versionOf(host), absorbedVersion: await versionOf(stranger) },
  })
  return (await mergeOrganisations(admin, input)).id
}
const rightsOf = async (id: string) => (await db.organisation.findUniqueOrThrow({ where: { id } })).rights
const leftPlaces = async () => (await listMerges(admin))[0]?.left.map(({ place }) => place)
async function memberOf(roles: Record<string, MemberRole>) {
  const { id } = await aPerson()
  for (const [organisationId, role] of Object.entries(roles)) await aMembership(id, organisationId, role)
  return id
}
const rolesOf = async (personId: string) =>
  Object.fromEntries(
    (await db.membership.findMany({ where: { personId } })).map(({ organisationId, role }) => [organisationId, role]),
  )

test('who was blocked while both were one stays blocked, both of them, and the admin is told', async () => {
  const id = await mergeThem()
  await giveRights(admin, host, { rights: 'blocked', reason: 'They published lists of people.' })
  await undoMerge(admin, id)
  expect([await rightsOf(host), await rightsOf(stranger)]).toEqual(['blocked', 'blocked'])
  expect(await leftPlaces()).toEqual(['rights'])
})

test('a right that was decided again stays, though it looks as the merge left it', async () => {
  await db.organisation.update({ where: { id: stranger }, data: { rights: 'moderated' } })
  const id = await mergeThem()
  await giveRights(admin, host, { rights: 'blocked', reason: 'For now.' })
  await giveRights(admin, host, { rights: 'moderated', reason: 'They answered.' })
  await undoMerge(admin, id)
  expect([await rightsOf(host), await rightsOf(stranger)]).toEqual(['moderated', 'moderated'])
})

test('without a decision since, each has the rights it had before', async () => {
  await db.organisation.update({ where: { id: stranger }, data: { rights: 'moderated' } })
  const id = await mergeThem()
  await undoMerge(admin, id)
  expect([await rightsOf(host), await rightsOf(stranger)]).toEqual(['trusted', 'moderated'])
  expect(await leftPlaces()).toEqual([])
})

test('four eyes that were asked for since are asked for in both', async () => {
  await memberOf({ [host]: 'editor' })
  const boss = await standingActor(await memberOf({ [host]: 'organisation_admin' }))
  const id = await mergeThem()
  await askFourEyes(boss, host, true)
  await undoMerge(admin, id)
  const both = await db.organisation.findMany({ where: { id: { in: [host, stranger] } }, select: { fourEyes: true } })
  expect(both).toEqual([{ fourEyes: true }, { fourEyes: true }])
})

test('a role that was lowered since is as low in both, and the admin is told', async () => {
  const anna = await memberOf({ [host]: 'contributor', [stranger]: 'organisation_admin' })
  const piotr = await memberOf({ [host]: 'organisation_admin', [stranger]: 'editor' })
  const id = await mergeThem()
  await changeRole(admin, { personId: anna, organisationId: host, role: 'editor' })
  await changeRole(admin, { personId: piotr, organisationId: host, role: 'contributor' })
  await undoMerge(admin, id)
  expect(await rolesOf(anna)).toEqual({ [host]: 'editor', [stranger]: 'editor' })
  expect(await rolesOf(piotr)).toEqual({ [host]: 'contributor', [stranger]: 'contributor' })
  expect(await leftPlaces()).toContain('role')
})

test('an invitation that was taken back since stays so in both; one that still waits waits in both again', async () => {
  const organisations = [host, stranger]
  for (const email of ['gone@example.org', 'waits@example.org'])
    for (const organisationId of organisations)
      await invite(admin, { email, locale: 'en', organisationId, role: 'editor' })
  const id = await mergeThem()
  const gone = { email: 'gone@example.org', organisationId: host, revokedAt: null }
  await revokeInvitation(admin, (await db.invitation.findFirstOrThrow({ where: gone })).id)
  await undoMerge(admin, id)
  const open = await db.invitation.findMany({
    where: { revokedAt: null },
    select: { email: true, organisationId: true },
  })
  expect(new Set(open.map(({ email }) => email))).toEqual(new Set(['waits@example.org']))
  expect(new Set(open.map(({ organisationId }) => organisationId))).toEqual(new Set(organisations))
})

test('a group that means nothing any more means nothing in both', async () => {
  const role = 'organisation_admin' as const
  for (const organisationId of [host, stranger])
    for (const groupValue of ['staff', 'volunteers'])
      await db.signOnMapping.create({ data: { groupValue, organisationId, role } })
  const id = await mergeThem()
  const staff = await db.signOnMapping.findFirstOrThrow({ where: { groupValue: 'staff' } })
  await removeMapping(admin, staff.id)
  await undoMerge(admin, id)
  const left = await db.signOnMapping.findMany({ select: { groupValue: true, organisationId: true } })
  expect(left.filter(({ groupValue }) => groupValue === 'staff')).toEqual([])
  expect(left).toHaveLength(2)
})
