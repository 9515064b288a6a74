import { expect, test } from 'vitest'
import { createValueLists } from '@/lib/search/store/value-lists'

test('values that are worked out again and again take no more room, and none of another record', () => {
  const lists = createValueLists()
  lists.set(0, [1, 2, 3])
  lists.set(1, [4, 5])
  const before = lists.pool().length
  for (let time = 0; time < 5000; time += 1) lists.set(0, time % 2 === 0 ? [6] : [7, 8, 9])
  expect(lists.pool().length).toBeLessThanOrEqual(before * 1.5)
  expect([7, 8, 9].map((value) => lists.has(0, value))).toEqual([true, true, true])
  expect([1, 2, 3, 6].map((value) => lists.has(0, value))).toEqual([false, false, false, false])
  expect([4, 5].map((value) => lists.has(1, value))).toEqual([true, true])
})
