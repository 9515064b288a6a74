import { describe, expect, test } from 'vitest'
import { translator } from '@/i18n/translator'

describe('a translator', () => {
  const t = translator('en', 'search')
  const anything = t as unknown as { (name: string): string; has: (name: string) => boolean }

  test('says the same words again, in each language its own', () => {
    const inPolish = translator('pl', 'search')
    for (const time of ['first', 'again']) {
      expect(t('narrow'), time).toBe('Narrow down')
      expect(inPolish('narrow')).not.toBe(t('narrow'))
    }
  })

  test('says words with other values otherwise', () => {
    expect(t('more', { count: '3' })).not.toBe(t('more', { count: '4' }))
    expect(t('more', { count: '3' })).toContain('3')
  })

  test('says what it has said before with the same values, however much came between', () => {
    const said = Array.from({ length: 250 }, (_, count) => t('found', { count, words: 'bus' }))
    expect(new Set(said).size).toBe(250)
    expect(t('found', { count: 0, words: 'bus' })).toBe(said[0])
    expect(t('found', { count: 249, words: 'bus' })).toBe(said[249])
    expect(t('found', { count: 249, words: 'train' })).not.toBe(said[249])
  })

  test('knows what it can say', () => {
    for (const time of ['first', 'again']) {
      expect(t.has('narrow'), time).toBe(true)
      expect(t.rich('narrow')).toBe(t('narrow'))
      expect(anything.has('nothing-of-ours')).toBe(false)
    }
  })
})
