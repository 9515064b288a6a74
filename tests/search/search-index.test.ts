import { describe, expect, test } from 'vitest'
import { createSearchIndex } from '@/lib/search/search-index'
import { randomText } from './random-text'
import { anIndex, aRecord, ask, countsOf, found, keyOf } from './records'

describe('records come and go', () => {
  test('an index with nothing in it finds nothing, whatever is asked', () => {
    const index = createSearchIndex()
    for (const q of ['', 'housing', '"a b"', '-x', 'theme:housing', 'partner:x'])
      expect(ask(index, { q })).toMatchObject({ total: 0, exactTotal: 0, page: 1, pages: 1, found: [], facets: [] })
    index.remove([keyOf(1)])
    index.put([])
    expect(index.size()).toBe(0)
  })

  test('what was put is found by each of its words, and once', () => {
    const index = anIndex(
      aRecord(1, {
        texts: { en: { title: 'Mentors', summary: 'flats', main: 'choir', rest: 'swimming' }, pl: 'Pływanie' },
      }),
      aRecord(2, { texts: { en: 'Chess' } }),
    )
    for (const q of ['mentors', 'flats', 'choir', 'swimming', 'pływanie']) expect(found(index, q)).toEqual([1])
    expect(index.size()).toBe(2)
    expect(found(index, {}).toSorted()).toEqual([1, 2])
  })

  test('what was put again is found by its new words only', () => {
    const index = anIndex(aRecord(1, { texts: { en: 'Rowing' }, facets: ['theme:housing'] }))
    index.put([aRecord(1, { texts: { en: 'Knitting' }, facets: ['theme:work'] })])
    expect(index.size()).toBe(1)
    expect(found(index, 'rowing')).toEqual([])
    expect(found(index, 'knitting')).toEqual([1])
    expect(countsOf(index, 'theme')).toEqual({ work: 1 })
  })

  test('what is put twice at once is there once', () => {
    const index = anIndex(aRecord(1, { texts: { en: 'Rowing' } }), aRecord(1, { texts: { en: 'Knitting' } }))
    expect(found(index, {})).toEqual([1])
    expect(found(index, 'rowing')).toEqual([])
  })

  test('what was withdrawn is found by nothing any more', () => {
    const record = aRecord(1, {
      texts: { en: { title: 'Kowalczyk clinic', main: 'about flats in Lublin' } },
      facets: ['theme:health', 'group:women'],
      countryCode: 'PL',
      happenedOn: '2021-01-01',
    })
    const index = anIndex(record, aRecord(2, { texts: { en: 'Chess' } }))
    index.remove([record.id])
    for (const q of [
      'kowalczyk',
      'clinics',
      '"kowalczyk clinic"',
      'kowalczik',
      'kowal',
      'flats',
      'health',
      'women',
      'poland',
    ])
      expect(found(index, q), q).toEqual([])
    expect(found(index, {})).toEqual([2])
    expect(countsOf(index, 'theme')).toEqual({})
    expect(countsOf(index, 'year')).toEqual({})
    index.remove([record.id, record.id])
    expect(index.size()).toBe(1)
  })

  test('what was taken away is waste until the index is made anew', () => {
    const index = anIndex(...[1, 2, 3, 4].map((number) => aRecord(number, { texts: { en: 'Chess' } })))
    expect(index.waste()).toBe(0)
    index.remove([keyOf(1)])
    index.put([aRecord(2, { texts: { en: 'Chess' } })])
    expect(index.waste()).toBeCloseTo(2 / 5)
  })
})

