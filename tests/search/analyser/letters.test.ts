import { expect, test } from 'vitest'
import { letters } from '@/lib/search/analyser/letters'
import { wordsOf } from '@/lib/search/analyser/words'
import { randomText } from '../random-text'

test.each([
  ['Łódź', 'lodz'],
  ['zażółć', 'zazolc'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['Đakovo', 'dakovo'],
  ['Œuvre', 'oeuvre'],
  ['Ærø', 'aero'],
  ['ığdır', 'igdir'],
  ['İzmir', 'izmir'],
  ['Ţară', 'tara'],
  ['ţară', letters('țară')],
  ['ČŠŽ', 'csz'],
  ['žemės', 'zemes'],
  ['õigus', 'oigus'],
  ['ﬁnance', 'finance'],
  ['２０２６', '2026'],
])('%s is compared as %s', (written, compared) => expect(letters(written)).toBe(compared))

test('Greek is the same with and without tonos, in capitals and with either sigma', () => {
  const ways = ['στέγασης', 'ΣΤΕΓΑΣΗΣ', 'ΣΤΈΓΑΣΗΣ', 'στεγασης', 'στεγασησ']
  expect(new Set(ways.map(letters))).toEqual(new Set(['στεγασησ']))
  expect(letters('προϋπόθεση')).toBe('προυποθεση')
})

test('Arabic is the same with and without hamza, with either ending, stretched, vowelled or in the shapes of print', () => {
  expect(letters('أطفال')).toBe(letters('اطفال'))
  expect(letters('إسكان')).toBe(letters('اسكان'))
  expect(letters('آمن')).toBe(letters('امن'))
  expect(letters('مدرسة')).toBe(letters('مدرسه'))
  expect(letters('مستشفى')).toBe(letters('مستشفي'))
  expect(letters('مؤسسة')).toBe(letters('موسسة'))
  expect(letters('ســـكن')).toBe(letters('سكن'))
  expect(letters('سَكَنٌ')).toBe(letters('سكن'))
  expect(letters('کودکی')).toBe(letters('كودكي'))
  // As copied from some printed documents.
  expect(letters('ﻣﺪﺭﺳﺔ')).toBe(letters('مدرسة'))
})

test('the Ukrainian apostrophe makes no difference, whichever key it came from', () => {
  const ways = ["сім'я", 'сім’я', 'сімʼя', 'СІМ’Я']
  expect(new Set(ways.map(letters)).size).toBe(1)
})

test('a word that was folded stays as it is', () => {
  for (const text of randomText('letters', 2000))
    for (const { text: word } of wordsOf(text)) expect(letters(word)).toBe(word)
})
