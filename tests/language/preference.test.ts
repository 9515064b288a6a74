import { expect, test } from 'vitest'
import { preferredLocale } from '@/lib/language/preference'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['pl', 'pl'],
  ['pl-PL,pl;q=0.9,en-US;q=0.8', 'pl'],
  ['uk-UA,uk;q=0.9,pl;q=0.8,en;q=0.7', 'pl'],
  ['en;q=0.2, pl;q=0.7', 'pl'],
  ['pl;q=0, en', 'en'],
  ['de-DE,fr;q=0.5', 'en'],
  [';;;q=,,', 'en'],
])('a browser that sends %j reads %s', (header, locale) => expect(preferredLocale(header)).toBe(locale))
