import pino from 'pino'
import { beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { keepTimeLimits } from '@/server/retention'
import { resetDatabase } from '../support/database'
import { anOrganisation } from '../support/people'

beforeAll(resetDatabase)

test('what is over its time is deleted at the start, and again and again', async () => {
  const organisationId = await anOrganisation('IOM Poland')
  const write = (hash: string) =>
    db.enquiry.create({
      data: {
        ...{ kind: 'correction', recordId: organisationId, organisationId, locale: 'en', text: 'Wrong.' },
        ...{ state: 'open', submissionHash: hash.repeat(64), doubts: [] },
        ...{ createdAt: new Date('2020-01-01'), keepUntil: new Date('2020-12-31') },
      },
    })
  await write('a')
  const stop = await keepTimeLimits(pino({ level: 'silent' }), 50)
  expect(await db.enquiry.count()).toBe(0)
  await write('b')
  await vi.waitFor(async () => expect(await db.enquiry.count()).toBe(0), { timeout: 5000, interval: 50 })
  await stop(new AbortController().signal)
  await write('c')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await db.enquiry.count()).toBe(1)
})
