import type { IncomingHttpHeaders } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { Abandoned } from '@/server/patience'
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

test('of an answer that was given nothing is kept in memory, though its visitor stays', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const { signal } = new AbortController()
  const kept: WeakRef<object>[] = []
  await render(
    async (_req, res) => {
      kept.push(new WeakRef(res))
      res.end('whole')
    },
    { url: '/en', signal },
  )
  await nextTurn()
  collect()
  expect(kept.map((one) => one.deref())).toEqual([undefined])
})

test('a page whose visitor leaves is given up at once', async () => {
  const leaving = new AbortController()
  const page = render(() => new Promise(() => undefined), { url: '/en?q=a', signal: leaving.signal })
  leaving.abort()
  await expect(page).rejects.toThrow(Abandoned)
  await expect(render(async () => undefined, { url: '/en', signal: leaving.signal })).rejects.toThrow('/en was not')
})
