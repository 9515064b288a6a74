import { describe, expect, test } from 'vitest'
import { anIndex, aRecord, ask, found, keyOf } from '../records'

describe('other spellings', () => {
  const index = anIndex(
    aRecord(1, { texts: { en: { title: 'Apprenticeship for women', main: 'housing' } } }),
    aRecord(2, { texts: { pl: 'Żłobek dla dzieci' } }),
  )
  test('are offered where little was found, each word in its place', () => {
    expect(ask(index, { q: 'apprentiseship women' }).suggestion).toBe('apprenticeship women')
    expect(ask(index, { q: '(womne) "for women" aprenticeship!' }).suggestion).toContain('apprenticeship!')
    expect(ask(index, { q: 'hosuing -women' }).suggestion).toBe('housing -women')
  })

  test('are not offered of words that are known, short, in a phrase, numbers or like nothing', () => {
    for (const q of ['women', 'fot', '"womne for"', '20211', 'xylophones', '', '-womne', 'partner:womne'])
      expect(ask(index, { q }).suggestion, q).toBeNull()
  })

  test('are neither offered nor looked for when only exact words are wanted', () => {
    expect(ask(index, { q: 'apprentiseship', exact: '1' })).toMatchObject({ total: 0, suggestion: null, concepts: [] })
    expect(found(index, { q: 'apprenticeships', exact: '1' })).toEqual([])
    expect(found(index, { q: 'Apprenticeship', exact: '1' })).toEqual([1])
  })
})

test('nobody is shown a spelling that only withdrawn records have', () => {
  const index = anIndex(aRecord(1, { texts: { en: 'Kowalczyk' } }), aRecord(2, { texts: { en: 'Chess' } }))
  expect(ask(index, { q: 'kowalczik' }).suggestion).toBe('kowalczyk')
  index.remove([keyOf(1)])
  expect(ask(index, { q: 'kowalczik' }).suggestion).toBeNull()
})
