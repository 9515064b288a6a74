import { diffIndices } from 'node-diff3'

/** `length` pieces from `start` on became `newLength` pieces from `newStart` on. */
export type Hunk = { start: number; length: number; newStart: number; newLength: number }

/** Beyond this many pairs of equal pieces (a text of one word a thousand times) looking for the best fit takes seconds. */
const mostPairs = 500_000

/** Where two lists of texts differ, in order; what lies between the hunks is equal. */
export function hunksBetween(before: string[], after: string[]): Hunk[] {
  if (pairs(before, after) > mostPairs) return middle(before, after)
  return diffIndices(before, after).map(({ buffer1: [start, length], buffer2: [newStart, newLength] }) => ({
    start,
    length,
    newStart,
    newLength,
  }))
}

function pairs(before: string[], after: string[]): number {
  const often = new Map<string, number>()
  for (const piece of before) often.set(piece, (often.get(piece) ?? 0) + 1)
  return after.reduce((sum, piece) => sum + (often.get(piece) ?? 0), 0)
}

/** All between the equal beginning and the equal end as one hunk. */
function middle(before: string[], after: string[]): Hunk[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const length = before.length - start - end
  const newLength = after.length - start - end
  return length + newLength === 0 ? [] : [{ start, length, newStart: start, newLength }]
}
