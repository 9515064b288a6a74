import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { clearMerged, mergeOrganisations, undoMerge } from '@/lib/merge/mutations'
import { comparePair, listMerges, previewMove } from '@/lib/merge/queries'
import { mergeInput } from '@/lib/merge/schema'
import { erasePerson } from '@/lib/person/writing/erasing'
import { removeMember } from '@/lib/person/writing/memberships'
import { recordPractice, revisePractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { findRedirect } from '@/lib/public/redirects'
import { publishRecord } from '@/lib/publishing/mutations'
import { rebuildPublic } from '@/lib/publishing/rebuild'
import { resetDatabase, rowsOf } from '../support/database'
import { aMembership } from '../support/people'
import { aMember, anAdmin, aPlatform } from '../support/records'
import { refusalOf } from '../support/refusals'

let admin: Actor
let host: string
let stranger: string
let practice: { id: string; version: number }

const about = (title: string, carriedOutById: string) =>
  practiceInput.parse({
    ...{ organisationId: stranger, language: 'en', sources: [], title, summary: '', carriedOutById },
    ...{ regionId: null, place: null, started: '2017', themes: [], problem: '', whatIsDone: '', whoBenefits: '' },
    ...{ resources: '', results: '', lessons: '', toCopyIt: '' },
  })

beforeEach(async () => {
  await resetDatabase()
  admin = await anAdmin()
  ;({ host, stranger } = await aPlatform(admin))
  practice = await recordPractice(admin, about('Open house', stranger))
  await publishRecord(admin, { kind: 'practice', ...practice })
})

async function asked(survivorId = host, absorbedId = stranger) {
  const versionOf = async (id: string) => (await db.record.findUniqueOrThrow({ where: { id } })).version
  return mergeInput.parse({
    ...{ survivorId, absorbedId },
    ...{ survivorVersion: await versionOf(survivorId), absorbedVersion: await versionOf(absorbedId) },
  })
}
const document = async () => {
  const [row] = await rowsOf<{ owner: string; by: string | null }>(
    `SELECT body->>'owner' AS owner, body->>'carriedOutBy' AS by FROM pub.document WHERE id = $1 AND locale = 'en'`,
    [practice.id],
  )
  return row
}

test('what the public reads names the survivor at once, old addresses lead there, and old versions stay', async () => {
  const kept = await rowsOf('SELECT snapshot FROM desk."Revision" WHERE "recordId" = $1', [practice.id])
  await mergeOrganisations(admin, await asked())
  expect(await document()).toMatchObject({ owner: `partner:${host}` })
  const led = await findRedirect('en', '/en/partners/institute-of-public-affairs')
  expect(led).toMatchObject({ location: expect.stringContaining('/en/partners/iom-poland') })
  expect(await rowsOf('SELECT snapshot FROM desk."Revision" WHERE "recordId" = $1', [practice.id])).toEqual(kept)
  const [names] = await rowsOf<{ names: string }>(
    `SELECT string_agg(name || ' ' || kind, ', ' ORDER BY position) AS names FROM desk."OrganisationName" WHERE "organisationId" = $1`,
    [host],
  )
  expect(names?.names).toBe('IOM Poland official, Institute of Public Affairs former')
  expect(await rebuildPublic()).toMatchObject({ written: 0, removed: 0 })
})

test('only those who keep the portal merge; the preview says everything that moves', async () => {
  const head = await aMember([{ organisationId: host, role: 'organisation_admin' }])
  expect(await refusalOf(mergeOrganisations(head, await asked()))).toMatchObject({ code: 'forbidden' })
  expect(await comparePair(head, { survivorId: host, absorbedId: stranger })).toBeNull()
  expect(await previewMove(head, stranger)).toBeNull()
  expect(await listMerges(head)).toEqual([])
  const moving = await previewMove(admin, stranger)
  expect(moving?.records).toEqual([{ kind: 'practice', count: 1, titles: ['Open house'] }])
  expect(moving?.owned).toBe(1)
})

test('of two admins at once one is the first, and what was compared must still be so', async () => {
  const other = await anAdmin()
  const input = await asked()
  const told = await Promise.allSettled([
    mergeOrganisations(admin, input),
    mergeOrganisations(other, { ...input, survivorId: stranger, absorbedId: host }),
  ])
  expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.merge.count()).toBe(1)
})

