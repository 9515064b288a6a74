import { expect, test } from 'vitest'
import { createNumberLists } from '@/lib/search/store/number-lists'

test('lists of any length keep their numbers in order, added to in turns', () => {
  const lists = createNumberLists()
  const sizes = [0, 1, 2, 3, 4, 7, 8, 9, 100, 2046, 2047, 2048, 3071, 3072, 150_000]
  for (let turn = 0; turn < 150_000; turn += 1)
    for (const [list, size] of sizes.entries()) if (turn < size) lists.add(list, turn * 16 + list)
  for (const [list, size] of sizes.entries()) {
    expect(lists.count(list)).toBe(size)
    expect(lists.read(list)).toEqual(Array.from({ length: size }, (_, turn) => turn * 16 + list))
  }
})

test('a list that there is not is empty, and the largest numbers stay themselves', () => {
  const lists = createNumberLists()
  expect([lists.count(-1), lists.count(5), lists.read(-1), lists.read(5)]).toEqual([0, 0, [], []])
  lists.add(2, 2 ** 32 - 1)
  expect(lists.read(2)).toEqual([2 ** 32 - 1])
  expect(lists.read(1)).toEqual([])
})
