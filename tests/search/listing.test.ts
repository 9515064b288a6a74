import { expect, test } from 'vitest'
import type { Facet, FacetValue } from '@/lib/search/answer'
import { listed } from '@/lib/search/listing'

const value = (name: string, more: Partial<FacetValue> = {}): FacetValue => ({
  ...{ value: name, label: null, count: 1, state: 'open', depth: 0 },
  ...more,
})
const partners: Facet = { name: 'partner', values: Array.from({ length: 200 }, (_, place) => value(`p${place}`)) }
const of = (facet: Facet, more: Facet['name'] | null = null, view: 'list' | 'map' = 'list') => {
  const [one] = listed([facet], { more, view })
  return { values: one?.values.map((each) => each.value), further: one?.further }
}

test('a page is told of the values it can show, and how many there are beside them', () => {
  expect(of(partners)).toEqual({ values: partners.values.slice(0, 30).map((one) => one.value), further: 170 })
  expect(of(partners, 'partner').values).toHaveLength(150)
  expect(of(partners, 'project').values).toHaveLength(30)
})

test('what was chosen is among them, however few results have it', () => {
  const values = partners.values.map((one) => (one.value === 'p199' ? value('p199', { state: 'excluded' }) : one))
  expect(of({ name: 'partner', values }).values?.at(-1)).toBe('p199')
})

test('of regions the widest are told, and those around and in what was chosen', () => {
  const tree = ['PL5', 'RO1'].flatMap((wide) => [
    value(wide),
    ...Array.from({ length: 9 }, (_, place) => value(`${wide}${place}`, { depth: 1 })),
    ...Array.from({ length: 9 }, (_, place) => value(`${wide}1${place}`, { depth: 2 })),
  ])
  expect(of({ name: 'region', values: tree }).values).toEqual(['PL5', 'RO1'])
  const chosen = tree.map((one) => (one.value === 'PL51' ? { ...one, state: 'included' as const } : one))
  const told = of({ name: 'region', values: chosen })
  expect(told.values).toEqual(['PL5', 'PL51', ...Array.from({ length: 9 }, (_, place) => `PL51${place}`), 'RO1'])
  expect(told.further).toBe(38 - 12)
})

test('a map is told of all of them', () => {
  expect(of(partners, null, 'map').values).toHaveLength(200)
})
