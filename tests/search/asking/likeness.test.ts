import { describe, expect, test } from 'vitest'
import { anIndex, aRecord, ask, found } from '../records'

/** Two Dutch records are found equally well by a question in English; what the English ones speak of tells them apart. */
const index = () =>
  anIndex(
    aRecord(1, { texts: { en: { title: 'Midwives for newcomers', summary: 'With interpreters at every visit' } } }),
    aRecord(2, { texts: { en: { title: 'Midwives in the valley', summary: 'Interpreters come along' } } }),
    aRecord(3, { texts: { nl: { title: 'Verloskundige in het dorp', summary: 'Samen fietsen' } } }),
    aRecord(4, { texts: { nl: { title: 'Verloskundige in het dorp', summary: 'Met een tolk erbij' } } }),
    aRecord(5, { texts: { nl: { title: 'Fietsen langs de dijk', summary: 'Elke zondag samen' } } }),
    aRecord(6, { texts: { nl: { title: 'Koor van de straat', summary: 'Elke zondag samen' } } }),
  )

describe('records that speak of what the best results speak of', () => {
  test('come before others, in any language', () => {
    expect(found(index(), 'midwives')).toEqual([1, 2, 4, 3])
  })

  test('are not found by that alone', () => {
    expect(found(index(), 'midwives')).not.toContain(5)
    expect(found(index(), { q: 'midwives', exact: '1' }).toSorted()).toEqual([1, 2])
  })

  test('gain nothing by what the reader drops', () => {
    const asked = { q: 'midwives interpreters', drop: 'subject:interpreter' }
    expect(ask(index(), asked).concepts.find(({ id }) => id === 'subject:interpreter')?.isDropped).toBe(true)
    expect(found(index(), asked).slice(0, 2).toSorted()).toEqual([1, 2])
  })

  test('always stand in the same order', () => {
    expect(found(index(), 'midwives')).toEqual(found(index(), 'midwives'))
  })
})
