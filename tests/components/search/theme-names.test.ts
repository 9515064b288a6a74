import { expect, test } from 'vitest'
import { valueName } from '@/components/search/value-names'
import { conceptsNamed } from '@/lib/search/concepts'
import en from '@/messages/en.json'
import pl from '@/messages/pl.json'

const named = [en, pl].flatMap(({ theme }) => Object.entries(theme))

test.each(named)('theme: finds %s by what pages call it, %s', (theme, name) => {
  expect(conceptsNamed('theme', name)).toContain(`theme:${theme}`)
})

test('what every object has is not taken for a word of the catalogue', () => {
  for (const value of ['constructor', 'toString', 'valueOf'])
    expect(valueName('theme', { value, label: null }, 'en')).toBe(value)
})
