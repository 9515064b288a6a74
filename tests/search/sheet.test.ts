import { expect, test } from 'vitest'
import { blankResults } from '@/lib/search/asking/results'
import { createSheet } from '@/lib/search/sheet'
import { createTables } from '@/lib/search/store/tables'

test('a sheet is the same one again, wiped, until it is too small or far too large', () => {
  const sheet = createSheet(
    (size) => ({ size, written: [] as number[] }),
    ({ written }) => {
      written.length = 0
    },
  )
  const first = sheet(100)
  first.written.push(7)
  expect(sheet(120)).toBe(first)
  expect(first.written).toEqual([])
  expect(sheet(1000).size).toBeGreaterThanOrEqual(1000)
  expect(sheet(100).size).toBeLessThan(1000)
})

test('results begin with nothing found, whatever was found before', () => {
  const tables = createTables()
  tables.records.length = 3
  const before = blankResults(tables)
  before.records.push(1)
  const { text, score, sum, exact, units, cover, tagged } = before
  const columns = { score, sum, exact, units, cover, tagged }
  for (const column of Object.values(columns)) column[1] = 3
  text[1] = 5
  expect(blankResults(tables)).toBe(before)
  expect(before.records).toEqual([])
  expect([...text].every((one) => one === -1)).toBe(true)
  expect(Object.values(columns).every((column) => column.every((one) => one === 0))).toBe(true)
})
