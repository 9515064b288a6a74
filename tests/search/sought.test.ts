import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordsOf } from '@/lib/search/analyser/words'
import { soughtOf } from '@/lib/search/sought'
import { randomText } from './random-text'

const corpus = 'tests/search/corpus'
const texts = [
  ...randomText('sought', 1000),
  ...readdirSync(corpus).map((file) => readFileSync(`${corpus}/${file}`, 'utf8')),
  'ﬁnance ǅungla ½ İstanbul ıslak ℌaus ＦＬＡＴ ㈠ ᾳδης ΣΤΕΓΑΣΗ Ёлка ґрунт',
]

test('each word of a text is found by itself, whatever the letters it begins with', () => {
  for (const text of texts) {
    const words = wordsOf(text.slice(0, 20_000))
    const kinds = [...new Set(words.map((word) => word.text))]
    for (const kind of kinds.slice(0, 200)) {
      const sought = soughtOf([kind])
      const missed = words.filter((word) => word.text === kind && !sought.canBegin(text.charCodeAt(word.start)))
      expect(missed).toEqual([])
    }
  }
})

test('most words of a text cannot be what is sought', () => {
  const sought = soughtOf(['zzz'])
  expect(wordsOf('housing for families', undefined, sought)).toEqual([])
  expect(['h', 'f', 'Ž', 'ź', 'z'].map((letter) => sought.canBegin(letter.charCodeAt(0)))).toEqual([
    ...[false, false],
    ...[true, true, true],
  ])
})
