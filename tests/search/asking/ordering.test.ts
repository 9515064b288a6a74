import { describe, expect, test } from 'vitest'
import { anIndex, aRecord, ask, found, keyOf } from '../records'

describe('the order', () => {
  test('what has every word comes first, however well something else fits', () => {
    const index = anIndex(
      ...[1, 2, 3].map((number) =>
        aRecord(number, { texts: { en: { title: 'Harbour harbour harbour', summary: 'harbour' } } }),
      ),
      aRecord(4, { texts: { en: { title: 'x', rest: 'lantern of a harbour' } } }),
    )
    const { found: hits, exactTotal, total } = ask(index, { q: 'harbour lantern' })
    expect(hits[0]).toMatchObject({ id: keyOf(4), match: 'exact' })
    expect(exactTotal).toBe(1)
    expect(hits.map(({ match }) => match)).toEqual(['exact', ...Array.from({ length: total - 1 }, () => 'close')])
  })

  test('is by date, title or evidence where that is asked for', () => {
    const index = anIndex(
      aRecord(1, { texts: { en: 'Żaba 10' }, happenedOn: '2020-01-01', facets: ['evidence:none'] }),
      aRecord(2, { texts: { en: 'Zorza' }, happenedOn: '2022-05-01', facets: ['evidence:strong'] }),
      aRecord(3, { texts: { en: 'Żaba 9' }, happenedOn: null, facets: ['evidence:some'] }),
      aRecord(4, { texts: { en: 'Ala' }, happenedOn: '2022-04-01' }),
    )
    expect(found(index, {})).toEqual([2, 4, 1, 3])
    expect(found(index, { sort: 'title' }, 'pl')).toEqual([4, 2, 3, 1])
    expect(found(index, { sort: 'evidence' }).slice(0, 2)).toEqual([2, 3])
  })

  test('does not depend on the order in which records came', () => {
    const records = Array.from({ length: 60 }, (_, number) => aRecord(number, { texts: { en: 'Same' } }))
    for (const sort of ['relevance', 'date', 'title', 'evidence'])
      expect(found(anIndex(...records), { q: 'same', sort })).toEqual(
        found(anIndex(...records.toReversed()), { q: 'same', sort }),
      )
  })
})

describe('pages', () => {
  const choirs = (count: number) =>
    Array.from({ length: count }, (_, number) =>
      aRecord(number, {
        texts: { en: { title: `Choir ${number % 50}`, main: number % 3 === 0 ? 'choir harbour' : 'choir' } },
        happenedOn: number % 4 === 0 ? null : `20${10 + (number % 12)}-01-01`,
        facets: [`evidence:${['none', 'some', 'good', 'strong'][number % 4]}`],
      }),
    )
  const some = anIndex(...choirs(1030))

  test.each([
    ['relevance', ''],
    ['relevance', 'choir'],
    ['relevance', 'choir harbour'],
    ['date', ''],
    ['title', 'choir'],
    ['evidence', ''],
  ])('by %s, asked %j: each result is on one of them, and it is always the same one', (sort, q) => {
    const { total } = ask(some, { q, sort })
    const seen: number[] = []
    for (let page = 1; page <= Math.ceil(total / 50); page += 1)
      seen.push(...found(some, { q, sort, limit: '50', page: String(page) }))
    expect(new Set(seen).size).toBe(total)
    expect(seen).toHaveLength(total)
    // Smaller and larger pages are pieces of the same list.
    for (const [limit, page] of [
      [20, 1],
      [20, 2],
      [7, 40],
      [100, 4],
      [100, 6],
      [99, 3],
    ] as const)
      if (page * limit <= total)
        expect(found(some, { q, sort, limit: String(limit), page: String(page) })).toEqual(
          seen.slice((page - 1) * limit, page * limit),
        )
  })

  test('go as far as ten thousand results', () => {
    const many = anIndex(...choirs(10_020))
    expect(ask(many, { limit: '100', page: '100' })).toMatchObject({ total: 10_020, pages: 100, page: 100 })
    const deep = [498, 499, 500].flatMap((page) => found(many, { q: 'choir', page: String(page) }))
    expect(new Set(deep).size).toBe(60)
    expect(found(many, { q: 'choir', limit: '60', page: '166' })).toEqual(
      [496, 497, 498].flatMap((page) => found(many, { q: 'choir', page: String(page) })).slice(0, 60),
    )
  })

  test('end with the last one', () => {
    const few = anIndex(...Array.from({ length: 45 }, (_, number) => aRecord(number, { texts: { en: 'Choir' } })))
    expect(ask(few, { q: 'choir', page: '3' })).toMatchObject({ total: 45, page: 3, pages: 3 })
    expect(found(few, { q: 'choir', page: '3' })).toHaveLength(5)
    expect(ask(few, { q: 'choir', page: '99' })).toMatchObject({ page: 3 })
    expect(ask(few, { q: 'nothing' })).toMatchObject({ page: 1, pages: 1 })
  })
})
