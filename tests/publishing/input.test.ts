import { describe, expect, test } from 'vitest'
import { known, line, webAddress, writtenDay } from '@/lib/publishing/input'

describe('what a form accepts, the database keeps', () => {
  test('a link whose beginning was written in capitals, or with spaces around it', () => {
    expect(webAddress.parse(' HTTPS://example.org/A ')).toBe('https://example.org/A')
    expect(webAddress.parse('Http://example.org')).toBe('http://example.org')
  })

  test.each([
    ...['https://example.org/a b', 'javascript:alert(1)', 'ftp://example.org', 'https:x'],
    ...['https://example.org/\u202emoc', 'https://example.org/\u0085', 'https://example.org/\u200b'],
  ])('not %j as a link', (text) => expect(webAddress.safeParse(text).success).toBe(false))

  test('not a line in which nothing can be seen', () => {
    expect(line(9).safeParse('\u200b\u00ad').success).toBe(false)
    expect(line(9).parse(' 👩‍👧 ')).toBe('👩‍👧')
  })

  test('a date as exact as it is known, on a day that exists', () => {
    for (const text of ['2021', '2021-02', '2024-02-29', null]) expect(known.parse(text)).toBe(text)
    for (const text of ['2021-13', '2021-02-30', '2023-02-29', '21', '0000'])
      expect(known.safeParse(text).success).toBe(false)
  })

  test('a day of a year somebody may mean', () => {
    expect(writtenDay.parse('2021-06-24')).toBe('2021-06-24')
    for (const text of ['0000-01-01', '0021-06-24', '9999-12-31', '2021-02-30'])
      expect(writtenDay.safeParse(text).success).toBe(false)
  })
})
