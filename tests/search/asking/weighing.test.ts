import { describe, expect, test } from 'vitest'
import { anIndex, aRecord, found } from '../records'

const records = (from: number, count: number, texts: Record<string, string>) =>
  Array.from({ length: count }, (_, place) => aRecord(from + place, { texts }))

/** Texts that are about something else, so that words tell something. */
const others = [...records(1000, 40, { de: 'Markt' }), ...records(2000, 40, { en: 'Market' })]
const inGerman = records(100, 15, { de: 'Führerschein' })

describe('texts in other languages', () => {
  test('come before those in the question’s own that only have a word of it, however many there are', () => {
    const index = anIndex(...others, ...inGerman, ...records(1, 4, { en: 'Driving sheep over the hills' }))
    const numbers = found(index, 'driving licence')
    expect(numbers.slice(0, 15)).toEqual(inGerman.map((_, place) => 100 + place))
    expect(numbers.slice(15)).toEqual([1, 2, 3, 4])
  })

  test('come after those in the question’s own where enough of these answer it', () => {
    const index = anIndex(...others, ...inGerman, ...records(1, 5, { en: 'Driving licence' }))
    expect(found(index, 'driving licence').slice(0, 5)).toEqual([1, 2, 3, 4, 5])
  })
})

test('a word that means something together with another says little without it', () => {
  const index = anIndex(
    ...others,
    aRecord(1, { texts: { en: { title: 'Driving', summary: 'sheep' } } }),
    aRecord(2, { texts: { en: { title: 'Village', rest: 'Help with the driving licence' } } }),
    aRecord(3, { texts: { de: { title: 'Führerschein' } } }),
  )
  expect(found(index, 'driving licence')).toEqual([2, 3, 1])
})
