import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { cleanUp } from '@/server/worker/clean-up'
import { resetDatabase } from '@/tests/support/database'
import { anOrganisation, aPerson } from '@/tests/support/people'

beforeEach(resetDatabase)

const now = new Date('2026-11-22T10:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1_000)
const hash = (letter: string) => letter.repeat(64)

test('sessions go a month after they ended or were last used', async () => {
  const { id: personId } = await aPerson()
  const session = (lastSeen: number, ended?: number) =>
    db.session.create({
      data: {
        ...{ personId, createdAt: ago(60), lastSeenAt: ago(lastSeen) },
        endedAt: ended === undefined ? null : ago(ended),
      },
    })
  const kept = await Promise.all([session(1), session(29, 29)])
  await session(31)
  await session(40, 31)
  await cleanUp(now)
  const left = await db.session.findMany({ select: { id: true } })
  expect(left.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort())
})

test('answers to requests, counters and used links go when they are of no use', async () => {
  const { id: personId } = await aPerson()
  await db.idempotencyKey.createMany({
    data: [7, 9].map((days) => ({ personId, key: `${days}`, requestHash: hash('a'), at: ago(days) })),
  })
  await db.rateLimit.createMany({
    data: [
      { key: 'over', points: 1, expire: ago(1) },
      { key: 'counting', points: 1, expire: ago(-1) },
    ],
  })
  const token = (letter: string, expires: number, used?: number) => ({
    ...{ purpose: 'set_up' as const, secretHash: hash(letter), createdAt: ago(90), expiresAt: ago(expires) },
    usedAt: used === undefined ? null : ago(used),
  })
  await db.oneTimeToken.createMany({
    data: [token('a', 29), token('b', 31), token('c', 10, 31), token('d', 10, 10)],
  })
  await cleanUp(now)
  expect(await db.idempotencyKey.findMany({ select: { key: true } })).toEqual([{ key: '7' }])
  expect(await db.rateLimit.findMany({ select: { key: true } })).toEqual([{ key: 'counting' }])
  const tokens = await db.oneTimeToken.findMany({ select: { secretHash: true } })
  expect(tokens.map(({ secretHash }) => secretHash[0]).sort()).toEqual(['a', 'd'])
})

test('mails lose their words after a month, messages that are done go after three; what failed stays', async () => {
  const payload = { personId: crypto.randomUUID(), template: 'record_published', values: { title: 'Open house' } }
  const mail = (days: number, state: 'done' | 'failed' | 'held', doneAt: Date | null) =>
    db.outboxMessage.create({
      data: { topic: 'mail', at: ago(days), state, doneAt, payload, problem: state === 'done' ? null : 'why' },
    })
  const fresh = await mail(29, 'done', ago(29))
  const old = await mail(31, 'done', ago(31))
  const failed = await mail(400, 'failed', null)
  const held = await mail(31, 'held', null)
  await mail(91, 'done', ago(91))
  await cleanUp(now)
  const left = Object.fromEntries((await db.outboxMessage.findMany()).map((row) => [row.id, row]))
  expect(Object.keys(left)).toHaveLength(4)
  expect(left[fresh.id]?.payload).toEqual(payload)
  const { values, ...ids } = payload
  expect(values.title).toBe('Open house')
  for (const { id } of [old, failed, held]) expect(left[id]?.payload).toEqual(ids)
  expect(left[failed.id]).toMatchObject({ state: 'failed', problem: 'why' })
  expect(left[held.id]).toMatchObject({ state: 'skipped', problem: 'too_old', doneAt: now })
})

test('what visitors wrote goes when its time is over', async () => {
  const organisationId = await anOrganisation('IOM Poland')
  const enquiry = (letter: string, keepUntil: Date) =>
    db.enquiry.create({
      data: {
        ...{ kind: 'correction', recordId: organisationId, organisationId, locale: 'en', text: 'Wrong.' },
        ...{ state: 'open', submissionHash: hash(letter), doubts: [], createdAt: ago(300), keepUntil },
      },
    })
  await enquiry('a', ago(0))
  await enquiry('b', ago(-1))
  expect(await cleanUp(now)).toMatchObject({ enquiries: 1 })
  expect(await db.enquiry.count()).toBe(1)
})
