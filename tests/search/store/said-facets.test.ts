import { expect, test } from 'vitest'
import { createSaidFacets } from '@/lib/search/store/said-facets'

test('records have the facets that were said last, and are found by any of them', () => {
  const said = createSaidFacets()
  said.set(0, ['theme:housing', 'region:a'])
  said.set(1, ['theme:housing'])
  said.set(1, ['theme:work', 'region:b', 'theme:health'])
  expect([said.of(0), said.of(1), said.of(2)]).toEqual([
    ['theme:housing', 'region:a'],
    ['theme:work', 'region:b', 'theme:health'],
    [],
  ])
  const isTouched = said.having(['region:a', 'region:c'])
  expect([0, 1, 2].map(isTouched)).toEqual([true, false, false])
  expect([0, 1].map(said.having(['theme:never']))).toEqual([false, false])
})
