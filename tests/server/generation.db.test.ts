import { type AddressInfo, connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pino from 'pino'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
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

/** The database behind a line that can be held up, or cut for good. */
async function aLineToTheDatabase() {
  const far = new URL(process.env.DATABASE_PUBLIC_URL ?? '')
  let held = Promise.resolve()
  const server = createServer((near) => {
    const line = connect(Number(far.port), far.hostname)
    near.on('data', async (bytes) => {
      await held
      line.write(bytes)
    })
    line.on('data', (bytes) => near.write(bytes))
    for (const end of [near, line]) {
      end.on('error', () => undefined)
      end.once('close', () => {
        near.destroy()
        line.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return {
    url: Object.assign(new URL(far), { host: `127.0.0.1:${port}` }).href,
    holdUp: (ms: number) => (held = sleep(ms)),
    close: () => server.close(),
  }
}

test('a database that answers late is not given up; one that lets nobody in any more is', {
  timeout: 20_000,
}, async () => {
  const line = await aLineToTheDatabase()
  await begin(line.url)
  await vi.waitFor(() => expect(seen).toHaveLength(1), 5_000)
  // Longer than a reading is waited for, and the connection after it is late as well.
  void line.holdUp(3_200)
  let longest = 0
  const until = performance.now() + 4_500
  while (performance.now() < until) {
    longest = Math.max(longest, follower?.sinceFollowed() ?? 0)
    expect(follower?.isLost()).toBe(false)
    await sleep(20)
  }
  expect(longest).toBeGreaterThan(2_000)
  line.close()
  await asLogin('admin', (client) =>
    client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'portal changes'`),
  )
  await vi.waitFor(() => expect(follower?.isLost()).toBe(true), 6_000)
})
