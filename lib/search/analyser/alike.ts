/**
 * Edits between two words: letters left out, added, replaced, or two neighbours swapped (optimal string alignment);
 * `most + 1` as soon as there are more than `most`, which is small: a table of all beginnings of both would cost more.
 */
export function editsBetween(one: string, other: string, most: number): number {
  return editsFrom({ one, other }, { here: 0, there: 0, most })
}

type Words = { one: string; other: string }
type From = { here: number; there: number; most: number }

/** Letters that are the same are left as they are, which is never worse; where they differ, every edit is tried. */
function editsFrom(words: Words, from: From): number {
  const same = sameFrom(words, from)
  const [here, there] = [from.here + same, from.there + same]
  const [left, leftThere] = [words.one.length - here, words.other.length - there]
  let best = from.most + 1
  if (Math.abs(left - leftThere) >= best) return best
  if (left === 0 || leftThere === 0) return left + leftThere
  const attempt = (skipped: number, skippedThere: number) => {
    if (best > 1) best = 1 + editsFrom(words, { here: here + skipped, there: there + skippedThere, most: best - 2 })
  }
  attempt(1, 1)
  attempt(1, 0)
  attempt(0, 1)
  if (isSwapped(words, here, there)) attempt(2, 2)
  return best
}

function sameFrom({ one, other }: Words, { here, there }: From): number {
  let same = 0
  while (here + same < one.length && one.charCodeAt(here + same) === other.charCodeAt(there + same)) same += 1
  return same
}

/** Whether the next two letters of one word are those of the other the other way round. */
const isSwapped = ({ one, other }: Words, here: number, there: number) =>
  here + 1 < one.length &&
  one.charCodeAt(here) === other.charCodeAt(there + 1) &&
  one.charCodeAt(here + 1) === other.charCodeAt(there)

/** How many edits a misspelt word of this length may have: none in short ones, where every edit is another word. */
export const editsAllowed = (length: number) => (length < 4 ? 0 : length < 7 ? 1 : 2)

/** The runs of three letters in a word, with marks at its ends: `^ab`, `abc`, `bc$`. */
export const trigramsOf = (word: string): string[] => trigramsIn(`^${word}$`)

/** The runs of three letters in a stretch of a word, whose ends are marked where they are those of the word. */
export const trigramsIn = (marked: string): string[] =>
  Array.from({ length: Math.max(0, marked.length - 2) }, (_, place) => marked.slice(place, place + 3))
