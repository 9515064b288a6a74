import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostOf, initialsOf, likenessOf, nameLikeness, worthAsking } from '@/lib/duplicate/rules'
import { different, same } from './pairs'

const told = ([one, other]: (typeof same)[number]) => ({
  ...{ one, other, names: `${one.names.join(' / ')} and ${other.names.join(' / ')}` },
})

describe('of the pairs judged by hand', () => {
  test.each(same.map(told))('$names are asked about', ({ one, other }) => {
    const { score, reasons } = likenessOf(one, other)
    expect(reasons).not.toEqual([])
    expect(score).toBeGreaterThanOrEqual(worthAsking)
  })

  test.each(different.map(told))('$names are left alone', ({ one, other }) => {
    expect(likenessOf(one, other).score).toBeLessThan(worthAsking)
  })
})

test('who is compared with whom makes no difference', () => {
  for (const [one, other] of [...same, ...different])
    expect(likenessOf(other, one).score).toBe(likenessOf(one, other).score)
})

test('a name is like itself however it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 5 }), (words) => {
      expect(nameLikeness(words.join(' '), words.join(' ').toUpperCase())).toBe(1)
      const likeness = nameLikeness(words.join(' '), words.toReversed().join('-'))
      expect(likeness).toBeGreaterThan(0.99)
    }),
  )
})

test('a site is a site, whatever comes before and after it, and nobody owns Facebook', () => {
  expect(hostOf('https://www.isp.org.pl/en?x=1')).toBe('isp.org.pl')
  expect(hostOf('https://www.facebook.com/isp')).toBeNull()
  expect(hostOf('nowhere')).toBeNull()
})

test('a short name is the letters of the long one, with or without its small words', () => {
  expect(initialsOf('International Organization for Migration')).toEqual(expect.arrayContaining(['iofm', 'iom']))
})
