import type { IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { render } from '@/server/render'

const heardBy = async (headers?: IncomingHttpHeaders) => {
  let heard: IncomingHttpHeaders = {}
  await render(
    async (req, res) => {
      heard = req.headers
      res.end('whole')
    },
    { url: '/en', ...(headers && { headers }) },
  )
  return heard
}

test('a page is asked for by name, whatever the browser calls itself: without one its head would come after its body', async () => {
  for (const headers of [undefined, {}, { 'user-agent': '' }, { 'user-agent': 'Googlebot' }]) {
    expect(await heardBy(headers)).toMatchObject({ 'user-agent': 'portal', 'accept-encoding': 'identity' })
  }
})
