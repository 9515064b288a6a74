import { getHeapStatistics } from 'node:v8'
import { expect, test, vi } from 'vitest'
import { giveBackWhenIdle } from '@/server/memory'

const heapSize = () => getHeapStatistics().total_heap_size

test('an idle thread gives back what it has used and no longer needs', { timeout: 20_000 }, async () => {
  let records: { text: string }[] | undefined = Array.from({ length: 1_000_000 }, (_, at) => ({ text: `record ${at}` }))
  const full = heapSize()
  expect(records).toHaveLength(1_000_000)
  records = undefined
  const stop = giveBackWhenIdle(50)
  try {
    await vi.waitFor(() => expect(heapSize()).toBeLessThan(full - 40_000_000), { timeout: 15_000, interval: 500 })
  } finally {
    stop()
  }
})
