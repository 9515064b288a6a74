import { describe, expect, test } from 'vitest'
import { createFormTable, type Form } from '@/lib/search/store/form-table'

const aForm = (more: Partial<Form> = {}): Form => ({
  ...{ concept: 0, language: 0, isReviewed: false, isOnlyAsked: false },
  ...more,
})
/** Words as they stand, with a root of so many letters where one is given. */
const said = (words: string, root = 60) => words.split(' ').map((stem) => ({ stem, root: stem.slice(0, root) }))

describe('forms of concepts', () => {
  test('are found again by all their stems, in their language', () => {
    const table = createFormTable()
    table.add(aForm({ language: 3, isReviewed: true }), said('legal help'))
    table.add(aForm({ concept: 700, language: 18, isOnlyAsked: true }), said('legal help'))
    const stems = ['legal', 'help'].map((stem) => table.texts.find(stem))
    expect(table.saidWith(3, stems).map(table.at)).toEqual([aForm({ language: 3, isReviewed: true })])
    expect(table.saidWith(18, stems).map(table.at)).toEqual([aForm({ concept: 700, language: 18, isOnlyAsked: true })])
    expect(table.saidWith(4, stems)).toEqual([])
    expect(table.saidWith(3, stems.toReversed())).toEqual([])
    expect(table.saidWith(3, stems.slice(0, 1))).toEqual([])
    expect(table.saidWith(3, [table.texts.find('unknown')])).toEqual([])
  })

  test('may be the same for several concepts, in the order in which they came; each has one of the same stems once', () => {
    const table = createFormTable()
    for (const concept of [2, 1, 2]) table.add(aForm({ concept }), said('hospital'))
    table.add(aForm({ concept: 3 }), [])
    expect(table.saidWith(0, [table.texts.find('hospital')]).map(table.conceptOf)).toEqual([2, 1])
    expect(table.of(2)).toHaveLength(1)
    expect(table.of(3)).toEqual([])
  })

  test('tell their words, roots included, and what is only asked with is not among those of a concept', () => {
    const table = createFormTable()
    table.add(aForm(), said('rybak morski', 4))
    table.add(aForm({ isOnlyAsked: true }), said('morski'))
    const [form = -1, ...others] = table.of(0)
    expect(others).toEqual([])
    expect(table.lengthOf(form)).toBe(2)
    expect([0, 1].map((place) => table.wordAt(form, place))).toEqual(said('rybak morski', 4))
    expect(table.texts.at(table.stemAt(form, 1))).toBe('morski')
    expect(table.texts.find('ryba')).toBeGreaterThanOrEqual(0)
  })

  test('tell how long they are at most by the stem they begin with', () => {
    const table = createFormTable()
    table.add(aForm(), said('legal'))
    table.add(aForm(), said('legal help today'))
    expect(['legal', 'help', 'nothing'].map((stem) => table.longestFrom(table.texts.find(stem)))).toEqual([3, 0, 0])
  })

  test('are kept by the thousand', () => {
    const table = createFormTable()
    for (let number = 0; number < 3000; number += 1) table.add(aForm({ concept: number }), said(`word${number} again`))
    const again = table.texts.find('again')
    for (const number of [0, 1234, 2999])
      expect(table.saidWith(0, [table.texts.find(`word${number}`), again]).map(table.conceptOf)).toEqual([number])
  })
})
