import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { askedBy } from '@/server/asked'

const ask = (address: string) => {
  const [path = '', query = ''] = address.split(/\?(.*)/s)
  return askedBy({ path, query, req: { headers: {} } as IncomingMessage })
}

describe('a search', () => {
  test.each([
    ['/pl/search', '/pl/search'],
    ['/pl/search?q=praca', '/pl/search?q=praca'],
    ['/pl/search?q=pr%C3%A1ca+dom', '/pl/search?q=pr%C3%A1ca+dom'],
    // A browser writes these otherwise than we do, and is not sent round and round for it.
    ['/pl/search?q=it%27s%20%28so%29', "/pl/search?q=it's+(so)"],
    ['/pl/search?theme=housing%2C-work', '/pl/search?theme=housing,-work'],
  ])('%s is asked as it should be', (address, url) => expect(ask(address)).toEqual({ url }))

  test.each([
    ['/pl/search?utm_source=x&q=praca', '/pl/search?q=praca'],
    ['/pl/search?theme=work&theme=housing', '/pl/search?theme=housing,work'],
    ['/pl/search?theme=housing&q=praca', '/pl/search?q=praca&theme=housing'],
    ['/pl/search?q=&theme=&page=1', '/pl/search'],
    ['/pl/search?q=praca&q=dom', '/pl/search?q=praca'],
    ['/pl/search?page=-1&limit=x&sort=%00&country=<b>', '/pl/search'],
    ['/pl/search?__proto__=1&constructor=2', '/pl/search'],
    ['/pl/search?&&=&q=%ff%fe%00', '/pl/search?q=%EF%BF%BD%EF%BF%BD'],
  ])('%s moves to %s', (address, url) => expect(ask(address)).toEqual({ url, movesTo: url }))

  test('whatever is asked, is sent on once at most', () => {
    const letters = [
      'q',
      'theme',
      'page',
      'limit',
      'drop',
      '=',
      '&',
      ',',
      '-',
      ':',
      '"',
      '%',
      '%2',
      '%20',
      '+',
      '\u0301',
    ]
    const more = [
      'ł',
      "'",
      '(',
      '~',
      '*',
      '!',
      ';',
      '#',
      '?',
      '/',
      '\\',
      '🙂',
      '\ud83d',
      'housing',
      'theme:work',
      '7',
      ' ',
    ]
    let state = 7
    const next = (most: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31
      return state % most
    }
    const all = [...letters, ...more]
    for (let round = 0; round < 3_000; round += 1) {
      const query = Array.from({ length: next(30) }, () => all[next(all.length)]).join('')
      const { url } = ask(`/en/search?q=${query}`)
      expect(url).toMatch(/^[\x21-\x7e]+$/)
      expect(ask(url), query).toEqual({ url })
    }
  })

  test('as data is the same in one form and two languages, and nobody is sent on', () => {
    expect(ask('/api/v1/search?theme=work&theme=housing&q=a&view=map&utm=1')).toEqual({
      url: '/api/v1/search?q=a&theme=housing,work',
    })
    expect(ask('/api/v1/search?locale=pl&q=a')).toEqual({ url: '/api/v1/search?q=a&locale=pl' })
    expect(ask('/api/v1/search?locale=pl')).toEqual({ url: '/api/v1/search?locale=pl' })
    expect(ask('/api/v1/search?locale=xx')).toEqual({ url: '/api/v1/search' })
  })
})

test('records as data know their language only, pages their own parameters', () => {
  expect(ask('/api/v1/practices/open-house?locale=pl&q=a')).toEqual({ url: '/api/v1/practices/open-house?locale=pl' })
  expect(ask('/api/v1/practices/open-house?locale=en')).toEqual({ url: '/api/v1/practices/open-house' })
  expect(ask('/pl/practices?utm=1&page=2')).toEqual({ url: '/pl/practices?page=2' })
})
