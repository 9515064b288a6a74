import { expect, test } from 'vitest'
import { endOf, isTooFarAhead, nameAt, type PastName } from '@/lib/partner/rules'

const past = (name: string, ends: string | null, more: Partial<PastName> = {}): PastName => ({
  ...{ name, ends, starts: null, language: null },
  ...more,
})

test.each([
  ['2018-05-01', 'First'],
  ['2019', 'Second'],
  ['2021-06-24', 'Second'],
  // In the very year somebody only named by its year, nothing is sure.
  ['2023', null],
  ['2024-01-01', null],
  [null, null],
])('what happened on %s names it %s', (date, name) => {
  const names = [past('First', '2019'), past('Second', '2023-03-01', { starts: '2019' })]
  expect(nameAt(names, date, 'en')?.name ?? null).toBe(name)
})

test('a name of the time is said in the language of the page where it had one', () => {
  const names = [past('Dom', '2020', { language: 'pl' }), past('House', '2020', { language: 'en' })]
  expect(nameAt(names, '2019', 'en')?.name).toBe('House')
  expect(nameAt(names, '2019', 'pl')?.name).toBe('Dom')
})

test('an organisation has ended from the day on, not before', () => {
  const closed = { kind: 'closed' as const, happened: '2026-12', successorIds: [] }
  expect(endOf([closed], '2026-11-30')).toBeUndefined()
  expect(endOf([closed], '2026-12-01')).toBe(closed)
  expect(endOf([{ ...closed, kind: 'renamed' }], '2027-01-01')).toBeUndefined()
  expect(endOf([{ ...closed, kind: 'left_project' }], '2027-01-01')).toBeUndefined()
})

test('nobody plans further than two years ahead', () => {
  expect(isTooFarAhead('2028', '2026-11-22')).toBe(false)
  expect(isTooFarAhead('2028-12-01', '2026-11-22')).toBe(true)
  expect(isTooFarAhead('2029', '2026-11-22')).toBe(true)
})
