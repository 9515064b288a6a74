import { describe, expect, test } from 'vitest'
import { facetNames, isFacetValue } from '@/lib/search/facets'
import {
  addressesWith,
  addressOf,
  isChosen,
  longestQuestion,
  type Question,
  questionOf,
  readQuestion,
  withChoice,
} from '@/lib/search/question'
import { happens, oneOf, type Random, randomOf, someOf, whole } from '@/tests/bench/search/random'
import { pieceOf, randomText } from './random-text'

const nothing = readQuestion({})

describe('an address is read', () => {
  test('with nothing in it as everything, the newest first', () => {
    expect(nothing).toMatchObject({
      words: '',
      isExact: false,
      dropped: [],
      more: null,
      sort: 'date',
      view: 'list',
      page: 1,
      limit: 20,
    })
    expect(Object.values(nothing.choices).some(isChosen)).toBe(false)
    expect(addressOf(nothing)).toBe('')
  })

  test('with all that it can say', () => {
    const query =
      '?q=caf%C3%A9+-x&exact=1&drop=country:PL,theme:housing&kind=practice&theme=housing,work,-health&country=PL&region=PL51,r0a1b2c3d&year=2021&sort=title&view=map&limit=50&page=3&more=region'
    const question = questionOf(query)
    expect(question).toMatchObject({
      ...{ words: 'café -x', isExact: true, dropped: ['country:PL', 'theme:housing'] },
      ...{ sort: 'title', view: 'map', limit: 50, page: 3, more: 'region' },
    })
    expect(question.choices.theme).toEqual({ include: ['housing', 'work'], exclude: ['health'] })
    expect(question.choices.region).toEqual({ include: ['PL51', 'r0a1b2c3d'], exclude: [] })
    expect(addressOf(question)).toBe(query)
  })

  test.each([
    ['?page=0', ''],
    ['?page=-1&limit=zwanzig', ''],
    ['?page=1e3', ''],
    ['?page=99999999', ''],
    ['?page=999999', '?page=500'],
    ['?limit=999999&page=999', '?limit=100&page=100'],
    ['?sort=random&view=3d&more=everything', ''],
    ['?sort=date', ''],
    ['?q=a&sort=relevance', '?q=a'],
    ['?sort=relevance', '?sort=relevance'],
    ['?exact=1&drop=theme:housing', ''],
    ['?q=+%00+&exact=1', ''],
    ['?q=a&exact=yes', '?q=a'],
    ['?q=a&drop=theme:work,theme:housing,nonsense,theme:work', '?q=a&drop=theme:housing,theme:work'],
    ['?q=a&q=b', '?q=a'],
    ['?theme=work&theme=housing,work', '?theme=housing,work'],
    ['?theme=work,-work', '?theme=-work'],
    ['q=+dom+%20praca+', '?q=dom+praca'],
    ['year=2021&q=a&country=PL,GR&kind=practice', '?q=a&kind=practice&country=GR,PL&year=2021'],
    ['?theme=DROP TABLE&partner=../..&region=PLXXXX&view=constructor&sort=__proto__', ''],
    ['?q=a&drop=theme,theme:,:x,year:2021,a:b:c,__proto__:x', '?q=a'],
    [
      '?q=a&drop=region:PL51,region:r1234abcd,partner:3f2a9c1b,country:PL',
      '?q=a&drop=country:PL,partner:3f2a9c1b,region:PL51,region:r1234abcd',
    ],
    ['?theme=--work,WORK,%20work,<b>', ''],
    ['?country=pl', ''],
    ['?year=1492,2021', '?year=2021'],
    ['?language=tlh,uk', '?language=uk'],
    ['?utm_source=x&fbclid=y&__proto__=z&constructor=1&toString=2', ''],
    ['?q=%E0%A4', '?q=%EF%BF%BD'],
    ['?page=2&theme=work&q=a', '?q=a&theme=work&page=2'],
    ['?q=a%2Bb%26c%3Dd', '?q=a%2Bb%26c%3Dd'],
  ])('%s as %s', (asked, canonical) => expect(addressOf(questionOf(asked))).toBe(canonical))

  test('with the same letters however they were composed', () => {
    expect(readQuestion({ q: 'cafe\u0301' }).words).toBe('café')
    expect(readQuestion({ q: ' a\u200b\u202eb\t\n c\ufeff ' }).words).toBe('a b c')
  })

  test('no further than 200 characters, and never through one', () => {
    expect(readQuestion({ q: 'a'.repeat(5000) }).words).toHaveLength(longestQuestion)
    expect(readQuestion({ q: `${'a'.repeat(199)}🏠` }).words).toBe('a'.repeat(199))
    expect(readQuestion({ q: `${'a'.repeat(199)} b` }).words).toBe('a'.repeat(199))
  })

  test('with a limited number of values', () => {
    const many = Array.from({ length: 500 }, (_, place) => `theme_${'abcdefghij'[place % 10]}${'x'.repeat(place % 30)}`)
    const { choices, dropped } = readQuestion({ q: 'a', theme: many, drop: many.map((one) => `theme:${one}`) })
    expect(choices.theme.include.length).toBeLessThanOrEqual(20)
    expect(dropped.length).toBeLessThanOrEqual(20)
  })
})

