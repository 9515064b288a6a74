/**
 * Edits between two words: letters left out, added, replaced, or two neighbours swapped (optimal string alignment);
 * `most + 1` as soon as there are more than `most`.
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    let least = i
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1]
      let edits = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (isSame ? 0 : 1))
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (isSwap) edits = Math.min(edits, at(before, j - 2) + 1)
      next.push(edits)
      least = Math.min(least, edits)
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return at(row, other.length)
}

const at = (row: readonly number[], place: number) => row[place] ?? Number.POSITIVE_INFINITY

/** How many edits a misspelt word of this length may have: none in short ones, where every edit is another word. */
export const editsAllowed = (length: number) => (length < 4 ? 0 : length < 7 ? 1 : 2)

/** The runs of three letters in a word, with marks at its ends: `^ab`, `abc`, `bc$`. */
export const trigramsOf = (word: string): string[] => trigramsIn(`^${word}$`)

/** The runs of three letters in a stretch of a word, whose ends are marked where they are those of the word. */
export const trigramsIn = (marked: string): string[] =>
  Array.from({ length: Math.max(0, marked.length - 2) }, (_, place) => marked.slice(place, place + 3))
