import { describe, expect, test } from 'vitest'
import { wordsOf } from '@/lib/search/analyser/words'
import { topics } from '@/lib/search/concepts'
import { createConceptReader, type Said } from '@/lib/search/store/concept-reader'
import { createDictionary } from '@/lib/search/store/dictionary'
import { fieldEnd } from '@/lib/search/store/token-store'
import { createTopics, topicOf, topicsOf } from '@/lib/search/store/topics'

const numberOf = (id: string) => topicOf(id) ?? -1

function saidIn(language: string, ...fields: string[]): Map<string, Said> {
  const dictionary = createDictionary()
  const read = fields.map((field) => wordsOf(field).map(({ text, raw }) => dictionary.add(text, language, raw)))
  const timesIn = (place: number, token: number) => (read[place] ?? []).filter((one) => one === token).length
  const found = createConceptReader(dictionary).read({
    tokens: Uint32Array.from(read.flatMap((tokens) => [...tokens, fieldEnd])),
    language,
    countsOf: (token) => [timesIn(0, token), timesIn(1, token), timesIn(2, token), timesIn(3, token)],
  })
  return new Map([...found].map(([concept, said]) => [topics[concept] ?? 'another', said]))
}

/** What is read of a text, without how much it counts. */
const reading = (language: string, ...fields: string[]) =>
  Object.fromEntries([...saidIn(language, ...fields)].map(([id, { counts }]) => [id, counts]))

describe('what a text speaks of', () => {
  test('is read from the words of its language, in any form, by field', () => {
    expect(reading('en', 'Midwives', '', 'A midwife and another midwife')).toMatchObject({
      'subject:midwife': [1, 0, 2, 0],
    })
    expect(reading('pl', 'Spotkania z położną')).toHaveProperty(['subject:midwife'])
    expect(reading('pl', 'Meetings of midwives')).not.toHaveProperty(['subject:midwife'])
  })

  test('may be said with several words, others between them, but not over the end of a field', () => {
    expect(reading('en', 'Rent and the deposit for it')).toHaveProperty(['subject:rental_deposit'])
    expect(reading('en', 'Driving without a licence')).toHaveProperty(['subject:driving_licence'])
    expect(reading('en', 'A long drive, driving', 'Licence')).not.toHaveProperty(['subject:driving_licence'])
  })

  test('is found inside of joined words, where a language joins them', () => {
    expect(reading('de', 'Hebammensprechstunde')).toHaveProperty(['subject:midwife'])
  })

  test('is nothing in a language without words for it', () => {
    expect(reading('ga', 'midwife')).toEqual({})
  })

  test('counts as much as the one word that says it best, or as several words that stand together', () => {
    const weight = (...fields: string[]) => saidIn('en', ...fields).get('subject:midwife')?.weight
    expect(weight('', '', '', 'A midwife')).toBe(1)
    expect(weight('Midwife', '', '', '')).toBe(5)
    expect(weight('', '', '', 'A midwife and midwives')).toBe(1)
    expect(weight('', '', '', 'A midwife and a midwife')).toBe(1.35)
    expect(weight('Midwife', '', '', 'A midwife')).toBe(6)
    const licence = saidIn('en', 'Driving', '', 'A driving licence').get('subject:driving_licence')
    expect(licence?.weight).toBeCloseTo(1.5 * Math.SQRT2)
  })
})

describe('what records speak of', () => {
  const housing = numberOf('theme:housing')
  const health = numberOf('theme:health')
  const midwife = numberOf('subject:midwife')
  const filled = () => {
    const all = createTopics()
    all.set(0, new Map([[housing, 4]]))
    all.set(
      1,
      new Map([
        [health, 4],
        [midwife, 6],
      ]),
    )
    all.set(2, new Map([[health, 4]]))
    return all
  }
  const sumOf = (...numbers: number[]) => {
    const sum = new Float64Array(topics.length)
    for (const number of numbers) sum[number] = 1
    return sum
  }

  test('tells the more, the fewer do', () => {
    const all = filled()
    expect(all.rarity(midwife)).toBeGreaterThan(all.rarity(health))
    all.set(1, new Map())
    expect(all.rarity(health)).toBeCloseTo(all.rarity(housing))
  })

  test('is compared by its share of all they speak of', () => {
    const like = filled().likeness(sumOf(health), [0, 1, 2])
    expect([like[0], like[2]]).toEqual([0, 1])
    expect(like[1]).toBeGreaterThan(0)
    expect(like[1]).toBeLessThan(1)
  })

  test('is nothing for records that are gone or speak of something else, whatever was asked before', () => {
    const all = filled()
    expect(all.likeness(sumOf(health, midwife), [0, 1, 2])[1]).toBeGreaterThan(0)
    all.set(2, new Map())
    expect(all.likeness(sumOf(health), [2])[2]).toBe(0)
    expect(all.likeness(sumOf(housing), [1])[1]).toBe(0)
  })

  test('can be added up', () => {
    const sum = new Float64Array(topics.length)
    const all = filled()
    all.addTo(sum, 0, 0.5)
    all.addTo(sum, 2, 2)
    expect([sum[housing], sum[health], sum[midwife]]).toEqual([0.5, 2, 0])
  })

  test('is what they are tagged with and the best of what their texts say', () => {
    const found = topicsOf({ facets: ['theme:housing', 'year:2020', 'project:x'] }, [
      new Map([[midwife, { counts: [0, 0, 0, 1], weight: 1 }]]),
      new Map([[midwife, { counts: [1, 0, 0, 0], weight: 5 }]]),
    ])
    expect([...found.keys()].toSorted((one, other) => one - other)).toEqual(
      [housing, midwife].toSorted((one, other) => one - other),
    )
    expect(found.get(midwife)).toBe(5)
  })
})
