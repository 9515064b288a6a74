import { beforeEach, expect, test } from 'vitest'
import { attention } from '@/lib/attention/queries'
import { db } from '@/lib/db'
import { submitForReview } from '@/lib/editing/review'
import { openForm } from '@/lib/editing/saving'
import { resetDatabase } from '@/tests/support/database'
import { aMember, anAdmin, aPlatform } from '@/tests/support/records'
import { refusalOf } from '@/tests/support/refusals'

beforeEach(resetDatabase)
const now = new Date()
const daysAgo = (count: number) => new Date(now.getTime() - count * 86_400_000)

test('says what needs somebody, the most pressing first, and nothing else', { timeout: 60_000 }, async () => {
  const admin = await anAdmin()
  const names = async () => (await attention(admin, now)).findings.map(({ name }) => name)
  // The admin of this test has no second factor.
  expect((await names()).filter((name) => name !== 'room')).toEqual(['second_factor'])
  const { host, project } = await aPlatform(admin)
  await db.organisation.update({ where: { id: host }, data: { rights: 'moderated' } })
  const { id, version } = await openForm(admin, 'practice', {
    language: 'en',
    organisationId: host,
    values: { title: 'Open house' },
  })
  await submitForReview(admin, { kind: 'practice', id, version }, { languages: ['en'] })
  await db.workerTask.create({
    data: { task: 'clean_up', startedAt: daysAgo(1), failedAt: daysAgo(1), problem: 'Error' },
  })
  await db.outboxMessage.create({ data: { topic: 'mail', state: 'failed', at: daysAgo(2), problem: '550' } })
  const soon = new Date(now)
  soon.setUTCMonth(soon.getUTCMonth() + 2)
  await db.funding.create({
    data: { recordId: project, position: 0, nameAsWritten: 'X', ends: soon.toISOString().slice(0, 7) },
  })
  expect((await names()).filter((name) => name !== 'room')).toEqual([
    ...['failed_jobs', 'failed_mails', 'second_factor', 'reviews', 'quality', 'funding'],
  ])
  const { findings, unknown } = await attention(admin, now)
  expect(unknown).toEqual([])
  expect(findings.find(({ name }) => name === 'reviews')).toMatchObject({
    count: 1,
    examples: [{ title: 'Open house' }],
  })
  expect(findings.find(({ name }) => name === 'funding')).toMatchObject({
    count: 1,
    examples: [{ title: 'SHARE SIRA' }],
  })
})

test('is for whoever keeps the portal', async () => {
  const member = await aMember([{ organisationId: crypto.randomUUID(), role: 'organisation_admin' }])
  expect(await refusalOf(attention(member))).toMatchObject({ code: 'forbidden' })
})
