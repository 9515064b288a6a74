import { describe, expect, test } from 'vitest'
import { isFunctionWord } from '@/lib/search/analyser/function-words'
import { letters } from '@/lib/search/analyser/letters'
import type { grammars } from '@/lib/search/analyser/stems'

const articles: Record<keyof typeof grammars, string> = {
  ...{ ar: 'إلى', bg: 'като', cs: 'při', de: 'für', el: 'τους', en: 'the', es: 'cómo', fr: 'où', hu: 'és', it: 'è' },
  ...{ lt: 'už', lv: 'kā', nl: 'het', pl: 'się', pt: 'não', ro: 'în', sl: 'ali', sv: 'på', uk: 'який' },
}

describe.each(Object.entries(articles))('%s', (language, word) => {
  test(`says nothing by ${word} alone`, () => expect(isFunctionWord(letters(word), language)).toBe(true))

  test('has words that say something', () => {
    for (const other of ['migranci', 'στεγαση', 'житло', 'سكن', 'school'])
      expect(isFunctionWord(letters(other), language)).toBe(false)
  })
})

test('a language without a list has none', () => {
  expect(isFunctionWord('the', 'tr')).toBe(false)
  expect(isFunctionWord('the', 'constructor')).toBe(false)
})
