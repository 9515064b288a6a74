import { expect, test } from 'vitest'
import { createTokenStore, fieldEnd } from '@/lib/search/store/token-store'

test('the words of every text are read again as they were, however large their numbers', () => {
  const store = createTokenStore()
  const texts = Array.from({ length: 300 }, (_, text) => [
    ...Array.from({ length: (text * 37) % 5000 }, (_, place) => (text * 977 + place ** 2) % 2 ** ((place % 32) + 1)),
    fieldEnd,
  ])
  texts.push([], [0, 127, 128, 16_383, 16_384, 2 ** 31, fieldEnd - 1, fieldEnd])
  for (const [text, tokens] of texts.entries()) store.add(text, tokens)
  for (const [text, tokens] of texts.entries()) expect([...store.of(text)]).toEqual(tokens)
  expect(store.of(texts.length)).toHaveLength(0)
})
