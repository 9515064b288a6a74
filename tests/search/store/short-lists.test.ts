import { expect, test } from 'vitest'
import { createShortLists } from '@/lib/search/store/short-lists'

test('lists keep their numbers in order, added to in turns', () => {
  const lists = createShortLists()
  const sizes = [0, 1, 2, 3, 400]
  for (let turn = 0; turn < 400; turn += 1)
    for (const [list, size] of sizes.entries()) if (turn < size) lists.add(list, turn * 8 + list)
  for (const [list, size] of sizes.entries())
    expect(lists.read(list)).toEqual(Array.from({ length: size }, (_, turn) => turn * 8 + list))
})

test('a list that there is not is empty, and 0 is a number like any other', () => {
  const lists = createShortLists()
  expect([lists.read(-1), lists.read(5)]).toEqual([[], []])
  lists.add(2, 0)
  lists.add(2, 2 ** 32 - 1)
  expect([lists.read(1), lists.read(2)]).toEqual([[], [0, 2 ** 32 - 1]])
})
