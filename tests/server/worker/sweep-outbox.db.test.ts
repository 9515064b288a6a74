import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Handler, TryLater } from '@/server/worker/message'
import { mostAttempts, restAfter, sweepOutbox } from '@/server/worker/sweep-outbox'
import { topics } from '@/server/worker/topics'
import { filesIn, textOf } from '@/tests/house/source-files'
import { resetDatabase } from '@/tests/support/database'

beforeEach(resetDatabase)

const start = new Date('2026-11-22T10:00:00Z')
const later = (ms: number) => new Date(start.getTime() + ms)
const minutes = (count: number) => count * 60_000

const aMessage = (topic: string, more: Partial<Prisma.OutboxMessageCreateManyInput> = {}) =>
  db.outboxMessage.create({ data: { at: start, availableAt: start, topic, ...more } })
const theMessage = (id: string) => db.outboxMessage.findUniqueOrThrow({ where: { id } })
const sweep = (handlers: Record<string, Handler | null>, at = start) =>
  sweepOutbox({ clock: () => at, handlers, sendsMail: true })
const done: Handler = async () => ({ state: 'done' })

test('what is due is carried out once, and what is for later stays', async () => {
  const due = await aMessage('told')
  const future = await aMessage('told', { availableAt: later(1) })
  const tell = vi.fn(done)
  await sweep({ told: tell })
  await sweep({ told: tell })
  expect(tell).toHaveBeenCalledOnce()
  expect(await theMessage(due.id)).toMatchObject({ state: 'done', doneAt: start, attempts: 1, problem: null })
  expect(await theMessage(future.id)).toMatchObject({ state: 'waiting', doneAt: null, attempts: 0 })
})

test('what asks for nothing is done without being tried', async () => {
  const { id } = await aMessage('record.published')
  await sweep({ 'record.published': null })
  expect(await theMessage(id)).toMatchObject({ state: 'done', doneAt: start, attempts: 0 })
})

test('every topic that is announced is known to the worker', () => {
  const announced = filesIn(['lib']).flatMap((file) =>
    [...textOf(file).matchAll(/\btopic: '([^']+)'/g)].map(([, topic = '']) => topic),
  )
  expect(announced).toEqual(expect.arrayContaining(['mail', 'record.published', 'enquiry.received']))
  expect(announced.filter((topic) => !Object.hasOwn(topics, topic))).toEqual([])
})

test('several processes that sweep at once share the work', async () => {
  await db.outboxMessage.createMany({
    data: Array.from({ length: 30 }, () => ({ topic: 'told', at: start, availableAt: start })),
  })
  const told: string[] = []
  const tell: Handler = async ({ id }) => {
    told.push(id)
    return { state: 'done' }
  }
  await Promise.all([1, 2, 3, 4].map(() => sweep({ told: tell })))
  expect(told).toHaveLength(30)
  expect(new Set(told).size).toBe(30)
  expect(await db.outboxMessage.count({ where: { state: 'done' } })).toBe(30)
})

test('a topic nobody knows is kept with its reason, and carried out by a release that knows it', async () => {
  const { id } = await aMessage('from.tomorrow')
  await sweep({ told: done })
  expect(await theMessage(id)).toMatchObject({ state: 'held', problem: 'unknown_topic', doneAt: null })
  await sweep({ 'from.tomorrow': done })
  expect(await theMessage(id)).toMatchObject({ state: 'done', problem: null })
})

test('a message whose process died is taken up again, and no earlier than that is sure', async () => {
  const { id } = await aMessage('told')
  // As a killed process leaves it: taken, and never written down.
  void sweep({ told: () => new Promise(() => undefined) })
  await vi.waitFor(async () => expect((await theMessage(id)).attempts).toBe(1))
  const tell = vi.fn(done)
  await sweep({ told: tell }, later(minutes(9)))
  expect(tell).not.toHaveBeenCalled()
  await sweep({ told: tell }, later(minutes(10)))
  expect(tell).toHaveBeenCalledOnce()
  expect(await theMessage(id)).toMatchObject({ state: 'done', attempts: 2 })
})

test('what fails rests longer each time, keeps its reason, and is given up in the end', async () => {
  const { id } = await aMessage('told')
  const fail: Handler = async () => {
    throw new TryLater('no answer')
  }
  let at = start
  await sweep({ told: fail }, at)
  expect(await theMessage(id)).toMatchObject({ state: 'waiting', problem: 'no answer', availableAt: later(30_000) })
  for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
    at = new Date(at.getTime() + restAfter(attempt))
    await sweep({ told: fail }, at)
  }
  expect(await theMessage(id)).toMatchObject({ state: 'failed', problem: 'no answer', attempts: mostAttempts })
  const days = (at.getTime() - start.getTime()) / minutes(24 * 60)
  expect(days).toBeGreaterThan(2)
  expect(days).toBeLessThan(4)
  const tell = vi.fn(done)
  await sweep({ told: tell }, later(minutes(60 * 24 * 9)))
  expect(tell).not.toHaveBeenCalled()
})

test('one that kills whoever takes it up is given up without being tried again', async () => {
  const { id } = await aMessage('told', { attempts: mostAttempts })
  const tell = vi.fn(done)
  await sweep({ told: tell })
  expect(tell).not.toHaveBeenCalled()
  expect(await theMessage(id)).toMatchObject({ state: 'failed', problem: 'never_finished' })
})

test('a fault of ours is tried again, and its words, which may quote people, are not kept', async () => {
  const { id } = await aMessage('told')
  const other = await aMessage('told')
  const tell: Handler = async (message) => {
    if (message.id === id) throw new RangeError('anna@example.org')
    return { state: 'done' }
  }
  await sweep({ told: tell })
  expect(await theMessage(id)).toMatchObject({ state: 'waiting', problem: 'unexpected: RangeError' })
  expect(await theMessage(other.id)).toMatchObject({ state: 'done' })
})

test('a topic that nobody takes just now is left alone until the next sweep; others go on', async () => {
  await aMessage('mail')
  await aMessage('mail')
  const told = await aMessage('told')
  const send = vi.fn(async () => {
    throw new TryLater('no connection', true)
  })
  await sweep({ mail: send, told: done })
  expect(send).toHaveBeenCalledOnce()
  expect(await theMessage(told.id)).toMatchObject({ state: 'done' })
  await sweep({ mail: send, told: done })
  expect(send).toHaveBeenCalledTimes(2)
})

test('without a mail server mails say so, and go as soon as there is one', async () => {
  const { id } = await aMessage('mail')
  await sweepOutbox({ clock: () => start, handlers: { mail: done }, sendsMail: false })
  expect(await theMessage(id)).toMatchObject({ state: 'held', problem: 'no_smtp_url', attempts: 0 })
  await sweep({ mail: done })
  expect(await theMessage(id)).toMatchObject({ state: 'done', attempts: 1 })
})
