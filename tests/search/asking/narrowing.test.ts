import { describe, expect, test } from 'vitest'
import { type FacetName, facetNames } from '@/lib/search/facets'
import { readQuestion } from '@/lib/search/question'
import type { SearchRecord } from '@/lib/search/record'
import { happens, oneOf, type Random, randomOf, someOf, whole } from '@/tests/bench/search/random'
import { anIndex, aRecord, ask, countsOf, found, keyOf } from '../records'

const region = (number: number, title: string, [countryCode = '', ...nutsCodes]: string[]) =>
  aRecord(number, { kind: 'region', nutsCodes, countryCode, titles: { en: title }, texts: { en: title } })
const roundtable = (number: number, project: number, practices: number[]) =>
  aRecord(number, {
    kind: 'roundtable',
    facets: [`project:${keyOf(project)}`, ...practices.map((one) => `practice:${keyOf(one)}`)],
    texts: { en: 'Roundtable' },
  })

describe('facets are counted as somebody with a pencil would', () => {
  const offered: Partial<Record<FacetName, string[]>> = {
    ...{ theme: ['housing', 'employment', 'health', 'language'], group: ['women', 'children', 'refugees'] },
    ...{ country: ['PL', 'GR', 'DE'], year: ['2019', '2020', '2021'], language: ['en', 'pl', 'el'] },
    ...{ kind: ['practice', 'gap', 'press'], evidence: ['none', 'some', 'good', 'strong'], running: ['yes', 'no'] },
  }
  const names = Object.keys(offered) as FacetName[]
  type Row = { record: SearchRecord; has: Partial<Record<FacetName, string[]>> }

  function rowsFrom(random: Random): Row[] {
    return Array.from({ length: 120 }, (_, number) => {
      const some = (name: FacetName, most: number) => someOf(random, offered[name] ?? [], whole(random, 0, most))
      const has = {
        ...{
          theme: some('theme', 3),
          group: some('group', 2),
          running: some('running', 1),
          evidence: some('evidence', 1),
        },
        ...{ language: someOf(random, ['en', 'pl', 'el'], whole(random, 1, 2)), country: some('country', 1) },
        ...{ year: some('year', 1), kind: [oneOf(random, ['practice', 'gap', 'press'] as const)] },
      }
      const facets = (['theme', 'group', 'running', 'evidence'] as const).flatMap((name) =>
        has[name].map((value) => `${name}:${value}`),
      )
      const words = () => (happens(random, 0.5) ? 'choir' : 'harbour')
      const record = aRecord(number, {
        ...{ kind: has.kind[0] ?? 'practice', facets, countryCode: has.country[0] ?? null },
        happenedOn: has.year[0] ? `${has.year[0]}-06-01` : null,
        texts: Object.fromEntries(has.language.map((language) => [language, words()])),
      })
      return { record, has }
    })
  }

  const passes = (
    { has }: Row,
    choices: Record<FacetName, { include: string[]; exclude: string[] }>,
    name: FacetName,
  ) => {
    const { include, exclude } = choices[name]
    const own = has[name] ?? []
    return (
      (include.length === 0 || include.some((one) => own.includes(one))) && !exclude.some((one) => own.includes(one))
    )
  }

  test.each(['one', 'two', 'three', 'four'])('for random records and choices, round %s', (round) => {
    const random = randomOf(`facets ${round}`)
    const rows = rowsFrom(random)
    const index = anIndex(...rows.map(({ record }) => record))
    // Some are withdrawn, some come anew.
    const gone = rows.slice(0, 15)
    index.remove(gone.map(({ record }) => record.id))
    index.put(gone.slice(0, 5).map(({ record }) => record))
    const there = rows.filter((row) => !gone.slice(5).includes(row))
    for (let turn = 0; turn < 60; turn += 1) {
      const q = oneOf(random, ['', '', 'choir', '-choir'])
      const asked = Object.fromEntries(
        someOf(random, names, whole(random, 0, 4)).map((name) => [
          name,
          someOf(random, offered[name] ?? [], whole(random, 1, 2))
            .map((value) => (happens(random, 0.25) ? `-${value}` : value))
            .join(','),
        ]),
      )
      const { choices } = readQuestion(asked)
      const says = ({ record }: Row) => record.texts.some(({ title }) => title === 'choir')
      const candidates = there.filter((row) => q === '' || says(row) === (q === 'choir'))
      const through = candidates.filter((row) => facetNames.every((name) => passes(row, choices, name)))
      const answer = ask(index, { ...asked, q, limit: '100' })
      expect(answer.total).toBe(through.length)
      for (const { id } of answer.found) expect(through.some(({ record }) => record.id === id)).toBe(true)
      for (const name of names) {
        const beside = candidates.filter((row) =>
          facetNames.every((other) => other === name || passes(row, choices, other)),
        )
        const counted = (offered[name] ?? []).map(
          (value) => [value, beside.filter(({ has }) => has[name]?.includes(value)).length] as const,
        )
        const { include, exclude } = choices[name]
        const shown = counted.filter(
          ([value, count]) => count > 0 || include.includes(value) || exclude.includes(value),
        )
        const values = answer.facets.find((facet) => facet.name === name)?.values ?? []
        expect(Object.fromEntries(values.map(({ value, count }) => [value, count])), name).toEqual(
          Object.fromEntries(shown),
        )
        for (const { value, state } of values)
          expect(state).toBe(include.includes(value) ? 'included' : exclude.includes(value) ? 'excluded' : 'open')
      }
    }
  })
})