describe('words', () => {
  const index = anIndex(
    aRecord(1, {
      texts: { pl: { title: 'Mieszkania dla rodzin', summary: 'Miasto wynajmuje mieszkania rodzinom z Ukrainy.' } },
    }),
    aRecord(2, {
      texts: { de: { title: 'Wohnungssuche', summary: 'Ehrenamtliche helfen Flüchtlingen bei der Suche.' } },
    }),
    aRecord(3, { texts: { el: { title: 'Γλωσσικό καφενείο', summary: 'Μαθήματα για γυναίκες.' } } }),
    aRecord(4, { texts: { en: { title: 'Chess club', summary: 'Every week the club plays chess with neighbours.' } } }),
    aRecord(5, { texts: { uk: { title: 'Житло для родин', summary: "Сім'ї шукають квартиру." } } }),
    aRecord(6, { texts: { ar: { title: 'السكن للأسر', summary: 'برنامج لدعم الأسر' } } }),
  )
  test.each([
    ['mieszkaniami', 1],
    ['rodzina', 1],
    ['UKRAINA', 1],
    ['mieszkanai', 1],
    ['Wohnung', 2],
    ['Fluechtling', 2],
    ['καφενεία', 3],
    ['ΜΑΘΗΜΑ', 3],
    ['kafeneio', 3],
    ['neighbor', 4],
    ['ches', 4],
    ['квартира', 5],
    ['сім’я', 5],
    ['zhitlo', 5],
    ['سكن', 6],
    ['اسر', 6],
  ])('%s finds first what says it in other forms, letters or spellings', (q, number) => {
    expect(found(index, q)[0]).toBe(number)
  })

  test('what has all the words comes before what has some of them', () => {
    const some = anIndex(
      aRecord(1, { texts: { en: { title: 'Garden garden garden', main: 'a garden' } } }),
      aRecord(2, { texts: { en: { title: 'x', rest: 'garden in the town' } } }),
      aRecord(3, { texts: { en: { title: 'Town' } } }),
    )
    expect(found(some, 'garden town')[0]).toBe(2)
  })

  test('a word in the title counts more than one in the summary, in the main part, in the rest', () => {
    const fields = ['rest', 'main', 'summary', 'title'] as const
    const some = anIndex(...fields.map((field, place) => aRecord(place, { texts: { en: { [field]: 'harbour' } } })))
    expect(found(some, 'harbour')).toEqual([3, 2, 1, 0])
  })

  test('words together count more than the same words apart', () => {
    const far = Array.from({ length: 30 }, (_, place) => `word${place}`).join(' ')
    const some = anIndex(
      aRecord(1, { texts: { en: { title: 'x', main: `harbour ${far} lantern` } } }),
      aRecord(2, { texts: { en: { title: 'x', main: `${far} harbour lantern` } } }),
    )
    expect(found(some, 'harbour lantern')).toEqual([2, 1])
  })

  test('words that say nothing alone do not decide, and are looked for where there are no others', () => {
    const some = anIndex(
      aRecord(1, { texts: { en: { title: 'How to be what we are', main: 'to be or not to be' } } }),
      aRecord(2, { texts: { en: { title: 'Choir' } } }),
    )
    expect(found(some, 'how to be in a choir')[0]).toBe(2)
    expect(found(some, 'how to be')).toEqual([1])
  })

  test('a record that was written in several languages is one result, in the language that was found', () => {
    const some = anIndex(aRecord(1, { texts: { en: 'Language café', pl: 'Kawiarnia językowa' } }))
    expect(ask(some, { q: 'kawiarnia' }).found).toEqual([{ id: keyOf(1), language: 'pl', match: 'exact' }])
    expect(ask(some, { q: 'cafe' }, 'pl').found).toEqual([{ id: keyOf(1), language: 'en', match: 'exact' }])
  })
})

