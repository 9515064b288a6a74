import { beforeEach, describe, expect, test, vi } from 'vitest'
import { plainBodies } from '@/server/bodies'
import type { Page } from '@/server/page'
import { openPageCache, type PageCache } from '@/server/page-cache'

const pageOf = (text: string, status = 200): Page => {
  const body = Buffer.from(text)
  return { status, headers: [], etag: text, bodies: plainBodies(body) }
}

let silence: number
let cache: PageCache
const change = (seq: number, emptied = 0) => cache.apply({ seq, emptied }, performance.now())
const make = (text: string, status?: number) => vi.fn(async () => pageOf(text, status))

/** A rendering that ends when the test says so. */
function slow(text: string) {
  let end: () => void = () => undefined
  const ending = new Promise<void>((resolve) => (end = resolve))
  return { make: vi.fn(() => ending.then(() => pageOf(text))), end: () => end() }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  silence = 0
  cache = openPageCache({ maxBytes: 1_000_000, sinceFollowed: () => silence })
  change(1)
  return () => vi.useRealTimers()
})

describe('a page', () => {
  test('is rendered once for many visitors who ask at the same time', async () => {
    const page = slow('new')
    const answers = [1, 2, 3].map(() => cache.get('/en', page.make))
    page.end()
    expect((await Promise.all(answers)).map(({ etag }) => etag)).toEqual(['new', 'new', 'new'])
    expect(page.make).toHaveBeenCalledOnce()
    expect(cache.find('/en')).toMatchObject({ page: { etag: 'new' }, wantsRefresh: false })
  })

  test('is sent for one second after a change, while one visitor has it made anew', async () => {
    await cache.get('/en', make('old'))
    change(2)
    vi.advanceTimersByTime(900)
    expect(cache.find('/en')).toMatchObject({ page: { etag: 'old' }, wantsRefresh: true })
    const page = slow('new')
    const refreshed = cache.get('/en', page.make)
    expect(cache.find('/en')).toMatchObject({ wantsRefresh: false })
    page.end()
    await refreshed
    expect(cache.find('/en')).toMatchObject({ page: { etag: 'new' }, wantsRefresh: false })
  })

  test('is not sent later than a second after the older number was last seen to be the newest', async () => {
    await cache.get('/en', make('old'))
    cache.apply({ seq: 2, emptied: 0 }, performance.now() - 950)
    vi.advanceTimersByTime(100)
    expect(cache.find('/en')).toBeUndefined()
  })

  test('begun before a change is never kept', async () => {
    const page = slow('old')
    const answer = cache.get('/en', page.make)
    change(2)
    page.end()
    await answer
    expect(cache.find('/en')).toBeUndefined()
  })

  test('that a visitor asks for after a change is not the one begun before it', async () => {
    const before = slow('old')
    const early = cache.get('/en', before.make)
    change(2)
    const late = cache.get('/en', make('new'))
    before.end()
    expect([(await early).etag, (await late).etag]).toEqual(['old', 'new'])
  })

  test.each([500, 503, 403])('with status %i is not kept', async (status) => {
    await cache.get('/en', make('sorry', status))
    expect(cache.find('/en')).toBeUndefined()
  })
})

describe('a withdrawal', () => {
  test('takes every page away at once', async () => {
    await cache.get('/en', make('withdrawn'))
    change(2, 2)
    expect(cache.find('/en')).toBeUndefined()
  })

  test('is not undone by a rendering that began before it, even where the database is set back', async () => {
    const page = slow('withdrawn')
    const answer = cache.get('/en', page.make)
    change(2, 2)
    change(1, 0)
    page.end()
    await answer
    expect(cache.find('/en')).toBeUndefined()
  })

  test('that may have happened unread empties everything', async () => {
    const page = slow('withdrawn')
    const answer = cache.get('/en', page.make)
    await cache.get('/pl', make('withdrawn'))
    cache.empty()
    page.end()
    await answer
    expect([cache.find('/en'), cache.find('/pl')]).toEqual([undefined, undefined])
  })
})

describe('while the database is silent', () => {
  test('what is there is sent, and nothing new is kept', async () => {
    await cache.get('/en', make('kept'))
    silence = 5_000
    await cache.get('/pl', make('new'))
    expect(cache.find('/en')).toMatchObject({ page: { etag: 'kept' }, wantsRefresh: false })
    expect(cache.find('/pl')).toBeUndefined()
  })

  test('an older page is better than an apology', async () => {
    await cache.get('/en', make('old'))
    change(2)
    vi.advanceTimersByTime(2_000)
    expect((await cache.get('/en', make('sorry', 503))).etag).toBe('old')
  })

  test('pages are not sent for ever, since a withdrawal would stay unheard', async () => {
    await cache.get('/en', make('kept'))
    silence = 11 * 60_000
    expect(cache.find('/en')).toBeUndefined()
    expect((await cache.get('/en', make('sorry', 503))).etag).toBe('sorry')
  })
})
