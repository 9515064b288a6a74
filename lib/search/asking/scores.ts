import { createSheet } from '@/lib/search/sheet'

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

/** Empties scores, as far as there are any. */
export function wipe(listed: Scores | UnitScores): void {
  const { texts, count, ...columns } = listed
  const written = texts.subarray(0, count)
  for (const column of Object.values(columns)) for (const text of written) column[text] = 0
  listed.count = 0
}

const listedFor = (size: number) => ({ texts: new Int32Array(size), count: 0, cover: new Float64Array(size) })
const foundFor = (size: number): Scores => ({
  ...listedFor(size),
  score: new Float64Array(size),
  exact: new Uint16Array(size),
  any: new Uint16Array(size),
})
const oneFor = (size: number): UnitScores => ({
  ...listedFor(size),
  best: new Float64Array(size),
  isExact: new Uint8Array(size),
})

/** Empty scores for so many texts: of a whole question, and of one of its units after another. */
export const blankScores = createSheet(
  (size) => ({ found: foundFor(size), one: oneFor(size) }),
  ({ found, one }) => {
    wipe(found)
    wipe(one)
  },
)
