import pino from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { type Follower, followGeneration, type Generation } from '@/server/generation'
import { asLogin } from '@/tests/support/database'

const log = pino({ level: 'silent' })
let follower: Follower | undefined
const seen: Generation[] = []
const onDoubt = vi.fn()

const begin = async (url = process.env.DATABASE_PUBLIC_URL ?? '') => {
  seen.length = 0
  onDoubt.mockClear()
  follower = followGeneration({ url, log, onChange: (now) => seen.push(now), onDoubt })
}
const numberOf = (seq: number, emptied: number) =>
  asLogin('admin', (client) => client.query('UPDATE pub.generation SET seq = $1, emptied = $2', [seq, emptied]))

afterEach(() => follower?.stop())

test('a change is heard within a second without being woken, and at once when asked', async () => {
  await numberOf(1, 0)
  await begin()
  await vi.waitFor(() => expect(seen).toEqual([{ seq: 1, emptied: 0 }]), 5_000)
  await numberOf(2, 0)
  await vi.waitFor(() => expect(seen.at(-1)).toEqual({ seq: 2, emptied: 0 }), 2_000)
  await numberOf(3, 3)
  await follower?.follow()
  expect(seen.at(-1)).toEqual({ seq: 3, emptied: 3 })
})

test('a lost connection is taken up again, with what changed meanwhile', async () => {
  await numberOf(4, 0)
  await begin()
  await vi.waitFor(() => expect(seen).toHaveLength(1), 5_000)
  await asLogin('admin', (client) =>
    client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'portal changes'`),
  )
  await numberOf(5, 5)
  await vi.waitFor(() => expect(seen.at(-1)).toEqual({ seq: 5, emptied: 5 }), 5_000)
})

test('whoever asks where no database answers is told that nothing is known', async () => {
  await begin('postgresql://nobody:none@127.0.0.1:9/none')
  await follower?.follow()
  expect(onDoubt).toHaveBeenCalledOnce()
  expect(follower?.sinceFollowed()).toBe(Number.POSITIVE_INFINITY)
})