test('another choice begins on the first page and keeps the rest', () => {
  const question = questionOf('?q=a&theme=work&country=PL&page=4')
  expect(addressOf(withChoice(question, 'theme', { include: [], exclude: ['work'] }))).toBe(
    '?q=a&theme=-work&country=PL',
  )
  expect(addressOf(question)).toBe('?q=a&theme=work&country=PL&page=4')
})

/** Whatever an address says is said again by its shortest form, which reads as the same. */
function expectRoundTrip(question: Question) {
  const address = addressOf(question)
  expect(questionOf(address)).toEqual(question)
  expect(addressOf(questionOf(address))).toBe(address)
}

const values = [
  'work',
  'housing',
  'PL',
  'GR',
  'PL5',
  'PL51',
  'PL514',
  'r12345678',
  '12345678',
  '2021',
  '1999',
  'uk',
  'el',
]
const oddValues = ['yes', 'no', 'none', 'strong', 'practice', '', '-', '--work', 'a,b', 'Ω', '20211', 'x'.repeat(50)]
const concepts = [
  'theme:housing',
  'country:PL',
  'partner:12345678',
  'project:1234',
  'subject:choir',
  'group:women',
  'x',
]

const asking = (random: Random): Record<string, string | string[]> => {
  const value = () => (happens(random, 0.3) ? '-' : '') + oneOf(random, happens(random, 0.8) ? values : oddValues)
  const list = () => Array.from({ length: whole(random, 1, 6) }, value).join(',')
  const chosen = someOf(random, facetNames, whole(random, 0, 5)).map((name) => [
    name,
    happens(random, 0.2) ? [list(), list()] : list(),
  ])
  return {
    ...(Object.fromEntries(chosen) as Record<string, string | string[]>),
    ...(happens(random, 0.6) && { q: Array.from({ length: whole(random, 0, 30) }, () => pieceOf(random)).join('') }),
    ...(happens(random, 0.3) && { exact: oneOf(random, ['1', '0', '']) }),
    ...(happens(random, 0.3) && { drop: someOf(random, concepts, whole(random, 1, 4)).join(',') }),
    ...(happens(random, 0.3) && { sort: oneOf(random, ['date', 'relevance', 'title', 'evidence', 'x']) }),
    ...(happens(random, 0.3) && { view: oneOf(random, ['list', 'table', 'map', 'x']) }),
    ...(happens(random, 0.3) && { limit: String(whole(random, -1, 150)) }),
    ...(happens(random, 0.3) && { page: String(whole(random, -1, 700)) }),
  }
}

test('a question, its address and the question again are the same', () => {
  const random = randomOf('questions')
  for (let turn = 0; turn < 5000; turn += 1) expectRoundTrip(readQuestion(asking(random)))
})

test('so they are for any query string at all', () => {
  for (const text of randomText('queries', 3000)) {
    expectRoundTrip(questionOf(text))
    expectRoundTrip(questionOf(`?q=${text}`))
    expectRoundTrip(readQuestion({ q: text, theme: text, drop: text, page: text }))
  }
})

test('what is read of a facet is a value of it', () => {
  const random = randomOf('values')
  for (let turn = 0; turn < 2000; turn += 1) {
    const { choices } = readQuestion(asking(random))
    for (const name of facetNames)
      for (const value of [...choices[name].include, ...choices[name].exclude])
        expect(isFacetValue(name, value)).toBe(true)
  }
})

test('a choice written into an address is the address of that choice, in every facet', () => {
  const question = questionOf(
    'q=dom+dla+%C5%82&exact=1&drop=theme:work&theme=work,-health&country=PL&view=map&page=4&more=year',
  )
  const choices = [
    { include: [], exclude: [] },
    { include: ['b', 'a'], exclude: ['c'] },
    { include: ['ą ę', 'a&b=c'], exclude: ["d'e"] },
  ]
  for (const name of facetNames)
    for (const choice of choices)
      expect(addressesWith(question, name)(choice)).toBe(addressOf(withChoice(question, name, choice)))
})
