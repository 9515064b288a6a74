import { describe, expect, test } from 'vitest'
import { broaderThan, relatedTo } from '@/lib/search/relations'
import { subjectsOf, vocabularyLanguages, vocabularyOf } from '@/lib/search/vocabulary'
import { anIndex, aRecord, ask, found } from './records'

const subjects = vocabularyLanguages.map(subjectsOf)
const vocabularies = vocabularyLanguages.map(vocabularyOf)
const ids = Object.keys(subjects[0]?.concepts ?? {})
const wider = new Set(Object.keys(vocabularies[0]?.concepts ?? {}))

describe('relations of subjects', () => {
  test('every subject has wider concepts that are in the vocabulary', () => {
    for (const id of ids) {
      expect(broaderThan(id).length, id).toBeGreaterThan(0)
      expect(
        broaderThan(id).filter((one) => !wider.has(one)),
        id,
      ).toEqual([])
    }
  })

  test('what is related is a subject, is another one, and is related in turn', () => {
    for (const id of ids)
      for (const other of relatedTo(id)) {
        expect(ids, id).toContain(other)
        expect(other).not.toBe(id)
        expect(relatedTo(other)).toContain(id)
      }
  })
})

describe('a question finds by relations', () => {
  const index = anIndex(
    aRecord(1, { texts: { de: { title: 'Hebammen besuchen Familien' } }, facets: ['theme:health', 'group:women'] }),
    aRecord(2, { texts: { lt: { title: 'Susitikimai Utenoje' } }, facets: ['theme:health', 'group:women'] }),
    aRecord(3, { texts: { lt: { title: 'Sodas Utenoje' } }, facets: ['theme:health'] }),
    aRecord(4, { texts: { en: { title: 'Choir of the valley' } } }),
  )

  test('what says a related subject, and what is tagged with all that is wider', () => {
    expect(found(index, 'childbirth')).toEqual([1, 2])
  })

  test('unless the reader drops the subject', () => {
    const [concept] = ask(index, { q: 'childbirth' }).concepts
    expect(found(index, { q: 'childbirth', drop: concept?.id ?? '' })).toEqual([])
  })

  test('a misspelt word means what it means as it should be, also when no text has it', () => {
    expect(found(index, 'childbith')).toEqual([1, 2])
  })

  test('learning a language by its name means a language course', () => {
    const courses = anIndex(aRecord(5, { texts: { lt: 'Kursai' }, facets: ['theme:language'] }))
    expect(ask(courses, { q: 'nauka litewskiego' }, 'pl').concepts).toMatchObject([{ id: 'subject:language_course' }])
  })
})

test('other languages count less where the question’s own has enough to offer', () => {
  const choirs = Array.from({ length: 5 }, (_, number) =>
    aRecord(number + 1, { texts: { en: { rest: 'A choir sings here.' } } }),
  )
  const german = aRecord(9, { texts: { de: { title: 'Chor der Vielfalt' } } })
  expect(found(anIndex(...choirs, german), 'choir').at(-1)).toBe(9)
})

test('other languages count less where what is asked for is only guessed', () => {
  const index = anIndex(
    ...[1, 2, 3].map((number) => aRecord(number, { texts: { en: { rest: 'Songs and meals at the weekend.' } } })),
    aRecord(9, { texts: { de: { title: 'Chor der Vielfalt' } } }),
  )
  expect(found(index, 'choir weekend')).toContain(9)
  const place = (question: string) => found(index, question).indexOf(9)
  expect(place('choir')).toBe(0)
  expect(place('chior weekend')).toBeGreaterThanOrEqual(place('choir weekend'))
})