describe('a choice', () => {
  const index = anIndex(
    aRecord(1, { texts: { en: 'a' }, facets: ['theme:housing', 'theme:health'] }),
    aRecord(2, { texts: { en: 'b' }, facets: ['theme:health', 'funded_until:2024'] }),
  )
  test('of values that nothing has hides nothing', () => {
    expect(found(index, { theme: 'nonsense' })).toHaveLength(2)
    expect(found(index, { theme: 'nonsense,housing' })).toEqual([1])
    expect(found(index, { theme: '-nonsense' })).toHaveLength(2)
  })
  test('of values that only withdrawn records had hides nothing either', () => {
    const some = anIndex(
      aRecord(1, { texts: { en: 'a' }, facets: ['theme:housing'] }),
      aRecord(2, { texts: { en: 'b' }, facets: ['theme:health'] }),
    )
    some.remove([keyOf(1)])
    expect(found(some, { theme: 'housing' })).toEqual([2])
    expect(found(some, { theme: 'housing,health' })).toEqual([2])
    expect(found(some, { theme: '-housing' })).toEqual([2])
  })
  test('of a year until which there are funds', () => expect(found(index, { funded: '2024' })).toEqual([2]))
  test('of values that only withdrawn records had is not shown: nobody learns that they had them', () => {
    const index = anIndex(
      aRecord(1, { texts: { en: 'A' }, facets: ['theme:housing'] }),
      aRecord(2, { texts: { en: 'B' }, facets: ['theme:health'] }),
    )
    index.remove([keyOf(2)])
    for (const theme of ['health', '-health', 'work'])
      expect(ask(index, { theme }).facets.find(({ name }) => name === 'theme')?.values).toEqual([
        { value: 'housing', label: null, count: 1, state: 'open', depth: 0 },
      ])
  })

  test('shows chosen values that give nothing, so that they can be taken back', () => {
    const theme = ask(index, { theme: 'housing', funded: '2024' }).facets.find(({ name }) => name === 'theme')
    expect(theme?.values.find(({ value }) => value === 'housing')).toMatchObject({ state: 'included', count: 0 })
  })
})

test('years come with the newest first, other values with the most frequent first', () => {
  const index = anIndex(
    ...['2019', '2021', '2020', '2019'].map((year, number) =>
      aRecord(number, {
        texts: { en: 'x' },
        facets: [`theme:${number < 3 ? 'work' : 'art'}`],
        happenedOn: `${year}-01-01`,
      }),
    ),
  )
  const valuesOf = (name: string) =>
    ask(index, {})
      .facets.find((facet) => facet.name === name)
      ?.values.map(({ value }) => value)
  expect(valuesOf('year')).toEqual(['2021', '2020', '2019'])
  expect(valuesOf('theme')).toEqual(['work', 'art'])
})

