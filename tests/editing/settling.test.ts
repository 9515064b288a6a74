import { expect, test } from 'vitest'
import { settled } from '@/lib/editing/settling'

const values = {
  title: 'Mine',
  summary: 'Mine, typed on',
  funding: [{ programme: 'A' }, { programme: 'B' }, { programme: 'C' }],
}
const choice = (path: string, what: 'mine' | 'theirs' | 'both' | 'gone') => ({
  ...{ path, choice: what, theirs: 'Theirs', both: 'Mine\n\nTheirs' },
})

test('what was chosen stands, and of mine what was typed', () => {
  expect(settled(values, [choice('title', 'theirs'), choice('summary', 'mine')])).toEqual({
    ...values,
    title: 'Theirs',
  })
  expect(settled(values, [choice('funding[1].programme', 'both')])).toMatchObject({
    funding: [{ programme: 'A' }, { programme: 'Mine\n\nTheirs' }, { programme: 'C' }],
  })
})

test('rows are let go of by the places they had', () => {
  const choices = [choice('funding[0]', 'gone'), choice('funding[2].programme', 'theirs'), choice('funding[1]', 'gone')]
  expect(settled(values, choices)).toMatchObject({ funding: [{ programme: 'Theirs' }] })
})

test('a place that the form does not have changes nothing', () => {
  expect(settled(values, [choice('unknown', 'theirs'), choice('funding[9].programme', 'theirs')])).toEqual(values)
  expect(settled(values, [choice('funding', 'theirs'), choice('__proto__.x', 'theirs')])).toEqual(values)
})
