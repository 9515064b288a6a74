import europe from './europe.json'

/** Kilometres on the map's plane (EPSG:3035): to the east, and from the north pole of the plane downwards, as SVG counts. */
export type Point = readonly [x: number, y: number]
export type Ring = readonly Point[]

const regions: Record<string, string> = europe.regions
const nutsOfIso: Record<string, string> = { GR: 'EL', GB: 'UK' }

/** The code Eurostat gives to a country: EL for Greece, UK for the United Kingdom, otherwise that of ISO 3166-1. */
export const nutsCountry = (iso: string) => nutsOfIso[iso] ?? iso

/** Land in view that belongs to no country named here. */
export const otherLand = '--'

/** The countries that have a shape, by their NUTS codes. */
export const countriesDrawn = [...new Set(Object.keys(regions).map((code) => code.slice(0, 2)))].filter(
  (code) => code !== otherLand,
)

const outlines = new Map<string, readonly Ring[]>()

/**
 * The outline around some NUTS regions of any level (PL, PL9, PL91) taken together: borders between them vanish.
 * The largest part comes first. No code, or none that has a shape: no rings.
 */
export function outlineOf(codes: readonly string[]): readonly Ring[] {
  const key = codes.toSorted().join(' ')
  const known = outlines.get(key)
  if (known) return known
  const parts = Object.keys(regions).filter((region) => codes.some((code) => region.startsWith(code)))
  const rings = closed(borderArcs(parts)).toSorted((one, other) => areaOf(other) - areaOf(one))
  if (rings.length > 0) outlines.set(key, rings)
  return rings
}

/** Square kilometres inside a ring. */
export function areaOf(ring: Ring): number {
  const [first = [0, 0]] = ring
  let [sum, [x, y]] = [0, ring.at(-1) ?? first]
  for (const [nextX, nextY] of ring) {
    sum += x * nextY - nextX * y
    ;[x, y] = [nextX, nextY]
  }
  return Math.abs(sum) / 2
}

/** Arcs that only one of the parts has: those of two are borders between them. */
function borderArcs(parts: readonly string[]): Point[][] {
  const used = new Map<number, number>()
  for (const arc of parts.flatMap((part) => (regions[part] ?? '').split(/[ ,]/).map(Number))) {
    const forwards = arc < 0 ? ~arc : arc
    if (used.has(forwards)) used.delete(forwards)
    else used.set(forwards, arc)
  }
  return [...used].map(([forwards, arc]) => {
    const points = pointsOf(europe.arcs[forwards] ?? '')
    return arc < 0 ? points.reverse() : points
  })
}

function pointsOf(written: string): Point[] {
  const numbers = written.match(/-?\d+/g)?.map(Number) ?? []
  const points: Point[] = []
  let [x, y] = [0, 0]
  for (let place = 0; place < numbers.length; place += 2) {
    x += numbers[place] ?? 0
    y -= numbers[place + 1] ?? 0
    points.push([x / europe.stepsPerKilometre, y / europe.stepsPerKilometre])
  }
  return points
}

/** Joins arcs end to end until each ring meets its beginning. */
function closed(arcs: readonly Point[][]): Ring[] {
  const waiting = new Map<string, Point[][]>()
  for (const arc of arcs) waiting.set(startOf(arc), [...(waiting.get(startOf(arc)) ?? []), arc])
  const rings: Ring[] = []
  for (const arc of arcs) {
    if (!waiting.get(startOf(arc))?.includes(arc)) continue
    const ring = ringFrom(arc, waiting)
    if (ring.length > 2) rings.push(ring)
  }
  return rings
}

const startOf = (arc: Ring) => String(arc[0])

/** The ring an arc begins; the arcs it is made of wait no longer. */
function ringFrom(first: Point[], waiting: Map<string, Point[][]>): Ring {
  const ring: Point[] = []
  let next: Point[] | undefined = first
  while (next) {
    const taken: Point[] = next
    const here = startOf(taken)
    const others = (waiting.get(here) ?? []).filter((one) => one !== taken)
    waiting.set(here, others)
    ring.push(...taken.slice(0, -1))
    const end = String(taken.at(-1))
    next = end === startOf(first) ? undefined : waiting.get(end)?.[0]
  }
  return ring
}