test('the higher role and the stricter rights hold', async () => {
  const { personId } = await aMember([])
  await aMembership(personId, host, 'contributor')
  await aMembership(personId, stranger, 'organisation_admin')
  await db.organisation.update({ where: { id: stranger }, data: { rights: 'moderated', fourEyes: true } })
  const { id } = await mergeOrganisations(admin, await asked())
  const roles = () => db.membership.findMany({ where: { personId }, orderBy: { role: 'asc' } })
  expect((await roles()).map(({ organisationId, role }) => [organisationId, role])).toEqual([
    [host, 'organisation_admin'],
  ])
  expect(await db.organisation.findUniqueOrThrow({ where: { id: host } })).toMatchObject({
    rights: 'moderated',
    fourEyes: true,
  })
  await undoMerge(admin, id)
  expect((await roles()).map(({ organisationId, role }) => [organisationId, role])).toEqual([
    [host, 'contributor'],
    [stranger, 'organisation_admin'],
  ])
})

test('undoing brings nobody back who was let go or erased since', async () => {
  const [gone, erased, stays] = [await aMember([]), await aMember([]), await aMember([])]
  for (const { personId } of [gone, erased, stays])
    for (const organisationId of [host, stranger]) await aMembership(personId, organisationId, 'organisation_admin')
  const { id } = await mergeOrganisations(admin, await asked())
  await removeMember(admin, { personId: gone.personId, organisationId: host, colleagueId: null })
  await erasePerson(admin, erased.personId)
  await undoMerge(admin, id)
  const of = ({ personId }: Actor) => db.membership.count({ where: { personId } })
  expect([await of(gone), await of(erased), await of(stays)]).toEqual([0, 0, 2])
})

test('undoing keeps what was written since, gives records back to their owner, and says what it left', async () => {
  const { id } = await mergeOrganisations(admin, await asked())
  // The form was open before the merge and names the organisation that is no more.
  const since = await revisePractice(admin, practice, about('Open house in spring', stranger))
  expect((await db.practice.findUniqueOrThrow({ where: { id: practice.id } })).organisationId).toBe(host)
  expect(await undoMerge(admin, id)).toEqual({ id, left: 1 })
  const record = await db.record.findUniqueOrThrow({ where: { id: practice.id } })
  expect(record).toMatchObject({ organisationId: stranger, version: since.version })
  const [listed] = await listMerges(admin)
  expect(listed?.left.map(({ title }) => title)).toEqual(['Open house in spring'])
  await expect(undoMerge(admin, id)).rejects.toMatchObject({ reason: 'already_undone' })
})

test('after thirty days the row is cleared, nothing can be undone, and addresses lead on for ever', async () => {
  const { id } = await mergeOrganisations(admin, await asked())
  const soon = new Date(Date.now() + 29 * 86_400_000)
  const then = new Date(Date.now() + 31 * 86_400_000)
  expect(await clearMerged(soon)).toBe(0)
  expect(await clearMerged(then)).toBe(1)
  expect(await clearMerged(then)).toBe(0)
  expect(await db.organisation.count({ where: { id: stranger } })).toBe(0)
  await expect(undoMerge(admin, id)).rejects.toMatchObject({ reason: 'too_late_to_undo' })
  const led = await findRedirect('en', '/en/partners/institute-of-public-affairs')
  expect(led).toMatchObject({ location: expect.stringContaining('/en/partners/iom-poland') })
  expect(await rebuildPublic()).toMatchObject({ written: 0, removed: 0 })
  expect((await listMerges(admin))[0]).toMatchObject({ absorbed: 'Institute of Public Affairs', until: null })
})
