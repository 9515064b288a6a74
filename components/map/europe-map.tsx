import type { ReactNode } from 'react'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { drawnPath, numbersPlaced } from '@/lib/map/cached-paths'
import { type Frame, frameAround, viewBoxOf } from '@/lib/map/drawing'
import { nutsCountry, outlineOf } from '@/lib/map/outlines'
import { discRadius, type Placed } from '@/lib/map/placement'
import type { MapCountry, MapRegion } from './map-entries'
import { MapGround, PastPattern } from './map-ground'
import { MapList } from './map-list'

const fit = { margin: 0.04, leastWidth: 1800, proportions: { least: 0.62, most: 1.12 } }
/** What a map shows that names no country and no region. */
const wholeOfEurope = ['PT', 'UK', 'SE', 'LV', 'RO', 'EL']

/** Regions and countries of Europe, drawn and beside it in words. The frame fits what is named. */
export function EuropeMap({
  locale,
  regions,
  countries,
  title,
  caption,
}: {
  locale: Locale
  regions: readonly MapRegion[]
  countries: readonly MapCountry[]
  title: string
  caption?: string
}) {
  const t = translator(locale, 'map')
  const tinted = countries.map((one) => ({ ...one, nuts: nutsCountry(one.code) }))
  const drawn = regions
    .map((region, place) => ({ region, number: place + 1, rings: outlineOf(region.codes) }))
    .filter(({ rings }) => rings.length > 0)
  const named = [...tinted.flatMap(({ nuts }) => outlineOf([nuts])), ...drawn.flatMap(({ rings }) => rings)]
  const frame = frameAround(named.length > 0 ? named : wholeOfEurope.flatMap((code) => outlineOf([code])), fit)
  const places = numbersPlaced(
    drawn.map(({ region }) => region.codes),
    frame,
  )
  const hasLinks = [...countries, ...regions].some(({ href }) => href)
  return (
    <figure className="grid items-start gap-x-12 gap-y-6 md:grid-cols-[minmax(0,1.65fr)_minmax(0,1fr)]">
      <div>
        <svg
          viewBox={viewBoxOf(frame)}
          role={hasLinks ? 'group' : 'img'}
          aria-label={title}
          direction="ltr"
          className="map w-full"
        >
          <PastPattern />
          <MapGround frame={frame} without={tinted.map(({ nuts }) => nuts)} />
          {tinted.map((country) => (
            <Country key={country.code} country={country} path={drawnPath([country.nuts], frame)} />
          ))}
          {drawn.map(({ region, number }, place) => (
            <Region key={region.title} region={region} number={number} placed={places[place]} frame={frame} />
          ))}
        </svg>
        <figcaption className="mt-3 text-sm text-quiet">
          {caption ? <span className="block">{caption}</span> : null}
          {t('attribution')}
        </figcaption>
      </div>
      <MapList locale={locale} regions={regions} countries={countries} />
    </figure>
  )
}

/** The list leads to countries by keyboard; on the map they are for a pointer only, so that regions stay near. */
const Country = ({ country, path }: { country: MapCountry; path: string }) => {
  const shape = (
    <path d={path} className={`map-${country.tone}`}>
      <title>{country.title}</title>
    </path>
  )
  return country.href ? (
    <a href={country.href} tabIndex={-1} aria-label={country.title}>
      {shape}
    </a>
  ) : (
    shape
  )
}

function Region({
  region,
  number,
  placed,
  frame,
}: {
  region: MapRegion
  number: number
  placed: Placed | undefined
  frame: Frame
}) {
  const content: ReactNode = (
    <>
      <title>{region.title}</title>
      <path d={drawnPath(region.codes, frame)} className="map-region" />
      {placed ? <Numbered number={number} placed={placed} /> : null}
    </>
  )
  return region.href ? (
    <a href={region.href} aria-label={region.title} className="map-link">
      {content}
    </a>
  ) : (
    <g>{content}</g>
  )
}

const Numbered = ({ number, placed: { heart, number: at, isApart } }: { number: number; placed: Placed }) => (
  <>
    {isApart ? (
      <path d={`M${heart.map(Math.round).join(' ')}L${at.map(Math.round).join(' ')}`} className="map-line" />
    ) : null}
    <circle cx={Math.round(at[0])} cy={Math.round(at[1])} r={discRadius} className="map-disc" />
    <text x={Math.round(at[0])} y={Math.round(at[1])} textAnchor="middle" dominantBaseline="central">
      {number}
    </text>
  </>
)