describe('operators', () => {
  const index = anIndex(
    aRecord(1, {
      texts: { en: { title: 'Language café', main: 'for young people' } },
      facets: ['theme:language', `partner:${keyOf(10)}`],
      countryCode: 'PL',
    }),
    aRecord(2, {
      texts: { en: { title: 'Café and language', main: 'for people who are young' } },
      facets: ['theme:employment'],
      countryCode: 'GR',
    }),
    aRecord(3, {
      texts: { en: { title: 'The language', summary: 'Café' } },
      facets: ['theme:language', 'theme:employment'],
      countryCode: 'GR',
    }),
    aRecord(10, {
      kind: 'partner',
      titles: { en: 'Institute of Public Affairs (IPA)' },
      texts: { en: 'Institute of Public Affairs (IPA)' },
    }),
  )
  const set = (q: string) => found(index, q).toSorted()

  test('a phrase is required as it stands, and does not reach from one field into the next', () => {
    expect(set('"language café"')).toEqual([1])
    expect(set('"young people" café')).toEqual([1])
    expect(set('"language cafés"')).toEqual([])
    expect(set('"people young"')).toEqual([])
    expect(set('"nowhere at all"')).toEqual([])
    expect(set('"café')).toEqual([1, 2, 3])
  })

  test('a phrase that says a word twice is found where it does', () => {
    const some = anIndex(
      aRecord(1, { texts: { en: { title: 'x', main: 'again and again and never again' } } }),
      aRecord(2, { texts: { en: { title: 'again', main: 'again never' } } }),
    )
    expect(found(some, '"again and again"')).toEqual([1])
    expect(found(some, '"never again"')).toEqual([1])
    expect(found(some, '"again again"')).toEqual([])
    expect(found(some, '"again never"')).toEqual([2])
  })

  test('a quoted word is taken as it was typed', () => {
    const forms = anIndex(aRecord(1, { texts: { en: 'School' } }), aRecord(2, { texts: { en: 'Schools' } }))
    expect(found(forms, '"school"')).toEqual([1])
    expect(found(forms, 'school').toSorted()).toEqual([1, 2])
  })

  test('what must not be there is not there', () => {
    expect(set('café -young')).toEqual([3])
    expect(set('café -"young people"')).toEqual([2, 3])
    expect(set('-"language café"')).toEqual([10, 2, 3].toSorted())
    expect(set('café -unheardof -"never heard"')).toEqual([1, 2, 3])
  })

  test('either of two is enough', () => {
    expect(set('"language café" OR institute')).toEqual([1, 10])
    expect(set('unheardof OR affairs')).toEqual([10])
  })

  test('fields narrow, in any language and by parts of a name', () => {
    expect(set('theme:employment')).toEqual([2, 3])
    expect(set('theme:praca')).toEqual([2, 3])
    expect(set('country:grecja theme:language')).toEqual([3])
    expect(set('country:gr -theme:language')).toEqual([2])
    expect(set('partner:ipa')).toEqual([1])
    expect(set('partner:"public affairs"')).toEqual([1])
    expect(set('-country:GR café')).toEqual([1])
    expect(ask(index, { q: 'café partner:nobody -theme:nonsense' })).toMatchObject({
      ...{ total: 3, ignored: ['partner:nobody', '-theme:nonsense'] },
    })
    expect(ask(index, { q: 'café country:malta' })).toMatchObject({ total: 3, ignored: ['country:malta'] })
  })

  test('fields and choices of the same facet hold both', () => {
    expect(found(index, { q: 'theme:employment', theme: 'language' })).toEqual([3])
  })
})

test('a word that was looked for can be told from others', () => {
  const index = anIndex(aRecord(1, { texts: { pl: 'Mieszkania i mieszkanie' } }))
  const { sought } = ask(index, { q: 'mieszkaniom' })
  expect(['mieszkania', 'mieszkanie', 'mieszkaniom'].map(sought.has)).toEqual([true, true, true])
  expect(sought.has('i')).toBe(false)
})

test('there is no question that cannot be answered', () => {
  const index = anIndex(
    ...['Housing for families', 'Mieszkania', 'Στέγαση', 'Wohnungssuche', 'житло', 'سكن', 'a b c', '🏠', '漢字'].map(
      (title, number) =>
        aRecord(number, { texts: { en: title, pl: title, de: title }, facets: ['theme:housing'], countryCode: 'PL' }),
    ),
    aRecord(20, { kind: 'partner', titles: { en: 'a b' }, texts: { en: 'a b' } }),
  )
  for (const q of randomText('answers', 400)) {
    const { total, found: hits, exactTotal, suggestion } = ask(index, { q })
    expect(hits.length).toBe(Math.min(20, total))
    expect(exactTotal).toBeLessThanOrEqual(total)
    expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
    if (suggestion !== null) expect(suggestion).not.toBe('')
  }
})
