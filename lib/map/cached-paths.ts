import { type Frame, pathOf } from './drawing'
import { outlineOf } from './outlines'

/** Corners and islands left away at the width of a page, in square units of the drawing. */
const detail = { corner: 18, island: 60 }
const most = 2000
const paths = new Map<string, string>()

/** The path of some regions in a frame, worked out once: the same few frames are asked for again and again. */
export function drawnPath(codes: readonly string[], frame: Frame): string {
  const key = `${codes.join(' ')} ${frame.left} ${frame.top} ${frame.width} ${frame.height}`
  const known = paths.get(key)
  if (known !== undefined) return known
  if (paths.size >= most) paths.clear()
  const path = pathOf(outlineOf(codes), frame, detail)
  paths.set(key, path)
  return path
}
