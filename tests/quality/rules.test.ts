import { describe, expect, test } from 'vitest'
import {
  type Asked,
  afterAsking,
  findingKey,
  findingNames,
  groupOf,
  isDead,
  isOffline,
  isWorthTelling,
  keyOf,
  type LinkProblem,
  type LinkStanding,
  qualityAddress,
  readKey,
} from '@/lib/quality/rules'
import { qualityFilter } from '@/lib/quality/schema'

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const fresh: LinkStanding = {
  ...{ checkedAt: null, dueAt: noon('2026-01-01'), answeredAt: null, status: null, problem: null },
  ...{ failedDays: 0, lastFailedOn: null, movedTo: null },
}
const failing = (problem: LinkProblem): Asked => ({ problem, status: null, movedTo: null })
const well: Asked = { problem: null, status: 200, movedTo: null }

const afterDays = (problem: LinkProblem, days: readonly string[]) =>
  days.reduce((standing, day) => afterAsking(standing, failing(problem), { now: noon(day), chance: 0.5 }), fresh)

describe('when a link is dead', () => {
  const three = ['2026-03-01', '2026-03-02', '2026-03-03']
  const seven = [...three, '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07']
  test.each([
    ['gone', three, true],
    ['gone', three.slice(1), false],
    ['gone', ['2026-03-01', '2026-03-01', '2026-03-01'], false],
    ['no_dns', three, true],
    ['certificate', three, true],
    ['private', three, true],
    ['server_error', three, false],
    ['client_error', three, false],
    ['server_error', seven, true],
    ['guarded', seven, false],
    ['unasked', seven, false],
  ] as const)('%s on %j: %s', (problem, days, expected) => expect(isDead(afterDays(problem, days))).toBe(expected))

  test('one answer in between begins the count anew', () => {
    const answered = afterAsking(afterDays('gone', three.slice(0, 2)), well, { now: noon('2026-03-03'), chance: 0.5 })
    expect(answered).toMatchObject({ failedDays: 0, lastFailedOn: null, problem: null, answeredAt: noon('2026-03-03') })
    expect(isDead(afterAsking(answered, failing('gone'), { now: noon('2026-04-03'), chance: 0.5 }))).toBe(false)
  })

  test('what answered before is still known when it fails', () => {
    const answered = afterAsking(fresh, well, { now: noon('2026-03-01'), chance: 0 })
    expect(afterAsking(answered, failing('gone'), { now: noon('2026-03-30'), chance: 0 }).answeredAt).toEqual(
      noon('2026-03-01'),
    )
  })
})

describe('when an address is asked again', () => {
  const daysTo = (standing: LinkStanding, from: Date) => (standing.dueAt.getTime() - from.getTime()) / 86_400_000
  test.each([0, 0.5, 0.999])('about a month after it answered (chance %d)', (chance) => {
    const days = daysTo(afterAsking(fresh, well, { now: noon('2026-03-01'), chance }), noon('2026-03-01'))
    expect(days).toBeGreaterThanOrEqual(26)
    expect(days).toBeLessThan(34)
  })
  test.each([0, 0.999])('on the next day after it failed, whatever the hour (chance %d)', (chance) => {
    const { dueAt } = afterAsking(fresh, failing('gone'), { now: new Date('2026-03-01T23:50:00Z'), chance })
    expect(dueAt.toISOString().slice(0, 10)).toBe('2026-03-02')
  })
  test('once a week when it has failed for long', () => {
    const long = { ...fresh, failedDays: 40, lastFailedOn: new Date('2026-02-28') }
    const { dueAt } = afterAsking(long, failing('gone'), { now: noon('2026-03-01'), chance: 0 })
    expect(dueAt.toISOString().slice(0, 10)).toBe('2026-03-08')
  })
})

test('when nothing at all answers, it is probably we who are not connected', () => {
  expect(isOffline([failing('no_dns'), failing('timeout')])).toBe(true)
  expect(isOffline([failing('no_dns'), failing('gone')])).toBe(false)
  expect(isOffline([failing('no_dns'), well])).toBe(false)
  expect(isOffline([])).toBe(false)
})

describe('a new address is told', () => {
  test.each([
    ['https://a.org/report', 'https://a.org/reports/2024', true],
    ['https://a.org/report', 'https://b.org/report', true],
    ['http://a.org/report', 'https://a.org/report', false],
    ['http://a.org/report', 'https://www.a.org/report/', false],
    ['https://a.org/report', 'https://a.org/', false],
    ['https://a.org/report', 'https://b.org/?p=3', true],
    ['https://a.org/', 'https://b.org/', true],
    ['https://a.org/', 'not an address', false],
  ])('%s → %s: %s', (from, to, expected) => expect(isWorthTelling(from, to)).toBe(expected))
})

test('every finding has a group, and a key that is read again', () => {
  const hash = 'a'.repeat(64)
  for (const name of findingNames) {
    expect(groupOf(name)).toBeTruthy()
    const key = keyOf({ name, link: null, field: '', language: 'pl' })
    expect(key).toMatch(findingKey)
    expect(readKey(key)).toEqual({ name, about: 'pl' })
  }
  const link = { hash, url: 'https://a.org', movedTo: null, status: 404, problem: 'gone' as const }
  expect(keyOf({ name: 'dead', link, field: 'website', language: '' })).toBe(`dead:${hash}`)
  expect(keyOf({ name: 'missing', link: null, field: 'funding.ends', language: 'en' })).toBe('missing:funding.ends')
  expect(readKey('nonsense:x')).toBeNull()
})

test('an address says what a page shows, and nonsense narrows nothing', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  expect(qualityAddress('/desk/x', { organisation: id, group: 'links', kind: null, page: 2 })).toBe(
    `/desk/x?organisation=${id}&group=links&page=2`,
  )
  expect(qualityAddress('/desk/x', {})).toBe('/desk/x')
  expect(qualityFilter.parse({ group: 'links', kind: 'practice', page: '3', organisation: id })).toEqual({
    ...{ group: 'links', kind: 'practice', page: 3, organisation: id },
  })
  expect(
    qualityFilter.parse({ group: ['stale', 'links'], kind: 'x', page: '-1', organisation: 'y', other: '1' }),
  ).toEqual({
    ...{ group: 'stale', kind: null, page: 1, organisation: null },
  })
  expect(qualityFilter.parse({})).toEqual({ group: null, kind: null, page: 1, organisation: null })
})
