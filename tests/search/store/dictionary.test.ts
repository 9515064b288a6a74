import { expect, test } from 'vitest'
import { contentLanguages } from '@/lib/language/rules'
import { createDictionary } from '@/lib/search/store/dictionary'

test('every language a record may be written in has a bit of its own', () => {
  expect(contentLanguages.length).toBeLessThanOrEqual(32)
  const dictionary = createDictionary()
  const numbers = contentLanguages.map((language, place) => dictionary.add(`word${place}`, language, `word${place}`))
  for (const [place, language] of contentLanguages.entries())
    for (const [other, number] of numbers.entries()) expect(dictionary.occursIn(number, language)).toBe(other === place)
})

test('a word in one language is no form of the same word in another', () => {
  const dictionary = createDictionary()
  const house = dictionary.add('domu', 'pl', 'domu')
  expect(dictionary.formsOf('dom', 'pl')).toEqual([house])
  expect(dictionary.formsOf('dom', 'cs')).toEqual([])
})

test('words typed in Latin letters find those in Greek and Cyrillic', () => {
  const dictionary = createDictionary()
  const [greek, bulgarian] = [dictionary.add('στεγη', 'el', 'στέγη'), dictionary.add('жена', 'bg', 'жена')]
  expect(dictionary.writtenAs('stegi')).toEqual([greek])
  expect(dictionary.writtenAs('zhena')).toEqual([bulgarian])
})