describe('regions', () => {
  const inRegion = (number: number, of: number) =>
    aRecord(number, { texts: { en: 'Choir' }, facets: [`region:${keyOf(of)}`] })
  const records = [
    region(1, 'Lower Silesia', ['PL', 'PL51']),
    region(2, 'Wrocław', ['PL', 'PL514']),
    region(3, 'Two at once', ['PL', 'PL51', 'PL52']),
    region(4, 'The valley', ['PL']),
    region(5, 'Two far apart', ['GR', 'GR30', 'PL51']),
    ...[inRegion(11, 1), inRegion(12, 2), inRegion(13, 2), inRegion(14, 3), inRegion(15, 4), inRegion(16, 5)],
  ]
  const practices = { kind: 'practice' }
  const expected = { PL5: 4, PL51: 3, PL514: 2, r00000003: 1, r00000004: 1, r00000005: 1 }

  test('count what lies in the narrower ones, and have values of their own without a code or with several', () => {
    expect(countsOf(anIndex(...records), 'region', practices)).toEqual(expected)
  })
  test('do so whatever came first', () => {
    expect(countsOf(anIndex(...records.toReversed()), 'region', practices)).toEqual(expected)
    const later = anIndex(...records.slice(5))
    later.put(records.slice(0, 5))
    expect(countsOf(later, 'region', practices)).toEqual(expected)
  })
  test('narrow by each level', () => {
    const index = anIndex(...records)
    const inside = (value: string) => found(index, { ...practices, region: value }).toSorted()
    expect(inside('PL5')).toEqual([11, 12, 13, 14])
    expect(inside('PL51')).toEqual([11, 12, 13])
    expect(inside('PL514')).toEqual([12, 13])
    expect(inside('r00000004,PL514')).toEqual([12, 13, 15])
    expect(found(index, { ...practices, country: 'GR' })).toEqual([16])
  })
  test('come as a tree with their names, the wider one first', () => {
    const values = ask(anIndex(...records), practices).facets.find(({ name }) => name === 'region')?.values ?? []
    expect(values.slice(0, 3).map(({ value, label, depth }) => [value, label, depth])).toEqual([
      ['PL5', null, 0],
      ['PL51', 'Lower Silesia', 1],
      ['PL514', 'Wrocław', 2],
    ])
  })
  test('that lose their code, or go, take what lies in them along', () => {
    const index = anIndex(...records)
    index.put([region(2, 'Wrocław', ['PL'])])
    expect(countsOf(index, 'region', practices)).toMatchObject({ PL51: 1, r00000002: 2 })
    index.remove([keyOf(1)])
    expect(countsOf(index, 'region', practices)).toMatchObject({ r00000001: 1 })
    expect(countsOf(index, 'region', practices)).not.toHaveProperty('PL51')
  })
  test('of the same code keep their name when one of them goes', () => {
    for (const gone of [1, 9]) {
      const index = anIndex(...records, region(9, 'Dolny Śląsk', ['PL', 'PL51']))
      index.remove([keyOf(gone)])
      expect(index.titleOf('region', 'PL51', 'en')).toBe(gone === 1 ? 'Dolny Śląsk' : 'Lower Silesia')
    }
  })
})

describe('projects', () => {
  const practices = [
    aRecord(1, { texts: { en: 'Choir' } }),
    aRecord(2, { texts: { en: 'Chess' }, facets: [`project:${keyOf(30)}`] }),
  ]
  const tables = [roundtable(20, 31, [1]), roundtable(21, 32, [1, 2]), roundtable(22, 32, [1, 99])]
  const expected = { '0000001f': 1, '00000020': 2, '0000001e': 1 }

  test('have the practices that were told of at their roundtables, whatever came first', () => {
    expect(countsOf(anIndex(...practices, ...tables), 'project', { kind: 'practice' })).toEqual(expected)
    expect(countsOf(anIndex(...tables, ...practices), 'project', { kind: 'practice' })).toEqual(expected)
    for (const [first, then] of [
      [practices, tables],
      [tables, practices],
    ] as const) {
      const index = anIndex(...first)
      index.put(then)
      expect(countsOf(index, 'project', { kind: 'practice' })).toEqual(expected)
      expect(found(index, { project: '00000020', kind: 'practice' }).toSorted()).toEqual([1, 2])
    }
  })
  test('lose them with the roundtable, or when it tells of them no more', () => {
    const index = anIndex(...practices, ...tables)
    index.put([roundtable(21, 32, [])])
    expect(countsOf(index, 'project', { kind: 'practice' })).toEqual({ '0000001f': 1, '00000020': 1, '0000001e': 1 })
    index.remove([keyOf(22), keyOf(20)])
    expect(countsOf(index, 'project', { kind: 'practice' })).toEqual({ '0000001e': 1 })
  })
})
