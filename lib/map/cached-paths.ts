import { type Frame, pathOf } from './drawing'
import { outlineOf } from './outlines'
import { type Placed, placeNumbers } from './placement'

/** Corners and islands left away at the width of a page, in square units of the drawing. */
const detail = { corner: 18, island: 60 }
const most = 2000

/** Keeps what was worked out: the same few frames are asked for again and again. */
function kept<Result>(work: (codes: readonly (readonly string[])[], frame: Frame) => Result) {
  const results = new Map<string, Result>()
  return (codes: readonly (readonly string[])[], frame: Frame): Result => {
    const key = `${codes.join(' ')} ${frame.left} ${frame.top} ${frame.width} ${frame.height}`
    const known = results.get(key)
    if (known !== undefined) return known
    if (results.size >= most) results.clear()
    const result = work(codes, frame)
    results.set(key, result)
    return result
  }
}

const paths = kept((codes, frame) => pathOf(outlineOf(codes.flat()), frame, detail))

/** The path of some regions, taken together, in a frame. */
export const drawnPath = (codes: readonly string[], frame: Frame): string => paths([codes], frame)

/** Where the numbers of some regions stand in a frame. */
export const numbersPlaced: (codes: readonly (readonly string[])[], frame: Frame) => Placed[] = kept((codes, frame) =>
  placeNumbers(codes.map(outlineOf), frame),
)
