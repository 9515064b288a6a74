import { expect, test } from 'vitest'
import { plainTexts } from '@/lib/publishing/plain-texts'
import { emptyText } from '@/lib/rich-text/nodes'
import { treeOfPlainText } from '@/lib/rich-text/tree'

const key = '71965ff2-5b01-4a4b-8ff8-016c26f75113'

test('a record is found by its words, never by the keys of others, and a passage has no gaps', () => {
  const { main, rest } = plainTexts({
    owner: `partner:${key}`,
    region: `region:${key}`,
    place: 'Sigüenza',
    problem: emptyText,
    whatIsDone: treeOfPlainText('People talk.'),
    resources: treeOfPlainText('A room.'),
    actionPoints: [{ partner: `partner:${key}`, owner: 'Town council', note: '' }],
  })
  expect(main).toBe('People talk.')
  expect(rest).toBe('Sigüenza\n\nA room.\n\nTown council')
})

test('the order of names is that in which the database keeps them, at every depth', () => {
  const body = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, { [name]: 'x', place: name }]))
  const [one, other] = [body(['text', 'place', 'note', 'reason']), body(['reason', 'note', 'text', 'place'])]
  expect(plainTexts(one)).toEqual(plainTexts(other))
  expect(plainTexts({ reason: 'third', place: 'second', note: 'first' }).rest).toBe('first\n\nsecond\n\nthird')
})
