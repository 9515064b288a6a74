import { beforeEach, expect, test, vi } from 'vitest'
import { standingActor } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { listWork } from '@/lib/editing/work'
import { listWaiting } from '@/lib/person/reading/waiting'
import { handOverWork, removeMember } from '@/lib/person/writing/memberships'
import { recordRoundtable } from '@/lib/roundtable/mutations'
import { resetDatabase } from '@/tests/support/database'
import { reasonOf } from '@/tests/support/enquiries'
import { aMembership, aPerson } from '@/tests/support/people'
import { anAdmin, aPlatform, aRoundtable } from '@/tests/support/records'

beforeEach(resetDatabase)
// Much is written before each of them.
vi.setConfig({ testTimeout: 60_000 })

async function anOffice() {
  const { host, stranger, platform } = await aPlatform(await anAdmin())
  const [chief, leaver, heir, outsider] = [await aPerson(), await aPerson(), await aPerson(), await aPerson()]
  await aMembership(chief.id, host, 'organisation_admin')
  await aMembership(leaver.id, host, 'editor')
  await aMembership(heir.id, host, 'contributor')
  await aMembership(outsider.id, stranger, 'editor')
  const roundtable = await recordRoundtable(await standingActor(leaver.id), aRoundtable({ host, platform }))
  return { host, chief: await standingActor(chief.id), leaver, heir, outsider, roundtable }
}

test('what waits for somebody who leaves is shown first, and goes to a colleague in one step', async () => {
  const { host, chief, leaver, heir, roundtable } = await anOffice()
  const place = { personId: leaver.id, organisationId: host }
  const waiting = await listWaiting(chief, place)
  expect(waiting.map(({ kind }) => kind)).toEqual(['drafts', 'points'])
  expect(waiting.find(({ kind }) => kind === 'points')).toMatchObject({ count: 1, titles: ['Second roundtable'] })

  await removeMember(chief, { ...place, colleagueId: heir.id })
  expect(await db.membership.count({ where: { personId: leaver.id } })).toBe(0)
  const row = await db.record.findUniqueOrThrow({ where: { id: roundtable.id } })
  expect(row).toMatchObject({ handedToId: heir.id, createdById: leaver.id, updatedById: leaver.id })
  const work = await listWork(await standingActor(heir.id))
  const mine = work.find(({ list }) => list === 'mine')?.records.map(({ id }) => id)
  expect(mine).toContain(roundtable.id)
  const events = await db.auditEvent.findMany({ where: { aboutPersonId: leaver.id }, orderBy: { id: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual(['membership.handed_over', 'membership.ended'])
  expect(events[0]?.detail).toMatchObject({ to: heir.id })
  expect(await db.person.findUniqueOrThrow({ where: { id: leaver.id } })).toMatchObject({ formerOf: [host] })
})

test('only a colleague gets it, and one who may publish where something waits to be published', async () => {
  const { host, chief, leaver, heir, outsider, roundtable } = await anOffice()
  const asked = { personId: leaver.id, organisationId: host }
  const refused = await handOverWork(chief, { ...asked, colleagueId: outsider.id }).catch((error) => error)
  expect(refused).toMatchObject({ fields: { colleague: 'not_colleague' } })
  await db.scheduledPublication.create({
    data: {
      ...{ recordId: roundtable.id, languages: ['en'], version: 1, timeZone: 'Europe/Warsaw' },
      ...{ at: new Date(Date.now() + 3_600_000), createdById: leaver.id },
    },
  })
  expect(await reasonOf(handOverWork(chief, { ...asked, colleagueId: heir.id }))).toBe(
    'not_allowed_now colleague_cannot_publish',
  )
  await handOverWork(chief, { ...asked, colleagueId: chief.personId })
  expect(await db.scheduledPublication.findFirstOrThrow()).toMatchObject({ createdById: chief.personId })
  expect(await db.membership.count({ where: { personId: leaver.id } })).toBe(1)
  expect(await listWaiting(chief, asked)).toEqual([])
})
