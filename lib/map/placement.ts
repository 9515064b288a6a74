import type { Frame } from './drawing'
import { inFrame } from './drawing'
import { areaOf, type Point, type Ring } from './outlines'

/** Where the number of a region stands, and the heart of the region it belongs to. */
export type Placed = { heart: Point; number: Point; isApart: boolean }

/** Radius of the disc that holds a number, in units of the drawing. */
export const discRadius = 27
const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by)

/**
 * Numbers for regions: inside a region that has room, otherwise beside it, away from the other regions and numbers, with
 * a line between. The same regions always give the same places.
 */
export function placeNumbers(shapes: readonly (readonly Ring[])[], frame: Frame): Placed[] {
  const regions = shapes.map(([largest = []]) => {
    const ring = largest.map((point) => inFrame(point, frame))
    return { heart: heartOf(ring), reach: Math.sqrt(areaOf(ring) / Math.PI) }
  })
  const numbers = regions.map(({ heart }) => heart)
  for (let round = 0; round < 4; round++)
    for (const [place, { heart, reach }] of regions.entries()) {
      if (reach > discRadius * 1.2) continue
      const candidates = around(heart, reach)
      const costs = candidates.map((candidate) => costOf(candidate, place, { regions, numbers, frame }))
      numbers[place] = candidates[costs.indexOf(Math.min(...costs))] ?? heart
    }
  return regions.map(({ heart }, place) => {
    const number = numbers[place] ?? heart
    return { heart, number, isApart: distance(number, heart) > discRadius }
  })
}

/** Places beside a region, near ones first. */
const around = ([x, y]: Point, reach: number): Point[] =>
  [1, 1.6, 2.4].flatMap((step) =>
    Array.from({ length: 24 }, (_, turn): Point => {
      const angle = (turn * Math.PI) / 12
      const away = reach + discRadius * (step + 0.25)
      return [x + away * Math.cos(angle), y + away * Math.sin(angle)]
    }),
  )

type Around = { regions: readonly { heart: Point; reach: number }[]; numbers: readonly Point[]; frame: Frame }

function costOf(candidate: Point, own: number, { regions, numbers, frame }: Around): number {
  const heart = regions[own]?.heart ?? candidate
  const [right, bottom] = inFrame([frame.left + frame.width, frame.top + frame.height], frame)
  const [x, y] = candidate
  const room = Math.min(x, y, right - x, bottom - y) - discRadius
  const outside = room < 4 ? 1000 : 0
  const covered = regions.reduce((sum, region, place) => {
    const overlap = discRadius + region.reach * 1.15 - distance(candidate, region.heart)
    const crossed = place === own ? 0 : Math.max(0, region.reach - distanceToLine(region.heart, heart, candidate))
    return sum + Math.max(0, overlap) * 4 + crossed * 3
  }, 0)
  const crowded = numbers.reduce((sum, number, place) => {
    if (place === own) return sum
    const overlap = discRadius * 2.3 - distance(candidate, number)
    const struck = discRadius * 1.2 - distanceToLine(number, heart, candidate)
    return sum + Math.max(0, overlap) * 6 + Math.max(0, struck) * 4
  }, 0)
  return outside + covered + crowded + distance(candidate, heart)
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const share = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy || 1)
  const along = Math.min(1, Math.max(0, share))
  return distance(point, [from[0] + along * dx, from[1] + along * dy])
}

/** The place inside a ring that is farthest from its border, on a grid of sixteen by sixteen. */
function heartOf(ring: Ring): Point {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  let heart: Point = [left + width / 2, top + height / 2]
  let room = 0
  for (let cell = 0; cell < 256; cell++) {
    const point: Point = [
      left + ((cell % 16) + 0.5) * (width / 16),
      top + (Math.floor(cell / 16) + 0.5) * (height / 16),
    ]
    if (!isInside(point, ring)) continue
    const own = Math.min(...ring.map((corner, place) => distanceToLine(point, corner, ring.at(place - 1) ?? corner)))
    if (own > room) [heart, room] = [point, own]
  }
  return heart
}

const isInside = ([x, y]: Point, ring: Ring) =>
  ring.reduce((inside, [ax, ay], place) => {
    const [bx, by] = ring.at(place - 1) ?? [ax, ay]
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside
  }, false)
