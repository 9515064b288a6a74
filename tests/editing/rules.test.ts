import { describe, expect, test } from 'vitest'
import { type ListFilter, listAddress, noFilter, readFilter, searchWords } from '@/lib/editing/rules'

describe('the filters of the list of records', () => {
  test('come back from their own address', () => {
    const filter = {
      ...noFilter,
      ...{ list: 'drafts', kind: 'gap', state: 'changed', language: 'pl', q: 'kłopot & więcej', page: 3 },
      organisation: '7f9b3c1e-0000-4000-8000-000000000000',
    } as const satisfies ListFilter
    const asked = Object.fromEntries(new URL(listAddress(filter), 'https://x.example').searchParams)
    expect(readFilter(asked)).toEqual(filter)
  })

  test.each([
    [{}, noFilter],
    [
      { kind: 'nonsense', state: ['draft', 'published'], page: '0' },
      { ...noFilter, state: 'draft' },
    ],
    [{ organisation: "' OR 1=1", language: 'xx', page: '99999999' }, noFilter],
    [{ q: ' two\u0000words\n' }, { ...noFilter, q: 'two words' }],
  ])('%j are read', (asked, expected) => {
    expect(readFilter(asked)).toEqual(expected)
  })
})

test.each([
  ['  Łódź, świetlica; łódź ', ['lodz', 'swietlica']],
  ['', []],
  ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
])('“%s” is asked for as words', (question, words) => {
  expect(searchWords(question)).toEqual(words)
})
