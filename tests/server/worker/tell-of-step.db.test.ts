import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { publishLanguages, returnToAuthor, submitForReview, withdrawLanguages } from '@/lib/editing/review'
import type { MemberRole } from '@/lib/generated/prisma/enums'
import { recordPractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { sweepOutbox } from '@/server/worker/sweep-outbox'
import { topics } from '@/server/worker/topics'
import { resetDatabase } from '@/tests/support/database'
import { aMembership, anOrganisation } from '@/tests/support/people'
import { aMember } from '@/tests/support/records'

beforeEach(resetDatabase)

// Mails are written and not sent.
const sweep = () => sweepOutbox({ handlers: topics, sendsMail: false })

/** The mails written since the last time one looked, by person. */
async function mails() {
  await sweep()
  const found = await db.outboxMessage.findMany({ where: { topic: 'mail' } })
  await db.outboxMessage.deleteMany({ where: { topic: 'mail' } })
  return found.map(({ payload }) => payload as { personId: string; template: string; values: unknown })
}

async function aColleague(organisationId: string, role: MemberRole): Promise<Actor> {
  const actor = await aMember([{ organisationId, role }])
  await aMembership(actor.personId, organisationId, role)
  return actor
}

async function aPractice(author: Actor, organisationId: string) {
  const empty = { problem: '', whatIsDone: '', whoBenefits: '', resources: '', results: '', lessons: '', toCopyIt: '' }
  const saved = await recordPractice(
    author,
    practiceInput.parse({
      ...{ organisationId, language: 'en', title: 'Open house', summary: 'Doors open.', sources: [], themes: [] },
      ...{ carriedOutById: null, regionId: null, place: null, started: null },
      ...empty,
    }),
  )
  return { kind: 'practice' as const, ...saved }
}

test('each step of a review is told to those it concerns, with the reason, and not to whoever took it', async () => {
  const organisationId = await anOrganisation('IOM Poland')
  const author = await aColleague(organisationId, 'contributor')
  const reviewer = await aColleague(organisationId, 'editor')
  const admin = await aColleague(organisationId, 'organisation_admin')
  await aColleague(await anOrganisation('Institute of Public Affairs'), 'editor')
  const practice = await aPractice(author, organisationId)
  const english = { languages: ['en'] }
  const title = 'Open house'
  expect(await mails()).toEqual([])

  await submitForReview(author, practice, english)
  const asked = await mails()
  expect(asked.map(({ personId }) => personId).sort()).toEqual([reviewer.personId, admin.personId].sort())
  expect(asked[0]).toMatchObject({ template: 'review_requested', values: { title } })

  await returnToAuthor(reviewer, practice, { ...english, reason: 'Say when.' })
  const returned = { template: 'review_returned', values: { title, reason: 'Say when.' } }
  expect(await mails()).toEqual([{ personId: author.personId, ...returned }])

  await submitForReview(author, practice, english)
  await mails()
  await publishLanguages(reviewer, practice, english)
  const published = { template: 'record_published', values: { title } }
  expect(await mails()).toEqual([{ personId: author.personId, ...published }])

  await withdrawLanguages(admin, practice, { ...english, reason: 'It was never so.' })
  const gone = await mails()
  expect(gone.map(({ personId }) => personId).sort()).toEqual([author.personId, reviewer.personId].sort())
  expect(gone[0]).toMatchObject({ template: 'record_withdrawn', values: { title, reason: 'It was never so.' } })
})

test('what somebody publishes straight away is news to nobody, and what was taken back is asked of nobody', async () => {
  const organisationId = await anOrganisation('IOM Poland')
  const editor = await aColleague(organisationId, 'editor')
  await aColleague(organisationId, 'editor')
  const practice = await aPractice(editor, organisationId)
  await publishLanguages(editor, practice, { languages: ['en'] })
  expect(await mails()).toEqual([])

  await submitForReview(editor, practice, { languages: ['en'] })
  await returnToAuthor(editor, practice, { languages: ['en'], reason: 'Not yet.' })
  expect(await mails()).toEqual([])
})

test('a message that is carried out twice is told once', async () => {
  const organisationId = await anOrganisation('IOM Poland')
  const author = await aColleague(organisationId, 'contributor')
  await aColleague(organisationId, 'editor')
  await submitForReview(author, await aPractice(author, organisationId), { languages: ['en'] })
  await sweep()
  await db.outboxMessage.updateMany({
    where: { topic: 'record.submitted' },
    data: { state: 'waiting', doneAt: null, availableAt: new Date(0) },
  })
  await sweep()
  expect(await db.outboxMessage.count({ where: { topic: 'mail' } })).toBe(1)
})
