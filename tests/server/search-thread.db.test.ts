import pino from 'pino'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { search } from '@/lib/public/search'
import { questionOf } from '@/lib/search/question'
import { openSearchThread, type SearchThread } from '@/server/search/thread'
import { fillPublicWorld } from '@/tests/bench/search/fill'
import { asLogin, resetDatabase } from '../support/database'

const log = pino({ level: 'silent' })
const databaseUrl = process.env.DATABASE_PUBLIC_URL ?? ''
let thread: SearchThread | undefined

beforeAll(async () => {
  await resetDatabase()
  await asLogin('admin', (client) => fillPublicWorld(client, 60))
})
afterEach(() => thread?.stop())

const questions = ['', '?q=housing', '?q=praca&kind=practice', '?theme=health&sort=title', '?q=nothingofthekind'].map(
  (query) => questionOf(query),
)

test('the thread answers what is asked of it at the same time, each as it would be answered here', async () => {
  thread = openSearchThread({ databaseUrl }, log)
  const { ask } = thread
  const answers = await Promise.all(questions.map((question) => ask(question, 'en')))
  expect(answers).toEqual(await Promise.all(questions.map((question) => search(question, 'en'))))
  expect(answers[0]?.total).toBeGreaterThan(60)
  expect((await ask(questions[1] ?? expect.fail(), 'pl')).facets.length).toBeGreaterThan(0)
})

test('who waits while it ends is told so, and the next question finds another', async () => {
  thread = openSearchThread({ databaseUrl }, log, 'tests/server/ending-thread.mjs')
  const waiting = [thread.ask(questionOf('?q=wait'), 'en'), thread.ask(questionOf('?q=end'), 'en')]
  for (const one of waiting) await expect(one).rejects.toThrow('ended')
  expect(await thread.ask(questionOf(''), 'en')).toMatchObject({ total: 7 })
})

test('what the database refuses is told as an error, and asking a portal that stops fails at once', async () => {
  thread = openSearchThread({ databaseUrl: 'postgresql://nobody:none@127.0.0.1:9/none' }, log)
  await expect(thread.ask(questions[0] ?? expect.fail(), 'en')).rejects.toThrow(/ECONNREFUSED/)
  await thread.stop()
  await expect(thread.ask(questions[0] ?? expect.fail(), 'en')).rejects.toThrow('stopping')
})
