import { expect, test } from 'vitest'
import { createTextLists, mostTexts, noteBits } from '@/lib/search/store/text-lists'

const listed = (lists: ReturnType<typeof createTextLists>, list: number) => {
  const found: [text: number, note: number][] = []
  lists.each(list, (text, note) => found.push([text, note]))
  return found
}

test('texts are found again with their notes, however far apart, in lists of any length', () => {
  const lists = createTextLists()
  const steps = [1, 15, 16, 2047, 2048, 0, 262_143, 262_144, 3]
  const notes = [0, 6, 7, 8, 134, 135, 2 ** noteBits - 1, 1]
  const wanted = [1, 2, 9, 5000].map((size) => {
    let text = 0
    return Array.from({ length: size }, (_, place): [number, number] => {
      text += steps[place % steps.length] ?? 0
      return [text, notes[place % notes.length] ?? 0]
    })
  })
  for (let place = 0; place < 5000; place += 1)
    for (const [list, entries] of wanted.entries()) {
      const entry = entries[place]
      if (entry) lists.add(list, ...entry)
    }
  for (const [list, entries] of wanted.entries()) {
    expect(lists.count(list)).toBe(entries.length)
    expect(listed(lists, list)).toEqual(entries)
  }
})

test('the first text, the last one and a list that there is not', () => {
  const lists = createTextLists()
  lists.add(0, 0, 0)
  lists.add(0, mostTexts - 1, 2 ** noteBits - 1)
  expect(listed(lists, 0)).toEqual([
    [0, 0],
    [mostTexts - 1, 2 ** noteBits - 1],
  ])
  expect([listed(lists, 1), lists.count(1)]).toEqual([[], 0])
})
