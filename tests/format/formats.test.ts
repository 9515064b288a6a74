import { describe, expect, test } from 'vitest'
import { formatDay, formatPartialDate, formatPeriod, formatTimeOfDay } from '@/lib/format/dates'
import { byName, countryName, formatList, languageName, ownName } from '@/lib/format/names'
import { formatDuration, formatNumber, formatRange } from '@/lib/format/numbers'

/** Spaces that do not break, and thin ones, are spaces to the reader. */
const read = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ')

describe('dates', () => {
  test('a day is written as the language writes it', () => {
    expect(formatDay('2021-06-24', 'en')).toBe('24 June 2021')
    expect(formatDay('2021-06-24', 'pl')).toBe('24 czerwca 2021')
  })

  test('a moment is shown as its day', () =>
    expect(formatDay('2026-11-20T10:00:00.000Z', 'en')).toBe('20 November 2026'))

  test.each([
    ['2021-06-24', '24 June 2021'],
    ['2021-06', 'June 2021'],
    ['2021', '2021'],
  ])('%s is no more exact in words', (date, words) => expect(formatPartialDate(date, 'en')).toBe(words))

  test.each([
    ['2021-01', '2022-12', 'January 2021 – December 2022'],
    ['2016', '2022-06', '2016–2022'],
    ['2021-01', '2021-03', 'January – March 2021'],
  ])('from %s to %s', (from, to, words) => {
    expect(read(formatPeriod(from, to, 'en')).replace(/ ?– ?/, '–')).toBe(words.replace(/ ?– ?/, '–'))
  })

  test('minutes since midnight are a time of day', () => expect(formatTimeOfDay(630, 'pl')).toBe('10:30'))
})

describe('numbers', () => {
  test('a count is exact or lies between two numbers', () => {
    expect(formatRange({ min: 6, max: 6 }, 'en')).toBe('6')
    expect(formatRange({ min: 9, max: 16 }, 'pl')).toBe('9–16')
  })

  test('thousands are grouped', () => expect(read(formatNumber(12000, 'pl'))).toBe('12 000'))

  test.each([
    [120, '2 hours', '2 godziny'],
    [150, '2 hours 30 minutes', '2 godziny i 30 minut'],
    [45, '45 minutes', '45 minut'],
    [0, '0 minutes', '0 minut'],
  ])('%i minutes', (minutes, english, polish) => {
    expect(read(formatDuration(minutes, 'en'))).toBe(english)
    expect(read(formatDuration(minutes, 'pl'))).toBe(polish)
  })
})

describe('names', () => {
  test('of countries and languages come from the platform', () => {
    expect(countryName('PL', 'en')).toBe('Poland')
    expect(countryName('FR', 'pl')).toBe('Francja')
    expect(languageName('en', 'pl')).toBe('angielski')
    expect(ownName('pl')).toBe('Polski')
  })

  test('stand in a row', () => expect(formatList(['Francja', 'Polska'], 'pl')).toBe('Francja i Polska'))

  test('are sorted as a dictionary sorts them', () => {
    expect(['Żory', 'Zator', 'Łódź', 'Lublin'].sort(byName('pl'))).toEqual(['Lublin', 'Łódź', 'Zator', 'Żory'])
  })
})
