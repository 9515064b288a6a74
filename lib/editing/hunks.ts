import { diffIndices } from 'node-diff3'

/** `length` pieces from `start` on became `newLength` pieces from `newStart` on. */
export type Hunk = { start: number; length: number; newStart: number; newLength: number }

/** Beyond this many pairs of equal pieces (one line a thousand times over) looking for the best fit takes seconds. */
const mostPairs = 20_000

/** Where two lists of texts differ, in order; what lies between the hunks is equal. */
export function hunksBetween(before: string[], after: string[]): Hunk[] {
  const start = equalBeginning(before, after)
  const end = equalEnd(before, after, start)
  const old = before.slice(start, before.length - end)
  const fresh = after.slice(start, after.length - end)
  if (old.length + fresh.length === 0) return []
  if (equalPairs(old, fresh) > mostPairs) {
    return [{ start, length: old.length, newStart: start, newLength: fresh.length }]
  }
  return diffIndices(old, fresh).map(({ buffer1: [from, length], buffer2: [newFrom, newLength] }) => ({
    start: start + from,
    length,
    newStart: start + newFrom,
    newLength,
  }))
}

function equalBeginning(before: string[], after: string[]): number {
  const shorter = Math.min(before.length, after.length)
  let length = 0
  while (length < shorter && before[length] === after[length]) length++
  return length
}

function equalEnd(before: string[], after: string[], start: number): number {
  const longest = Math.min(before.length, after.length) - start
  let length = 0
  while (length < longest && before.at(-1 - length) === after.at(-1 - length)) length++
  return length
}

function equalPairs(before: string[], after: string[]): number {
  const often = new Map<string, number>()
  for (const piece of before) often.set(piece, (often.get(piece) ?? 0) + 1)
  return after.reduce((sum, piece) => sum + (often.get(piece) ?? 0), 0)
}
