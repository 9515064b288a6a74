import { expect, test } from 'vitest'
import { textOf } from '@/lib/public/search-records'
import { emptyText } from '@/lib/rich-text/nodes'
import { treeOfPlainText } from '@/lib/rich-text/tree'

const key = '71965ff2-5b01-4a4b-8ff8-016c26f75113'

test('a record is found by its words, never by the keys of others, and a passage has no gaps', () => {
  const { main, rest } = textOf(
    {
      title: 'A café',
      summary: '',
      body: {
        owner: `partner:${key}`,
        region: `region:${key}`,
        place: 'Sigüenza',
        problem: emptyText,
        whatIsDone: treeOfPlainText('People talk.'),
        resources: treeOfPlainText('A room.'),
        actionPoints: [{ partner: `partner:${key}`, owner: 'Town council', note: '' }],
      },
    },
    'en',
  )
  expect(main).toBe('People talk.')
  expect(rest).toBe('Sigüenza\n\nA room.\n\nTown council')
})
