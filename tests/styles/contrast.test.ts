import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const tokens = readFileSync('app/styles/tokens.css', 'utf8')
const colours = new Map(
  [...tokens.matchAll(/--color-(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)
const grounds = ['paper', 'wash'] as const
const words = ['ink', 'quiet', 'accent', 'practice', 'gap', 'idea'] as const

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}
const colour = (name: string, scheme: 'light' | 'dark') => colours.get(name)?.[scheme] ?? ''

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  describe.each(grounds)('on %s', (ground) => {
    test.each(words)('%s is read easily', (word) => {
      expect(contrast(colour(word, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(6)
    })
    test('the edge of a field is seen', () => {
      expect(contrast(colour('edge', scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3)
    })
  })
})
