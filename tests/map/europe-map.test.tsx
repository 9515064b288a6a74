import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { EuropeMap } from '@/components/map/europe-map'
import type { MapCountry, MapRegion } from '@/components/map/map-entries'
import { RegionMap } from '@/components/map/region-map'
import { frameAround } from '@/lib/map/drawing'
import { areaOf, countriesDrawn, nutsCountry, outlineOf } from '@/lib/map/outlines'
import { discRadius, placeNumbers } from '@/lib/map/placement'

const codes = [
  ['PL51'],
  ['PL91', 'PL92'],
  ['FRK24'],
  ['FRL06'],
  ['FRI21'],
  ['FRC13'],
  ['EL611'],
  ['ES242'],
  ['ES417'],
  ['ES424'],
]
const partners = 'PL BE BG GR CZ FR HU LV LT SI ES RO IT NL PT SE'.split(' ')
const regions: MapRegion[] = codes.map((own, place) => ({
  codes: own,
  title: `Region ${place + 1}`,
  href: `/en/regions/${place + 1}`,
}))
const countries: MapCountry[] = [
  ...partners.map((code): MapCountry => ({ code, title: code, tone: 'partner' })),
  ...['GB', 'DE', 'SK'].map((code): MapCountry => ({ code, title: code, tone: 'past' })),
]
const map = (own = regions) =>
  renderToStaticMarkup(<EuropeMap locale="en" regions={own} countries={countries} title="Where" caption="Who" />)
const squareKilometres = (...own: string[]) => outlineOf(own).reduce((sum, ring) => sum + areaOf(ring), 0)

describe('the shapes', () => {
  test.each(codes)('%s has one', (...own) => expect(outlineOf(own).length).toBeGreaterThan(0))

  test.each([...partners, 'GB', 'DE', 'SK', 'UA'])('the country %s is drawn', (code) => {
    expect(countriesDrawn).toContain(nutsCountry(code))
    expect(outlineOf([nutsCountry(code)]).length).toBeGreaterThan(0)
  })

  test.each([
    ['PL', 312_700],
    ['SI', 20_270],
    ['PL9', 35_560],
    ['FRL06', 3_567],
    ['LV', 64_600],
  ])('%s is as large as it is: the projection keeps areas', (code, size) => {
    expect(Math.abs(squareKilometres(code) / size - 1)).toBeLessThan(0.03)
  })

  test('lie where EPSG:3035 has them', () => {
    const [[x, y] = [0, 0]] = outlineOf(['PL911'])[0] ?? []
    expect(Math.hypot(x - 5071, y + 3292)).toBeLessThan(40)
  })

  test('of two halves are that of the whole, without the border between', () => {
    expect(squareKilometres('PL91', 'PL92')).toBeCloseTo(squareKilometres('PL9'), 3)
    expect(outlineOf(['PL91', 'PL92'])).toHaveLength(1)
  })

  test('overseas are left out', () => expect(outlineOf(['FRY1', 'ES70', 'PT20'])).toEqual([]))
})

describe('the map', () => {
  test('weighs little', () => expect(gzipSync(map()).length).toBeLessThan(9 * 1024))

  test('leads to each region from the drawing and from the list', () => {
    expect(map().match(/href="\/en\/regions\/3"/g)).toHaveLength(2)
    expect(map()).toContain('role="group"')
    expect(map()).toContain('© EuroGeographics')
  })

  test('lists what it cannot draw', () => {
    const html = map([{ codes: ['FRY4'], title: 'Réunion' }, { codes: [], title: 'A valley' }, ...regions])
    expect(html.match(/not on the map/g)).toHaveLength(2)
  })

  test('draws whatever it is given, even nothing', () => {
    const html = renderToStaticMarkup(<EuropeMap locale="pl" regions={[]} countries={[]} title="Europa" />)
    expect(html).toContain('role="img"')
    expect(html).not.toMatch(/NaN|Infinity| style=/)
    expect(map()).not.toMatch(/NaN|Infinity| style=/)
  })

  test('keeps the numbers of small regions apart from each other and from the regions', () => {
    const shapes = codes.map(outlineOf)
    const frame = frameAround(outlineOf(['FR', 'ES', 'PL', 'EL']), {
      margin: 0.04,
      leastWidth: 1800,
      proportions: { least: 0.62, most: 1.12 },
    })
    const placed = placeNumbers(shapes, frame).map(({ number }) => number)
    for (const [place, [x, y]] of placed.entries())
      for (const [otherX, otherY] of placed.slice(place + 1))
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(discRadius * 2)
  })
})

test('a region is shown in its country, or not at all', () => {
  const one = (own: string[]) =>
    renderToStaticMarkup(<RegionMap locale="en" country="GR" codes={own} title="Karditsa in Greece" />)
  expect(one(['EL611'])).toContain('aria-label="Karditsa in Greece"')
  expect(gzipSync(one(['EL611'])).length).toBeLessThan(4 * 1024)
  expect(one([])).toBe('')
})
