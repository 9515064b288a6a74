import { beforeEach, expect, test, vi } from 'vitest'
import { standingActor } from '@/lib/auth/standing-actor'
import { db } from '@/lib/db'
import { publishLanguages, submitForReview } from '@/lib/editing/review'
import { handOverWork } from '@/lib/person/writing/memberships'
import { recordPractice, revisePractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { resetDatabase } from '../support/database'
import { reasonOf } from '../support/enquiries'
import { aMembership, aPerson } from '../support/people'
import { anAdmin, aPlatform } from '../support/records'

vi.setConfig({ testTimeout: 60_000 })
const languages = ['en']
let host: string
let stranger: string
const about = (organisationId: string, title: string) =>
  practiceInput.parse({
    ...{ organisationId, language: 'en', sources: [], title, summary: '', carriedOutById: null },
    ...{ regionId: null, place: null, started: '2017', themes: [], problem: '', whatIsDone: '', whoBenefits: '' },
    ...{ resources: '', results: '', lessons: '', toCopyIt: '' },
  })

beforeEach(async () => {
  await resetDatabase()
  ;({ host, stranger } = await aPlatform(await anAdmin()))
  await db.organisation.update({ where: { id: host }, data: { fourEyes: true } })
})

async function member(...places: string[]) {
  const { id } = await aPerson()
  for (const organisationId of places) await aMembership(id, organisationId, 'organisation_admin')
  return standingActor(id)
}

test('who wrote a version publishes it neither after handing it over, nor through another organisation', async () => {
  const [writer, heir] = [await member(host, stranger), await member(host)]
  const saved = await recordPractice(writer, about(host, 'Open house'))
  const target = { kind: 'practice' as const, ...saved }
  await submitForReview(writer, target, { languages })
  await handOverWork(heir, { personId: writer.personId, organisationId: host, colleagueId: heir.personId })
  expect(await reasonOf(publishLanguages(writer, target, { languages }))).toBe('not_allowed_now four_eyes')
  // A form that names another organisation moves nothing there.
  const moved = await revisePractice(writer, saved, about(stranger, 'Open house')).catch(() => saved)
  expect((await db.record.findUniqueOrThrow({ where: { id: saved.id } })).organisationId).toBe(host)
  expect(await reasonOf(publishLanguages(writer, { ...target, ...moved }, { languages }))).toBe(
    'not_allowed_now four_eyes',
  )
  await publishLanguages(heir, { ...target, ...moved }, { languages })
  expect(await db.recordLanguage.findFirstOrThrow({ where: { recordId: saved.id } })).toMatchObject({
    publishedById: heir.personId,
  })
})
