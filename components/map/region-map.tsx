import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { drawnPath } from '@/lib/map/cached-paths'
import { frameAround, viewBoxOf } from '@/lib/map/drawing'
import { nutsCountry, outlineOf } from '@/lib/map/outlines'
import { MapGround } from './map-ground'

const fit = { margin: 0.06, leastWidth: 220, proportions: { least: 0.7, most: 1.3 } }

/** One country with regions of it highlighted. Nothing where neither has a shape: the words of the page say where it is. */
export function RegionMap({
  locale,
  country,
  codes,
  title,
}: {
  locale: Locale
  /** ISO 3166-1. */
  country: string
  /** NUTS codes of any level. */
  codes: readonly string[]
  title: string
}) {
  const nuts = nutsCountry(country)
  const outline = outlineOf([nuts])
  if (outline.length === 0 || outlineOf(codes).length === 0) return null
  const frame = frameAround(outline, fit)
  return (
    <figure className="map-small w-full">
      <svg viewBox={viewBoxOf(frame)} role="img" aria-label={title} className="map w-full">
        <MapGround frame={frame} without={[nuts]} />
        <path d={drawnPath([nuts], frame)} className="map-partner" />
        <path d={drawnPath(codes, frame)} className="map-region" />
      </svg>
      <figcaption className="mt-2 text-xs text-quiet">{translator(locale, 'map')('attribution')}</figcaption>
    </figure>
  )
}
