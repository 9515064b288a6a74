import { describe, expect, test } from 'vitest'
import { isTimeZone, likelyTimeZone, momentOf, timeZones, wallTimeAt } from '@/lib/editing/wall-time'

const at = (day: string, time: string, timeZone = 'Europe/Warsaw') => {
  const moment = momentOf({ day, time, timeZone })
  return 'at' in moment ? moment.at.toISOString() : moment.problem
}

describe('a time on the clocks of a place', () => {
  test.each([
    ['2027-01-15', '09:00', 'Europe/Warsaw', '2027-01-15T08:00:00.000Z'],
    ['2027-07-15', '09:00', 'Europe/Warsaw', '2027-07-15T07:00:00.000Z'],
    ['2027-07-15', '09:00', 'Europe/Lisbon', '2027-07-15T08:00:00.000Z'],
    ['2027-07-15', '09:00', 'UTC', '2027-07-15T09:00:00.000Z'],
    ['2027-07-15', '09:00', 'Asia/Kolkata', '2027-07-15T03:30:00.000Z'],
  ])('%s %s in %s is %s', (...[day, time, zone, expected]) => expect(at(day, time, zone)).toBe(expected))

  test('does not exist while clocks go forward, and exists around it', () => {
    expect(at('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z')
    expect(at('2027-03-28', '02:00')).toBe('time_skipped')
    expect(at('2027-03-28', '02:59')).toBe('time_skipped')
    expect(at('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z')
  })

  test('comes twice while clocks go back, and once around it', () => {
    expect(at('2027-10-31', '01:59')).toBe('2027-10-30T23:59:00.000Z')
    expect(at('2027-10-31', '02:00')).toBe('time_twice')
    expect(at('2027-10-31', '02:59')).toBe('time_twice')
    expect(at('2027-10-31', '03:00')).toBe('2027-10-31T02:00:00.000Z')
  })

  test('is read back as it was written', () => {
    const written = { day: '2027-07-15', time: '09:05', timeZone: 'Europe/Athens' }
    const moment = momentOf(written)
    expect('at' in moment && wallTimeAt(moment.at, written.timeZone)).toEqual(written)
  })
})

test('every place that can be chosen is known, and every country gets one of them', () => {
  const all = timeZones()
  expect(all.filter((name) => !isTimeZone(name))).toEqual([])
  expect(new Set(all).size).toBe(all.length)
  expect(likelyTimeZone('PL')).toBe('Europe/Warsaw')
  for (const country of ['PL', 'FR', 'CY', 'LU', 'XX', null]) expect(all).toContain(likelyTimeZone(country))
})
