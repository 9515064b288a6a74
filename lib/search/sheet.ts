/**
 * Columns for texts or records by number that every question is given blank, and which are good until the next one is asked:
 * none is asked before the one before it is answered, and new columns for each would leave megabytes behind. `make` makes
 * them for numbers below a size, `wipe` clears what is written on them.
 */
export function createSheet<Columns>(
  make: (size: number) => Columns,
  wipe: (columns: Columns) => void,
): (size: number) => Columns {
  let size = 0
  let columns = make(size)
  return (needed) => {
    if (needed > size || needed * tooLarge < size) {
      size = Math.ceil(needed * ahead)
      columns = make(size)
    } else wipe(columns)
    return columns
  }
}

/** Room for what is published meanwhile. */
const ahead = 1.2
const tooLarge = 4

/**
 * A column of which only what was written for the same question is read, so that it need not be blank. To be asked for with
 * the size of what there is, not of what was found: that changes with every question.
 */
export const createDraft = () =>
  createSheet(
    (size) => new Float64Array(size),
    () => undefined,
  )
