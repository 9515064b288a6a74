import { expect, test } from 'vitest'
import { isOver, lastEndOf } from '@/lib/funding/rules'

const ends = (...all: (string | null)[]) => lastEndOf(all.map((one) => ({ ends: one })))

test('the last of the money ends when the last of its ends is over', () => {
  expect(ends('2024-06', '2025', '2025-11-30')).toBe('2025')
  expect(ends('2024-06', '2024-06-30')).toBe('2024-06')
  expect(ends(null, '2022', null)).toBe('2022')
  expect(ends(null)).toBeNull()
  expect(ends()).toBeNull()
})

test('a month or year is over after its last day', () => {
  expect(isOver('2026', '2026-12-31')).toBe(false)
  expect(isOver('2026', '2027-01-01')).toBe(true)
  expect(isOver('2026-02', '2026-02-28')).toBe(false)
  expect(isOver('2026-02', '2026-03-01')).toBe(true)
  expect(isOver('2026-02-10', '2026-02-11')).toBe(true)
})
