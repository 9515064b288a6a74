import pino from 'pino'
import { expect, test } from 'vitest'
import type { ProblemPages } from '@/server/problem-pages'
import { openPublicPages } from '@/server/public-pages'

const problems: ProblemPages = {
  page: () => expect.fail('a problem page'),
  data: () => expect.fail('a problem'),
  fill: async () => undefined,
  fillFirst: async () => undefined,
}
const makePage = (head: string) =>
  openPublicPages({
    handle: async (_req, res) => {
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      res.end(`<!DOCTYPE html><html lang="en"><head>${head}</head><body><p>What was typed.</p></body></html>`)
    },
    problems,
    admit: (work) => work(),
    database: { isLost: () => false, isTroubled: () => false, answers: async () => true },
    log: pino({ level: 'silent' }),
  })
const url = '/en/write/practices/open-house/correction'
const question = { url, path: url, locale: 'en', method: 'POST' } as const

test('a form that was sent too often says so by its status, with what was typed', async () => {
  const page = await makePage('<meta name="portal-retry-after" content="600"/>')(question)
  expect(page.status).toBe(429)
  expect(page.headers).toContainEqual(['retry-after', '600'])
  expect(page.bodies.identity.toString()).toContain('What was typed.')
  expect((await makePage('')(question)).status).toBe(200)
})
