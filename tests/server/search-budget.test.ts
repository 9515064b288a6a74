import { expect, test } from 'vitest'
import { openSearchBudget } from '@/server/search-budget'

const ask = (allows: (address: string) => boolean, address: string, times: number) =>
  Array.from({ length: times }, () => allows(address)).filter(Boolean).length

test('an address has sixty new searches at once and one more each second', () => {
  let time = 0
  const allows = openSearchBudget(() => time)
  expect(ask(allows, '192.0.2.1', 100)).toBe(60)
  time = 5_000
  expect(ask(allows, '192.0.2.1', 100)).toBe(5)
  expect(ask(allows, '192.0.2.2', 10)).toBe(10)
})

test('a network of version 6 is one visitor', () => {
  const allows = openSearchBudget(() => 0)
  expect(ask(allows, '2001:db8:1:2::1', 60)).toBe(60)
  expect(allows('2001:db8:1:2:aaaa::9')).toBe(false)
  expect(allows('2001:db8:1:3::1')).toBe(true)
})

test('this machine itself is not bounded', () => {
  const allows = openSearchBudget(() => 0)
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '']) expect(ask(allows, address, 200)).toBe(200)
})
