import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { askFourEyes, listGoverned } from '@/lib/editing/organisation-settings'
import { publishLanguages } from '@/lib/editing/review'
import { recordEvent } from '@/lib/event/mutations'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import { resetDatabase } from '../support/database'
import { aMembership } from '../support/people'
import { projectInputs } from '../support/project-inputs'
import { aMember, anAdmin, aPlatform } from '../support/records'

let place: Awaited<ReturnType<typeof aPlatform>>
let boss: Actor

async function aColleague(role: MemberRole): Promise<Actor> {
  const actor = await aMember([{ organisationId: place.host, role }])
  await aMembership(actor.personId, place.host, role)
  return actor
}

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  place = await aPlatform(await anAdmin())
  boss = await aColleague('organisation_admin')
})

const isAsked = async () => (await db.organisation.findUniqueOrThrow({ where: { id: place.host } })).fourEyes

test('four eyes need two who may publish, whoever else there is', async () => {
  await aColleague('contributor')
  const gone = await aColleague('editor')
  await db.person.update({ where: { id: gone.personId }, data: { disabledAt: new Date() } })
  await expect(askFourEyes(boss, place.host, true)).rejects.toMatchObject({ reason: 'nobody_else_publishes' })
  await aColleague('editor')
  await askFourEyes(boss, place.host, true)
  expect(await isAsked()).toBe(true)
  expect(await listGoverned(boss)).toMatchObject([{ id: place.host, fourEyes: true, publishers: 2 }])
  await askFourEyes(boss, place.host, false)
  expect(await isAsked()).toBe(false)
})

test('only admins of the organisation decide it', async () => {
  const editor = await aColleague('editor')
  const stranger = await aMember([{ organisationId: place.stranger, role: 'organisation_admin' }])
  await expect(askFourEyes(editor, place.host, true)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(askFourEyes(stranger, place.host, true)).rejects.toMatchObject({ code: 'not_found' })
  expect(await listGoverned(editor)).toEqual([])
  expect(await isAsked()).toBe(false)
})

test('who wrote a record is told that somebody else publishes it, and somebody else can', async () => {
  const editor = await aColleague('editor')
  await askFourEyes(boss, place.host, true)
  const saved = await recordEvent(editor, projectInputs(() => place).event('A day'))
  const target = { kind: 'event' as const, ...saved }
  const asked = { languages: ['en'] }
  await expect(publishLanguages(editor, target, asked)).rejects.toMatchObject({ reason: 'four_eyes' })
  expect(await publishLanguages(boss, target, asked)).toMatchObject({ id: saved.id })
})
