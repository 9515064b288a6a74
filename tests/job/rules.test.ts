import { expect, test } from 'vitest'
import { nextTurn } from '@/lib/job/rules'
import { tasks } from '@/server/worker/tasks'

const at = new Date('2026-11-22T10:05:30Z') // a Sunday

test.each([
  ['* * * * *', '2026-11-22T10:06:00.000Z'],
  ['17 */6 * * *', '2026-11-22T12:17:00.000Z'],
  ['40 3 * * *', '2026-11-23T03:40:00.000Z'],
  ['5 10 * * *', '2026-11-23T10:05:00.000Z'],
  ['0 4 * * 1-5', '2026-11-23T04:00:00.000Z'],
  ['0 4 * * 0', '2026-11-29T04:00:00.000Z'],
  ['15,45 10 1 3 *', '2027-03-01T10:15:00.000Z'],
])('the next turn of %s', (pattern, expected) => {
  expect(nextTurn(pattern, at)?.toISOString()).toBe(expected)
})

test('every task of the worker has a next turn', () => {
  for (const { at: pattern } of Object.values(tasks)) expect(nextTurn(pattern, at)).not.toBeNull()
})
