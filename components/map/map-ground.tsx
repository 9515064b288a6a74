import { drawnPath } from '@/lib/map/cached-paths'
import type { Frame } from '@/lib/map/drawing'
import { countriesDrawn, otherLand } from '@/lib/map/outlines'

/** The land under a map: countries that the page says nothing of, as one shape with fine borders. */
export const MapGround = ({ frame, without }: { frame: Frame; without: readonly string[] }) => (
  <path
    aria-hidden="true"
    className="map-land"
    d={[otherLand, ...countriesDrawn]
      .filter((code) => !without.includes(code))
      .map((code) => drawnPath([code], frame))
      .join('')}
  />
)

/** Lines over a country where partners worked in the past: told by more than a colour. */
export const PastPattern = () => (
  <pattern id="map-past" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path d="M7 0v14" className="map-hatch" />
  </pattern>
)
