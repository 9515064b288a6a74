import { gzipSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { drawnRegions, mapPlaces } from '@/components/search/map-places'
import { ResultMap } from '@/components/search/result-map'
import regionNames from '@/lib/map/region-names.json'
import { answerTo, asked, facet } from './answers'

const map = (parameters: Record<string, string> = {}) => {
  const question = asked({ view: 'map', ...parameters })
  return renderToStaticMarkup(<ResultMap locale="en" question={question} facets={answerTo(question).facets} />)
}

describe('the map of results', () => {
  test('leads to each place from the drawing and from the table', () => {
    const html = map()
    expect(html.match(/href="\/en\/search\?region=EL611&amp;view=map"/g)).toHaveLength(2)
    expect(html.match(/href="\/en\/search\?country=GR&amp;view=map"/g)).toHaveLength(2)
    expect(html).toContain(`aria-label="${regionNames.PL518}: 7 results"`)
  })

  test('takes a chosen place back', () => {
    expect(map({ region: 'EL611' })).toContain('href="/en/search?view=map" aria-label')
  })

  test('lists what it cannot draw', () => {
    expect(map()).toMatch(/Mazovia<\/a><span[^>]*>not on the map/)
  })

  test('draws whatever it is given, even nothing', () => {
    const html = renderToStaticMarkup(<ResultMap locale="pl" question={asked()} facets={[]} />)
    expect(html).toContain('Żaden z wyników nie podaje miejsca.')
    expect(html + map()).not.toMatch(/NaN|Infinity| style=/)
  })

  test('draws the finest regions that can be told apart, and weighs little with all of Europe on it', () => {
    const codes = Object.keys(regionNames).filter((code) => !/^(TR|UK|NO|IS|FRY|ES7|PT[23])/.test(code))
    const question = asked({ view: 'map' })
    const region = facet('region', Object.fromEntries(codes.map((code) => [code, 5])), question)
    const drawn = drawnRegions(region.values, question)
    expect(drawn.length).toBeLessThanOrEqual(48)
    const inPoland = asked({ view: 'map', country: 'PL' })
    expect(drawnRegions(region.values, inPoland).map(({ value }) => value)).toContain('PL51')
    const inSilesia = asked({ view: 'map', region: 'PL51' })
    expect(drawnRegions(region.values, inSilesia).map(({ value }) => value)).toContain('PL518')
    const countries = facet('country', { PL: 9, GR: 9, FR: 9, ES: 9, IT: 9, RO: 9, SE: 9, DE: 9 }, question)
    const html = renderToStaticMarkup(<ResultMap locale="en" question={question} facets={[countries, region]} />)
    expect(gzipSync(html).length).toBeLessThan(16 * 1024)
  })

  test('puts regions under their countries', () => {
    const question = asked()
    const places = mapPlaces({ locale: 'en', question, facets: answerTo(question).facets })
    expect(places.map(({ country }) => country?.name)).toEqual(['Poland', 'Greece', 'France', 'Spain', undefined])
    expect(places[1]?.regions.map(({ key }) => key)).toEqual(['EL611'])
  })
})
