import { expect, test } from 'vitest'
import { createSaidConcepts } from '@/lib/search/store/said-concepts'
import { mostTexts } from '@/lib/search/store/text-lists'

const listed = (said: ReturnType<typeof createSaidConcepts>, concept: number) => {
  const found: [text: number, weight: number][] = []
  said.each(concept, (text, weight) => found.push([text, Math.round(weight * 10) / 10]))
  return found
}

test('texts are found again by what they say, with how much it counts', () => {
  const said = createSaidConcepts()
  said.add(3, 0, 1)
  said.add(3, 7, 5.2)
  said.add(900, 7, 16.5)
  expect(listed(said, 3)).toEqual([
    [0, 1],
    [7, 5.2],
  ])
  expect(listed(said, 900)).toEqual([[7, 16.5]])
  expect(listed(said, 4)).toEqual([])
  expect([said.count(3), said.count(4)]).toEqual([2, 0])
})

test('neither the last text nor a weight beyond all others runs into its neighbour', () => {
  const said = createSaidConcepts()
  said.add(0, mostTexts - 1, 0.001)
  said.add(0, mostTexts - 1, 1000)
  expect(listed(said, 0)).toEqual([
    [mostTexts - 1, 0],
    [mostTexts - 1, 17],
  ])
})
