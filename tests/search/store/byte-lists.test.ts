import { expect, test } from 'vitest'
import { createByteLists, readNumber, writeNumber } from '@/lib/search/store/byte-lists'

const edges = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1, 2 ** 33, Number.MAX_SAFE_INTEGER]

test('numbers come back, and never begin with a 0', () => {
  const bytes = new Uint8Array(16)
  for (const number of edges) {
    const end = writeNumber(number, bytes, 2)
    expect(bytes[2]).not.toBe(0)
    const reading = { bytes, at: 2, end: 16, room: 16 }
    expect(readNumber(reading)).toBe(number)
    expect(reading.at).toBe(end)
  }
})

test('entries of any length come back in order from lists that grow side by side over many blocks', () => {
  const lists = createByteLists()
  const entry = new Uint8Array(8)
  const [sides, turns] = [5, 60_000]
  const valueAt = (list: number, turn: number) => edges[(list + turn) % 9] as number
  for (let turn = 0; turn < turns; turn += 1)
    for (let list = 0; list < sides; list += 1) lists.add(list * 3, entry, writeNumber(valueAt(list, turn), entry, 0))
  for (let list = 0; list < sides; list += 1) {
    const reading = lists.read(list * 3)
    let wrong = 0
    for (let turn = 0; turn < turns; turn += 1) {
      lists.next(reading)
      if (readNumber(reading) !== valueAt(list, turn)) wrong += 1
    }
    expect(wrong).toBe(0)
  }
})
