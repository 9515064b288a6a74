import { describe, expect, test } from 'vitest'
import { plainBodies } from '@/server/bodies'
import { openFrequency } from '@/server/frequency'
import type { Page } from '@/server/page'
import { openGuardedShelf } from '@/server/page-shelf'

const page = (size: number): Page => {
  const body = Buffer.alloc(0)
  return { status: 200, headers: [], etag: '', bodies: { ...plainBodies(body), size } }
}
const kept = (size = 9_000) => ({ page: page(size), seq: 1 })

describe('a shelf for addresses that anybody can invent', () => {
  const shelf = openGuardedShelf(1_000_000)
  /** What a visitor does: looks, and has it made where it is not there. */
  const visit = (key: string, size?: number) => {
    if (shelf.get(key)) return true
    shelf.set(key, kept(size))
    return false
  }

  test('keeps everything while there is room', () => {
    for (let number = 0; number < 50; number += 1) visit(`/en/search?q=${number}`)
    expect(shelf.count()).toBe(50)
    expect(visit('/en/search?q=0')).toBe(true)
  })

  test('keeps what people come back to, however many others are asked for once', () => {
    for (let round = 0; round < 3; round += 1)
      for (const word of ['work', 'home', 'school']) visit(`/en/search?q=${word}`)
    for (let number = 0; number < 20_000; number += 1) visit(`/en/search?q=flood-${number}`)
    for (const word of ['work', 'home', 'school']) expect(visit(`/en/search?q=${word}`)).toBe(true)
  })

  test('takes in what is asked for again, though it is full', () => {
    for (let round = 0; round < 3; round += 1) visit('/en/search?q=new')
    expect(visit('/en/search?q=new')).toBe(true)
  })

  test('stays within its bytes, and does not take what is large beyond measure', () => {
    expect(shelf.count()).toBeLessThanOrEqual(105)
    for (let round = 0; round < 5; round += 1) visit('/en/search?q=huge', 400_000)
    expect(shelf.get('/en/search?q=huge')).toBeUndefined()
  })

  test('gives several small ones for a larger one only where each of them is asked for less', () => {
    for (let round = 0; round < 6; round += 1) visit('/en/search?q=large', 90_000)
    expect(visit('/en/search?q=large')).toBe(true)
    for (const word of ['work', 'home', 'school']) expect(visit(`/en/search?q=${word}`)).toBe(true)
  })
})

test('how often something was asked is told apart among a hundred thousand, and forgotten in time', () => {
  const frequency = openFrequency()
  for (let number = 0; number < 50_000; number += 1) {
    frequency.note(`once ${number}`)
    if (number % 5_000 === 0) frequency.note('often')
  }
  expect(frequency.of('often')).toBeGreaterThanOrEqual(10)
  const mistaken = Array.from({ length: 2_000 }, (_, number) => frequency.of(`never ${number}`)).filter(
    (count) => count > 1,
  )
  expect(mistaken.length).toBeLessThan(20)
  for (let number = 0; number < 300_000; number += 1) frequency.note(`later ${number}`)
  expect(frequency.of('often')).toBeLessThan(5)
})
