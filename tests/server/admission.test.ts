import { expect, test } from 'vitest'
import { NotAdmitted, openAdmission } from '@/server/admission'

const never = () => new Promise<void>(() => undefined)

test('work beyond the bounds is refused at once, work that waited too long a little later', async () => {
  const admit = openAdmission({ atOnce: 1, waiting: 1, patience: 20 })
  void admit(never)
  const waiting = admit(async () => 'done')
  await expect(admit(async () => 'done')).rejects.toThrow(NotAdmitted)
  await expect(waiting).rejects.toThrow('waited too long')
})

test('a place that becomes free goes to whoever waits longest, and work that fails frees its place', async () => {
  const admit = openAdmission({ atOnce: 1, waiting: 2, patience: 1_000 })
  const order: string[] = []
  const first = admit(async () => {
    throw new Error('broken')
  })
  const others = ['second', 'third'].map((name) => admit(async () => order.push(name)))
  await expect(first).rejects.toThrow('broken')
  await Promise.all(others)
  expect(order).toEqual(['second', 'third'])
})
