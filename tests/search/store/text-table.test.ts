import { expect, test } from 'vitest'
import { createTextTable } from '@/lib/search/store/text-table'
import { randomText } from '../random-text'

test('every text has one number, whatever else is in the table, and is read again as it was', () => {
  const table = createTextTable()
  const known = new Map<string, number>()
  for (const text of randomText('text table', 3000)) {
    const number = table.add(text)
    expect(known.get(text) ?? known.size).toBe(number)
    known.set(text, number)
  }
  expect(table.size()).toBe(known.size)
  for (const [text, number] of known) {
    expect(table.find(text)).toBe(number)
    expect(table.at(number)).toBe(text)
    expect(table.lengthOf(number)).toBe(text.length)
  }
  expect(table.find('never added')).toBe(-1)
  expect(table.size()).toBe(known.size)
  expect([table.at(-1), table.at(known.size)]).toEqual(['', ''])
})

test('a stretch of a text is the text that it is', () => {
  const table = createTextTable()
  const house = table.add('house')
  expect(table.add('lighthouses', 5, 10)).toBe(house)
  expect(table.find('houses', 0, 5)).toBe(house)
  expect(table.find('houses', 1, 6)).toBe(-1)
  expect(table.at(table.add('lighthouses', 0, 5))).toBe('light')
})

test('beginnings and endings are compared within the text only', () => {
  const table = createTextTable()
  const [one, two] = [table.add('school'), table.add('yard')]
  expect([table.beginsWith(one, 'sch'), table.beginsWith(one, 'school'), table.beginsWith(one, 'schooly')]).toEqual([
    true,
    true,
    false,
  ])
  expect([table.endsWith(two, 'ard'), table.endsWith(two, 'lyard'), table.beginsWith(two, 'ard')]).toEqual([
    true,
    false,
    false,
  ])
})
