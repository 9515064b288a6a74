import { expect, test } from 'vitest'
import { wordsOf } from '@/lib/search/analyser/words'
import { randomText } from '../random-text'

const texts = (text: string) => wordsOf(text).map(({ text: word }) => word)

test('a word knows where it stands and how it is written', () => {
  expect(wordsOf('W Łodzi: 12 mieszkań!')).toEqual([
    { text: 'w', raw: 'w', start: 0, end: 1 },
    { text: 'lodzi', raw: 'łodzi', start: 2, end: 7 },
    { text: '12', raw: '12', start: 9, end: 11 },
    { text: 'mieszkan', raw: 'mieszkań', start: 12, end: 20 },
  ])
})

test.each([
  ["l'école d’été", ['l', 'ecole', 'd', 'ete']],
  ["people's houses", ['people', 'houses']],
  ['people’s', ['people']],
  ["the o'clock s", ['the', 'o', 'clock', 's']],
  ['well-being e-learning', ['well', 'being', 'e', 'learning']],
  ['polsko–ukraiński', ['polsko', 'ukrainski']],
  ["сім'я м’ята об’єднання", ['сімя', 'мята', 'обєднання']],
  ["'сім'я'", ['сімя']],
  ['COVID-19 & 3.5%', ['covid', '19', '3', '5']],
  ['مَدْرَسَة، ســـكن؟', ['مدرسه', 'سكن']],
  ['cafe\u0301 café', ['cafe', 'cafe']],
  ['👩‍👩‍👧 — … !', []],
  ['', []],
])('%s', (text, words) => expect(texts(text).map((word) => word.normalize('NFC'))).toEqual(words.map(asFolded)))

// Ukrainian ї and й are і and и with marks.
const asFolded = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '')

test('a word without end is cut, not refused', () => {
  const [word] = wordsOf('a'.repeat(5000))
  expect(word).toMatchObject({ start: 0, end: 5000 })
  expect(word?.text.length).toBeLessThanOrEqual(60)
})

test('words of any text stand where they say, in their order, none over another', () => {
  for (const text of randomText('words', 3000)) {
    let before = 0
    for (const { text: word, raw, start, end } of wordsOf(text)) {
      expect(start).toBeGreaterThanOrEqual(before)
      expect(text.slice(start, end).toLowerCase()).toBe(raw)
      expect(word).not.toBe('')
      before = end
    }
  }
})

test('no word is cut through a character, which an address could not say', () => {
  const [word] = wordsOf(`a${'\u{10330}'.repeat(50)}`)
  expect(() => encodeURIComponent(word?.text ?? '')).not.toThrow()
})
