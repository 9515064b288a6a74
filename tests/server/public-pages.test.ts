import { expect, test } from 'vitest'
import { finishPage } from '@/server/page'
import { pagesBy } from './made-pages'

const makePage = (head: string) =>
  pagesBy(async (_req, res) => {
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    res.end(`<!DOCTYPE html><html lang="en"><head>${head}</head><body><p>What was typed.</p></body></html>`)
  })
const url = '/en/write/practices/open-house/correction'
const question = { url, path: url, locale: 'en', method: 'POST' } as const

test('a form that was sent too often says so by its status, with what was typed', async () => {
  const page = await makePage('<meta name="portal-retry-after" content="600"/>')(question)
  expect(page.status).toBe(429)
  expect(page.headers).toContainEqual(['retry-after', '600'])
  expect(page.bodies.in('identity').toString()).toContain('What was typed.')
  expect((await makePage('')(question)).status).toBe(200)
})

test('a form that cannot be read, or from before the portal was renewed, is told so; the fault is not ours', async () => {
  const told = pagesBy(
    async (_req, res) => {
      res.writeHead(404, { 'x-nextjs-action-not-found': '1' })
      res.end()
    },
    { page: (status) => finishPage({ status, headers: {}, body: Buffer.alloc(0) }) },
  )
  expect((await told(question)).status).toBe(400)
  const headers = { 'content-type': 'multipart/form-data' }
  expect((await told({ ...question, headers, body: Buffer.from('cut') })).status).toBe(400)
})
