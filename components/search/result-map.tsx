import { MapGround } from '@/components/map/map-ground'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { drawnPath, numbersPlaced } from '@/lib/map/cached-paths'
import { type Frame, frameAround, viewBoxOf } from '@/lib/map/drawing'
import { outlineOf } from '@/lib/map/outlines'
import { discRadius, type Placed } from '@/lib/map/placement'
import type { Facet } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'
import { type MapCountryPlaces, type MapPlace, mapPlaces, shadeOf } from './map-places'
import { PlaceTable } from './place-table'

type Given = { locale: Locale; question: Question; facets: readonly Facet[] }

const fit = { margin: 0.05, proportions: { least: 0.62, most: 1.05 } }
/** Kilometres: a region is never shown without its surroundings, and a few regions not as if they were Europe. */
const leastWidth = { chosen: 520, all: 1800 }
/** What a map shows where nothing has a place. */
const wholeOfEurope = ['PT', 'UK', 'SE', 'LV', 'RO', 'EL']
/** Discs with counts, before they stand in each other's way. */
const mostDiscs = { places: 24, count: 99 }

/** Where the results are: counts of regions and countries, drawn and in a table. Each place narrows the results to it. */
export function ResultMap({ locale, question, facets }: Given) {
  const t = translator(locale, 'search')
  const places = mapPlaces({ locale, question, facets })
  const countries = places.flatMap(({ country }) => country ?? [])
  const regions = places.flatMap((one) => one.regions).filter(({ codes }) => codes.length > 0)
  const frame = frameFor(places)
  const most = Math.max(0, ...regions.map(({ count }) => count))
  const mostInCountry = Math.max(0, ...countries.map(({ count }) => count))
  const hasDiscs = regions.length <= mostDiscs.places && most <= mostDiscs.count
  const discs = hasDiscs
    ? numbersPlaced(
        regions.map(({ codes }) => codes),
        frame,
      )
    : []
  return (
    <figure className="result-map mt-5">
      <div>
        <svg viewBox={viewBoxOf(frame)} role="group" aria-label={t('map.title')} direction="ltr" className="map w-full">
          <MapGround frame={frame} without={countries.flatMap(({ codes }) => codes)} />
          {countries.map((place) => (
            <a key={place.key} href={place.href} tabIndex={-1} aria-label={said(place, locale)} className="map-way">
              <path
                d={drawnPath(place.codes, frame)}
                className={`map-some map-some-${shadeOf(place.count, mostInCountry)}`}
              >
                <title>{said(place, locale)}</title>
              </path>
            </a>
          ))}
          {regions.map((place, at) => (
            <Region key={place.key} {...{ place, frame, locale }} shade={shadeOf(place.count, most)} disc={discs[at]} />
          ))}
        </svg>
        <figcaption className="mt-2 text-xs text-quiet">
          <span className="block">{t('map.caption')}</span>
          {translator(locale, 'map')('attribution')}
        </figcaption>
      </div>
      <PlaceTable locale={locale} places={places} />
    </figure>
  )
}

/** Around what was chosen; otherwise around all that results lie in. */
function frameFor(places: readonly MapCountryPlaces[]): Frame {
  const all = places.flatMap(({ country, regions }) => [...(country ? [country] : []), ...regions])
  const chosen = all.filter(({ isChosen, codes }) => isChosen && codes.length > 0)
  const shown = chosen.length > 0 ? chosen : all
  const rings = shown.flatMap(({ codes }) => outlineOf(codes))
  return frameAround(rings.length > 0 ? rings : outlineOf(wholeOfEurope), {
    ...fit,
    leastWidth: chosen.length > 0 ? leastWidth.chosen : leastWidth.all,
  })
}

const said = ({ name, count }: MapPlace, locale: Locale) => translator(locale, 'search')('map.place', { name, count })

type RegionGiven = { place: MapPlace; frame: Frame; locale: Locale; shade: number; disc: Placed | undefined }

const Region = ({ place, frame, locale, shade, disc }: RegionGiven) => (
  <a
    id={`map-${place.key}`}
    href={place.href}
    aria-label={said(place, locale)}
    aria-current={place.isChosen ? 'true' : undefined}
    className="map-way map-link"
  >
    <path d={drawnPath(place.codes, frame)} className={`map-many map-many-${shade}`}>
      <title>{said(place, locale)}</title>
    </path>
    {disc ? <Disc {...disc} words={formatNumber(place.count, locale)} /> : null}
  </a>
)

const Disc = ({ heart, number: [x, y], isApart, words }: Placed & { words: string }) => (
  <>
    {isApart ? (
      <path d={`M${heart.map(Math.round).join(' ')}L${Math.round(x)} ${Math.round(y)}`} className="map-line" />
    ) : null}
    <circle cx={Math.round(x)} cy={Math.round(y)} r={discRadius} className="map-disc" />
    <text x={Math.round(x)} y={Math.round(y)} textAnchor="middle" dominantBaseline="central">
      {words}
    </text>
  </>
)
