import { expect, test } from 'vitest'
import { eachWord } from '@/lib/search/analyser/word-bounds'
import { randomText } from '../random-text'

const bounds = (text: string) => {
  const found: [number, number][] = []
  eachWord(text, (start, end) => found.push([start, end]))
  return found
}

test.each([
  ['м’ята й п’ять', ['м’ята', 'й', 'п’ять']],
  ["l'école, people's", ['l', 'école', 'people', 's']],
  ['м’', ['м']],
  ['м’1 м1’я2', ['м', '1', 'м1', 'я2']],
  ['а’б’в', ['а’б', 'в']],
  ['السَّكن ـ 12', ['السَّكن', 'ـ', '12']],
  ['', []],
])('%j has the words %j', (text, words) => {
  expect(bounds(text).map(([start, end]) => text.slice(start, end))).toEqual(words)
})

test('a character of two halves behind a text changes none of its words', () => {
  const apostrophes = "абв'’ʼ 1a.\u0301é\u0483"
  const mixed = Array.from({ length: 3000 }, (_, number) =>
    Array.from({ length: 8 }, (_, place) => apostrophes.charAt((number * (place + 3) * 7919) % 15)).join(''),
  )
  for (const text of [...mixed, ...randomText('bounds', 2000).map((one) => one.replace(/[\ud800-\udfff]/g, ''))])
    expect(bounds(text)).toEqual(bounds(`${text} 🏠`))
})

test('every character that can stand alone is told as the pattern tells it', () => {
  for (let code = 0; code < 2 ** 16; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const one = String.fromCharCode(code)
    const text = `${one}а${one}'б${one} м'${one}`
    if (bounds(text).join() !== bounds(`${text} 🏠`).join()) expect.fail(`U+${code.toString(16)}`)
  }
})
