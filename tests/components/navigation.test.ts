import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addressOf, contentPlaces, mainPlaces, portalPlaces } from '@/components/portal/navigation'

const linked = [...new Set([...mainPlaces, ...contentPlaces, ...portalPlaces])]

describe('the links above and below every page', () => {
  test.each(linked)('%s has a page', (place) => {
    expect(existsSync(`app/[locale]${addressOf(place, 'en').slice('/en'.length)}/page.tsx`)).toBe(true)
  })

  test('what stands above stands below as well', () => {
    expect(mainPlaces.filter((place) => !contentPlaces.includes(place))).toEqual([])
  })

  test('nothing is linked twice', () => {
    for (const places of [mainPlaces, contentPlaces, portalPlaces]) expect(new Set(places).size).toBe(places.length)
  })
})
