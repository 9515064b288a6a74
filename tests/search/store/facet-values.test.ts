import { describe, expect, test } from 'vitest'
import { regionPath, valuesOf } from '@/lib/search/store/facet-values'
import { aRecord, keyOf } from '../records'

describe('a region lies in the wider ones that contain all of it', () => {
  test.each([
    [['PL514'], ['PL5', 'PL51', 'PL514']],
    [['PL51'], ['PL5', 'PL51']],
    [['PL5'], ['PL5']],
    [['PL'], ['PL']],
    [[], ['r00000001']],
    [
      ['PL51', 'PL52'],
      ['PL5', 'r00000001'],
    ],
    [
      ['PL514', 'PL515'],
      ['PL5', 'PL51', 'r00000001'],
    ],
    [['PL51', 'GR30'], ['r00000001']],
    [['PL51', 'PL61'], ['r00000001']],
    [
      ['PL514', 'PL51'],
      ['PL5', 'PL51', 'r00000001'],
    ],
  ])('%j: %j', (nutsCodes, path) => expect(regionPath({ id: keyOf(1), nutsCodes })).toEqual(path))
})

const nothing = { regions: new Map(), projects: new Map() }

test('a record has its kind, its languages, its year and what its document says', () => {
  const record = aRecord(1, {
    texts: { en: 'a', uk: 'b' },
    facets: ['theme:housing', 'funded_until:2024', `partner:${keyOf(7)}`, 'unknown:x', 'no-colon', 'theme:<b>'],
    countryCode: 'PL',
    happenedOn: '2021-05-01',
  })
  expect(valuesOf(record, nothing)).toEqual([
    ['kind', 'practice'],
    ['language', 'en'],
    ['language', 'uk'],
    ['theme', 'housing'],
    ['funded', '2024'],
    ['partner', '00000007'],
    ['country', 'PL'],
    ['year', '2021'],
  ])
})

test('the year it says itself counts more than the day it happened', () => {
  const years = valuesOf(aRecord(1, { facets: ['year:2019'], happenedOn: '2021-05-01' }), nothing).filter(
    ([name]) => name === 'year',
  )
  expect(years).toEqual([['year', '2019']])
})

test('a region that is not public, or came later, is known by its key only', () => {
  const record = aRecord(1, { facets: [`region:${keyOf(2)}`] })
  expect(valuesOf(record, nothing)).toContainEqual(['region', 'r00000002'])
  const regions = new Map([[keyOf(2), { id: keyOf(2), nutsCodes: ['GR30'], countryCode: 'GR' }]])
  const values = valuesOf(record, { ...nothing, regions })
  for (const value of [
    ['region', 'GR3'],
    ['region', 'GR30'],
    ['country', 'GR'],
  ])
    expect(values).toContainEqual(value)
})
