import { hunksBetween } from './hunks'
import type { Versions } from './rows'

/**
 * Whether one text is the other with more written into it, so that nothing anybody typed is lost by keeping it: every
 * word of `theirs` stands in `mine`, in its order, and what `theirs` took out of `base` does not come back with it.
 */
export function continuesTyping({ base, mine, theirs }: Versions<string>): boolean {
  const before = wordsOf(theirs)
  const after = wordsOf(mine)
  const added: string[] = []
  for (const { start, length, newStart, newLength } of hunksBetween(before, after)) {
    const was = before.slice(start, start + length).join('')
    const is = after.slice(newStart, newStart + newLength).join('')
    if (!isContained(was, is)) return false
    added.push(...after.slice(newStart, newStart + newLength))
  }
  const removed = removedWords(wordsOf(base), before)
  return !added.some((word) => removed.has(word))
}

/** Words and what stands between them; joined they are the text. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []

/** One piece of text put into another at one place: `beaut` and `beautiful`, `a c` and `a b c`. */
function isContained(was: string, is: string): boolean {
  if (was.length > is.length) return false
  let start = 0
  while (start < was.length && was[start] === is[start]) start++
  let end = 0
  while (end < was.length - start && was.at(-1 - end) === is.at(-1 - end)) end++
  return start + end >= was.length
}

function removedWords(base: readonly string[], theirs: readonly string[]): ReadonlySet<string> {
  const removed = new Set<string>()
  for (const { start, length } of hunksBetween([...base], [...theirs]))
    for (const word of base.slice(start, start + length)) if (word.trim() !== '') removed.add(word)
  return removed
}
