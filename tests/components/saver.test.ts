import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DeviceCopy } from '@/components/desk/form/device-copy'
import { openStore } from '@/components/desk/form/form-store'
import { openSaver } from '@/components/desk/form/saver'

const copy: DeviceCopy = { keep: async () => undefined, find: async () => undefined, forget: async () => undefined }
const anna = '5d1f7b60-2f0a-4a8e-9d50-3b8a0f6f0001'

let answers: { status: number; body: object }[]
let requests: { key: string; body: Record<string, unknown> }[]
beforeEach(() => {
  answers = []
  requests = []
  vi.stubGlobal(
    'fetch',
    async (_address: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
      requests.push({ key: headers['idempotency-key'] ?? '', body: JSON.parse(body) })
      const { status, body: answer } = answers.shift() ?? { status: 500, body: {} }
      return new Response(JSON.stringify(answer), { status })
    },
  )
  vi.useFakeTimers()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('what was typed before a session ended is sent after signing in again, as it was and by whom it was typed', async () => {
  const store = openStore({ title: 'Klub' })
  const options = { store, address: '/form', language: 'pl', version: 3, savedAt: undefined, copy, isCurrent: true }
  const saver = openSaver({ ...options, personId: anna })
  saver.follow()
  store.set('title', 'Klub rozmów')
  answers.push({ status: 401, body: { refusal: 'signed_out' } })
  await saver.save(false)
  expect(saver.state().standing).toEqual({ is: 'kept', why: 'signed_out' })
  // Coming back to the tab saves at once.
  answers.push({ status: 200, body: { version: 4, at: '2026-11-22T10:00:00Z' } })
  await saver.save(false)
  expect(saver.state()).toMatchObject({ standing: { is: 'saved' }, version: 4 })
  expect(requests[1]).toEqual(requests[0])
  expect(requests[0]?.body).toMatchObject({ version: 3, values: { title: 'Klub rozmów' }, by: anna })
})
