import { expect, test } from 'vitest'
import { createNames } from '@/lib/search/store/names'
import { keyOf } from '../records'

const named = (
  number: number,
  kind: 'partner' | 'project' | 'region' | 'practice',
  titles: Record<string, string>,
) => ({
  ...{ id: keyOf(number), kind, titles, nutsCodes: [] as string[] },
})

test('partners are called by their name, by what stands before the brackets and by what stands in them', () => {
  const names = createNames()
  names.put(named(1, 'partner', { en: 'International Organization (IOM)', pl: 'Organizacja' }))
  const spoken = (...words: string[]) => names.namedIn(words).map(({ id, places }) => [id, places])
  expect(spoken('international', 'organization')).toEqual([['partner:00000001', [0, 1]]])
  expect(spoken('help', 'by', 'iom')).toEqual([['partner:00000001', [2]]])
  expect(spoken('organizacja')).toEqual([['partner:00000001', [0]]])
  expect(spoken('international')).toEqual([])
  expect(spoken()).toEqual([])
})

test('partner: takes any of the words of a name', () => {
  const names = createNames()
  names.put(named(1, 'partner', { en: 'Caritas Poland' }))
  names.put(named(2, 'partner', { en: 'Caritas Greece' }))
  names.put(named(3, 'project', { en: 'Caritas project' }))
  expect(names.partnersNamed('caritas')).toEqual([keyOf(1), keyOf(2)])
  expect(names.partnersNamed('POLAND caritas')).toEqual([keyOf(1)])
  expect(names.partnersNamed('carit')).toEqual([])
  expect(names.partnersNamed('  ')).toEqual([])
})

test('a title is known by the short key, the whole key and a region’s code, in the language asked for or another', () => {
  const names = createNames()
  names.put(named(1, 'partner', { en: 'House', pl: 'Dom' }))
  names.put({ ...named(2, 'region', { pl: 'Dolny Śląsk' }), nutsCodes: ['PL51'] })
  names.put({ ...named(3, 'region', { en: 'Two' }), nutsCodes: ['PL51', 'PL52'] })
  names.put(named(4, 'practice', { en: 'Choir' }))
  expect(names.titleOf('partner', '00000001', 'pl')).toBe('Dom')
  expect(names.titleOf('partner', keyOf(1), 'el')).toBe('House')
  expect(names.titleOf('region', 'PL51', 'en')).toBe('Dolny Śląsk')
  expect(names.titleOf('region', 'r00000003', 'en')).toBe('Two')
  expect(names.titleOf('region', keyOf(2), 'pl')).toBe('Dolny Śląsk')
  expect(names.titleOf('project', '00000001', 'en')).toBeNull()
  expect(names.titleOf('partner', '00000004', 'en')).toBeNull()
})

test('what was renamed or withdrawn is known by its old name no more', () => {
  const names = createNames()
  names.put(named(1, 'partner', { en: 'Old name' }))
  names.put(named(1, 'partner', { en: 'New name' }))
  expect(names.namedIn(['old', 'name'])).toEqual([])
  expect(names.titleOf('partner', '00000001', 'en')).toBe('New name')
  names.remove(keyOf(1))
  names.remove(keyOf(1))
  expect(names.namedIn(['new', 'name'])).toEqual([])
  expect(names.partnersNamed('name')).toEqual([])
  expect(names.titleOf('partner', '00000001', 'en')).toBeNull()
})
