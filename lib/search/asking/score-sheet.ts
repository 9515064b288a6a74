/** Texts that have something, in no order: the first `count` of `texts`. */
type Listed = { texts: Int32Array; count: number }

/** What the words of a question found in the texts, by their numbers: bits say which units were found, and how. */
export type Scores = Listed & {
  score: Float64Array
  exact: Uint16Array
  any: Uint16Array
  /** How much of the question's weight was found, from 0 to 1. */
  cover: Float64Array
}
/** What one unit of the question found in them. */
export type UnitScores = Listed & { best: Float64Array; isExact: Uint8Array; cover: Float64Array }

export const textsOf = ({ texts, count }: Listed) => texts.subarray(0, count)

/** Scores of all questions together with those of their units, one after another. */
type Sheet = { size: number; found: Scores; one: UnitScores }

let sheet = sheetFor(0)

/**
 * An empty sheet for so many texts. Every question is given the same one, since none is asked before the one before it is
 * answered: what a new one takes, and leaves behind, is a megabyte for ten thousand practices.
 */
export function blankSheet(size: number): Pick<Sheet, 'found' | 'one'> {
  if (size > sheet.size || size * tooLarge < sheet.size) sheet = sheetFor(Math.ceil(size * ahead))
  wipe(sheet.found)
  wipe(sheet.one)
  return sheet
}

/** Room for texts that are published meanwhile. */
const ahead = 1.2
const tooLarge = 4

/** Empties a sheet, as far as it was written on. */
export function wipe(listed: Scores | UnitScores): void {
  const { texts, count, ...columns } = listed
  const written = texts.subarray(0, count)
  for (const column of Object.values(columns)) for (const text of written) column[text] = 0
  listed.count = 0
}

function sheetFor(size: number): Sheet {
  const listed = () => ({ texts: new Int32Array(size), count: 0, cover: new Float64Array(size) })
  return {
    size,
    found: { ...listed(), score: new Float64Array(size), exact: new Uint16Array(size), any: new Uint16Array(size) },
    one: { ...listed(), best: new Float64Array(size), isExact: new Uint8Array(size) },
  }
}
