import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { recordRoundtable, reviseRoundtable } from '@/lib/roundtable/mutations'
import { remindOfActionPoints } from '@/server/worker/remind-action-points'
import { resetDatabase } from '@/tests/support/database'
import { aMembership } from '@/tests/support/people'
import { aMember, anAdmin, aPlatform, aRoundtable } from '@/tests/support/records'

beforeAll(resetDatabase)

const morningOf = (day: string) => new Date(`${day}T05:30:00Z`)
const mails = async () =>
  (await db.outboxMessage.findMany({ where: { topic: 'mail' }, orderBy: { at: 'asc' } })).map(({ payload }) => payload)

test('an action point is called to mind once, three days before it is due, to whoever saved it last', async () => {
  const admin = await anAdmin()
  const place = await aPlatform(admin)
  const member = await aMember([{ organisationId: place.host, role: 'editor' }])
  await aMembership(member.personId, place.host, 'editor')
  const point = (text: string, dueOn: string, doneOn = '') => ({ id: '', text, owner: '', dueOn, doneOn })
  const input = (actionPoints: object[]) => aRoundtable(place, { actionPoints })
  const saved = await recordRoundtable(
    member,
    input([
      point('Write the report', '2026-11-25'),
      point('Done already', '2026-11-25', '2026-11-20'),
      point('Some day', ''),
      point('Over', '2026-11-21'),
    ]),
  )
  await remindOfActionPoints(morningOf('2026-11-21'))
  expect(await mails()).toMatchObject([{ values: { text: 'Over' } }])
  await remindOfActionPoints(morningOf('2026-11-22'))
  await remindOfActionPoints(morningOf('2026-11-22'))
  await remindOfActionPoints(morningOf('2026-11-24'))
  const report = { title: 'Second roundtable', text: 'Write the report', dueOn: '2026-11-25' }
  expect((await mails()).slice(1)).toEqual([
    { personId: member.personId, template: 'action_point_due', values: report },
  ])

  await saveAgain(member, saved, place)
  await remindOfActionPoints(morningOf('2026-11-24'))
  expect(await mails()).toHaveLength(2)
  await db.actionPoint.updateMany({ where: { doneOn: null }, data: { dueOn: new Date('2026-12-24') } })
  await remindOfActionPoints(morningOf('2026-12-21'))
  expect(await mails()).toHaveLength(5)

  await db.membership.deleteMany({ where: { personId: member.personId } })
  await db.actionPoint.updateMany({ where: { doneOn: null }, data: { dueOn: new Date('2027-01-24') } })
  await remindOfActionPoints(morningOf('2027-01-24'))
  expect(await mails()).toHaveLength(5)
})

/** Saving a roundtable keeps its action points and the keys they have. */
async function saveAgain(
  member: Actor,
  { id, version }: { id: string; version: number },
  place: Parameters<typeof aRoundtable>[0],
) {
  const points = await db.actionPoint.findMany({
    where: { roundtableId: id },
    include: { translations: true },
    orderBy: { position: 'asc' },
  })
  const actionPoints = points.map((point) => ({
    ...{ id: point.id, text: point.translations[0]?.text, owner: '' },
    dueOn: point.dueOn?.toISOString().slice(0, 10) ?? '',
    doneOn: point.doneOn?.toISOString().slice(0, 10) ?? '',
  }))
  await reviseRoundtable(
    member,
    { id, version },
    aRoundtable(place, { actionPoints, practices: [], gaps: [], pilots: [] }),
  )
}
