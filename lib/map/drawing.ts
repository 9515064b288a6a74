import { areaOf, type Point, type Ring } from './outlines'

/** The part of the plane that is shown, in kilometres. */
export type Frame = { left: number; top: number; width: number; height: number }

/** Every drawing is this many units wide: whole units are fine enough, so that paths are short. */
const drawingWidth = 1000

/** Units in a kilometre. */
const scaleOf = (frame: Frame) => drawingWidth / frame.width

/** The viewBox of the drawing of a frame. */
export const viewBoxOf = (frame: Frame) => `0 0 ${drawingWidth} ${Math.round(frame.height * scaleOf(frame))}`

/** Where a place of the plane is in the drawing. */
export const inFrame = ([x, y]: Point, frame: Frame): Point => [
  (x - frame.left) * scaleOf(frame),
  (y - frame.top) * scaleOf(frame),
]

type Fit = { margin: number; leastWidth: number; proportions: { least: number; most: number } }

/** The frame around some rings, neither smaller than asked nor flatter (height to width) nor taller. */
export function frameAround(rings: readonly Ring[], { margin, leastWidth, proportions }: Fit): Frame {
  const xs = rings.flatMap((ring) => ring.map(([x]) => x))
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y))
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)]
  const [wide, tall] = [(right - left) * (1 + 2 * margin), (bottom - top) * (1 + 2 * margin)]
  const width = Math.max(wide, leastWidth, tall / proportions.most)
  const height = Math.max(tall, width * proportions.least)
  return { left: (left + right - width) / 2, top: (top + bottom - height) / 2, width, height }
}

/** How much is left away: corners and islands smaller than this many square units. */
type Detail = { corner: number; island: number }

/** Rings as the data of an SVG path. The largest part stays however small it is; what is out of sight does not. */
export function pathOf(rings: readonly Ring[], frame: Frame, { corner, island }: Detail): string {
  const scale = scaleOf(frame)
  const [bottom, right] = [frame.top + frame.height, frame.left + frame.width]
  const shown = rings.filter(
    (ring, place) =>
      ring.some(([x, y]) => x > frame.left && x < right && y > frame.top && y < bottom) &&
      (place === 0 || areaOf(ring) * scale * scale >= island),
  )
  return written(shown.map((ring) => simplified(ring, corner / (scale * scale)).map((point) => inFrame(point, frame))))
}

/** Takes away the smallest corners first (Visvalingam), until three are left. */
function simplified(ring: Ring, corner: number): Ring {
  const kept = [...ring]
  const sizes = kept.map((_, place) => cornerAt(kept, place))
  while (kept.length > 3) {
    let place = 0
    for (let at = 1; at < sizes.length; at++) if ((sizes[at] ?? 0) < (sizes[place] ?? 0)) place = at
    if ((sizes[place] ?? 0) >= corner) break
    kept.splice(place, 1)
    sizes.splice(place, 1)
    for (const near of [(place + kept.length - 1) % kept.length, place % kept.length])
      sizes[near] = cornerAt(kept, near)
  }
  return kept
}

function cornerAt(ring: Ring, place: number): number {
  const [before, here, after] = [ring.at(place - 1), ring[place], ring[(place + 1) % ring.length]]
  return before && here && after ? areaOf([before, here, after]) : 0
}

/** In whole units, each point as its distance from the one before: `M12 34l5-6 7 8z`. Paths may be put one after the other. */
function written(rings: readonly Ring[]): string {
  let start: Point = [0, 0]
  return rings
    .map((ring) => {
      let before = start
      const moves = ring.map((point, place) => {
        const here: Point = [Math.round(point[0]), Math.round(point[1])]
        const move: Point = [here[0] - before[0], here[1] - before[1]]
        before = here
        if (place === 0) start = here
        return move
      })
      const seen = moves.filter(([x, y], place) => place === 0 || x !== 0 || y !== 0)
      const [first, ...others] = seen.map(pair)
      return others.length > 1 ? `m${first}l${others.join(' ')}z`.replaceAll(' -', '-') : ''
    })
    .join('')
    .replace(/^m/, 'M')
}

const pair = ([x, y]: Point) => `${x} ${y}`
const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other), Infinity)
const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other), -Infinity)
