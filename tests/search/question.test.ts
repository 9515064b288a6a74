import { describe, expect, test } from 'vitest'
import { addressOf, questionOf, readQuestion } from '@/lib/search/question'

const canonical = (query: string) => addressOf(questionOf(query))

describe('the address of a search', () => {
  test.each([
    ['', ''],
    ['q=', ''],
    ['q=+dom+%20praca+', '?q=dom+praca'],
    ['theme=work_x&theme=housing', '?theme=housing,work_x'],
    ['theme=housing,-housing', '?theme=-housing'],
    ['year=2021&q=a&country=PL,GR&kind=practice', '?q=a&kind=practice&country=GR,PL&year=2021'],
    ['q=a&sort=relevance&view=list&page=1&limit=20', '?q=a'],
    ['drop=theme:housing', ''],
    [
      'q=a&drop=region:PL51,region:r1234abcd,partner:3f2a9c1b,country:PL',
      '?q=a&drop=country:PL,partner:3f2a9c1b,region:PL51,region:r1234abcd',
    ],
    ['q=a&exact=1&view=map', '?q=a&exact=1&view=map'],
  ])('%s is %s', (query, address) => {
    expect(canonical(query)).toBe(address)
    expect(canonical(address.slice(1))).toBe(address)
  })

  test.each([
    'theme=%00',
    'theme=DROP TABLE',
    'country=Poland',
    'region=PLXXXX',
    'year=20211',
    'partner=../..',
    'page=-1',
    'page=1e9',
    'view=constructor',
    'sort=__proto__',
    'q=a&drop=theme,theme:,:x,year:2021,a:b:c,__proto__:x',
    'toString=1',
  ])('leaves out what makes no sense: %s', (query) => {
    expect(canonical(query)).toBe(query.startsWith('q=a') ? '?q=a' : '')
  })
})

test('a question keeps to what can be answered', () => {
  expect(readQuestion({ q: 'x'.repeat(500) }).words).toHaveLength(200)
  expect(readQuestion({ page: '999999', limit: '100' })).toMatchObject({ page: 100, limit: 100 })
  expect(
    readQuestion({ theme: Array.from({ length: 50 }, (_, number) => `t_${'a'.repeat(number + 1)}`) }).choices.theme
      .include.length,
  ).toBe(20)
})
