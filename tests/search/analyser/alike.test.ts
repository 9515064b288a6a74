import { expect, test } from 'vitest'
import { editsAllowed, editsBetween, trigramsOf } from '@/lib/search/analyser/alike'
import { oneOf, randomOf, whole } from '@/tests/bench/search/random'

test.each([
  ['housing', 'housing', 0],
  ['housing', 'hosing', 1],
  ['housing', 'houusing', 1],
  ['housing', 'hausing', 1],
  ['housing', 'huosing', 1],
  ['housing', 'huosign', 2],
  ['ab', 'ba', 1],
  ['', 'ab', 2],
  ['mieszkanie', 'mieskanei', 2],
])('from %s to %s', (one, other, edits) => {
  expect(editsBetween(one, other, 2)).toBe(edits)
  expect(editsBetween(other, one, 2)).toBe(edits)
})

test('more edits than allowed are not counted', () => {
  expect(editsBetween('housing', 'health', 2)).toBe(3)
  expect(editsBetween('a', 'abcdef', 2)).toBe(3)
  expect(editsBetween('housing', 'hosing', 0)).toBe(1)
})

test('counts as the textbook does', () => {
  const random = randomOf('edits')
  const word = () => Array.from({ length: whole(random, 0, 7) }, () => oneOf(random, ['a', 'b', 'c'])).join('')
  for (let turn = 0; turn < 3000; turn += 1) {
    const [one, other] = [word(), word()]
    expect(Math.min(3, editsBetween(one, other, 2))).toBe(Math.min(3, textbook(one, other)))
  }
})

/** Optimal string alignment, written down as its definition says. */
function textbook(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)]
  const isSame = one.at(-1) === other.at(-1)
  const isSwap = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)
  const ways = [textbook(a, other) + 1, textbook(one, b) + 1, textbook(a, b) + (isSame ? 0 : 1)]
  return Math.min(...ways, isSwap ? textbook(one.slice(0, -2), other.slice(0, -2)) + 1 : Infinity)
}

test('short words are not taken for others', () => {
  expect([1, 3, 4, 8, 9, 30].map(editsAllowed)).toEqual([0, 0, 1, 2, 2, 2])
})

test('runs of three letters know both ends of a word', () => {
  expect(trigramsOf('dom')).toEqual(['^do', 'dom', 'om$'])
  expect(trigramsOf('a')).toEqual(['^a$'])
  expect(trigramsOf('')).toEqual([])
})
