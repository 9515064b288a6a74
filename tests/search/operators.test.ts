import { describe, expect, test } from 'vitest'
import { readWishes } from '@/lib/search/operators'
import { randomText } from './random-text'

/** The wishes of a question, written down shortly: alternatives by |, phrases in brackets, required ones with +. */
function read(question: string) {
  const { wishes, unwanted, fields } = readWishes(question)
  const written = ({ words, isPhrase }: { words: string[]; isPhrase: boolean }) =>
    isPhrase ? `[${words.join(' ')}]` : words.join(' ')
  return {
    wishes: wishes.map(({ alternatives, isRequired }) => (isRequired ? '+' : '') + alternatives.map(written).join('|')),
    unwanted: unwanted.map(written),
    fields: fields.map(({ field, words, isExcluded }) => `${isExcluded ? '-' : ''}${field}=${words}`),
  }
}
const only = (wishes: string[]) => ({ wishes, unwanted: [], fields: [] })

describe('words and phrases', () => {
  test.each([
    ['Mieszkania dla rodzin', only(['mieszkania', 'dla', 'rodzin'])],
    ['"language café"', only(['+[language cafe]'])],
    ['"Sprachcafé"', only(['+[sprachcafe]'])],
    ['a "b c" d', only(['a', '+[b c]', 'd'])],
    ['"language café', only(['+[language cafe]'])],
    ['a "', only(['a'])],
    ['""', only([])],
    ['" "', only([])],
    ['"a" "b"', only(['+[a]', '+[b]'])],
    ['well-being', only(['well', 'being'])],
    ['word"phrase here"', only(['word', 'phrase', 'here'])],
  ])('%s', (question, expected) => expect(read(question)).toEqual(expected))
})

describe('what is left out', () => {
  test.each([
    ['school -children', { wishes: ['school'], unwanted: ['children'], fields: [] }],
    ['school -"young children"', { wishes: ['school'], unwanted: ['[young children]'], fields: [] }],
    ['-well-being', { wishes: [], unwanted: ['[well being]'], fields: [] }],
    ['--children', { wishes: [], unwanted: ['children'], fields: [] }],
    ['- children', only(['children'])],
    ['school -', only(['school'])],
    ['-', only([])],
    ['-""', only([])],
    ['COVID-19', only(['covid', '19'])],
  ])('%s', (question, expected) => expect(read(question)).toEqual(expected))
})

describe('either of two', () => {
  test.each([
    ['school OR kindergarten', only(['school|kindergarten'])],
    ['a OR b OR c d', only(['a|b|c', 'd'])],
    ['"a b" OR c', only(['+[a b]|c'])],
    ['a OR "b c"', only(['a|[b c]'])],
    ['a OR b-c', only(['a|b|c'])],
    ['school or kindergarten', only(['school', 'or', 'kindergarten'])],
    ['OR a', only(['a'])],
    ['a OR', only(['a'])],
    ['OR', only([])],
    ['OR OR OR', only([])],
    ['a OR OR b', only(['a|b'])],
    ['a OR -b c', { wishes: ['a', 'c'], unwanted: ['b'], fields: [] }],
    ['a OR theme:work c', { wishes: ['a', 'c'], unwanted: [], fields: ['theme=work'] }],
    ['"OR"', only(['+[or]'])],
    ['a OR ! b', only(['a', 'b'])],
  ])('%s', (question, expected) => expect(read(question)).toEqual(expected))
})

describe('fields', () => {
  const fields = (...all: string[]) => ({ wishes: [], unwanted: [], fields: all })
  test.each([
    ['theme:housing', fields('theme=housing')],
    ['-theme:housing', fields('-theme=housing')],
    ['THEME:Housing Country:pl', fields('theme=Housing', 'country=pl')],
    ['partner:"IOM Poland"', fields('partner=IOM Poland')],
    ['-partner:"IOM Poland"', fields('-partner=IOM Poland')],
    ['partner:"IOM Poland', fields('partner=IOM Poland')],
    ['partner:""', fields('partner=')],
    ['country:PL,DE', fields('country=PL,DE')],
    ['theme:', only(['theme'])],
    ['theme: housing', only(['theme', 'housing'])],
    ['theme:"', fields('theme=')],
    ['mytheme:housing', only(['mytheme', 'housing'])],
    ['author:anna', only(['author', 'anna'])],
    ['https://example.org/', only(['https', 'example', 'org'])],
  ])('%s', (question, expected) => expect(read(question)).toEqual(expected))

  test('are told as they were typed where they lead nowhere', () => {
    const { fields: read } = readWishes('a -Partner:"No body" theme:x')
    expect(read.map(({ asTyped }) => asTyped)).toEqual(['-Partner:"No body"', 'theme:x'])
  })
})

test('words know where they stand in the question', () => {
  const question = 'Łódź OR "dwa słowa" trzy-cztery -"nie to" -tego'
  const { wishes, unwanted } = readWishes(question)
  const stretches = [...wishes.flatMap(({ alternatives }) => alternatives), ...unwanted]
  expect(stretches.map(({ start, end }) => question.slice(start, end))).toEqual([
    'Łódź',
    'dwa słowa',
    'trzy',
    'cztery',
    'nie to',
    'tego',
  ])
})

test('a question without end asks for its first forty words', () => {
  expect(read('a '.repeat(60)).wishes).toHaveLength(40)
  expect(read('a-'.repeat(60)).wishes).toHaveLength(40)
})

test('there is no question that cannot be read', () => {
  const isSound = (question: string) => {
    const { wishes, unwanted } = readWishes(question)
    return (
      wishes.length <= 40 &&
      [...wishes.flatMap(({ alternatives }) => alternatives), ...unwanted].every(
        ({ words, raw, start, end }) =>
          words.length > 0 &&
          raw.length === words.length &&
          !words.includes('') &&
          start < end &&
          end <= question.length,
      )
    )
  }
  expect([...randomText('operators', 5000)].filter((question) => !isSound(question))).toEqual([])
})
