import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { MapCountryPlaces, MapPlace } from './map-places'

/** What the map shows, in words: how many results lie where, each place a way to them. */
export function PlaceTable({ locale, places }: { locale: Locale; places: readonly MapCountryPlaces[] }) {
  const t = translator(locale, 'search')
  if (places.length === 0) return <p className="text-quiet">{t('map.nowhere')}</p>
  return (
    <div id="place-table" role="group" aria-label={t('map.table')} tabIndex={0} className="place-table">
      <table className="w-full">
        <caption className="sr-only">{t('map.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('map.where')}</th>
            <th scope="col" className="text-end">
              {t('map.results')}
            </th>
          </tr>
        </thead>
        {places.map(({ country, regions }) => (
          <tbody key={country?.key ?? 'elsewhere'}>
            {country ? <Row place={country} locale={locale} depth="font-medium" /> : null}
            {regions.map((place) => (
              <Row key={place.key} place={place} locale={locale} depth={country ? 'ps-4' : ''} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Row({ place, locale, depth }: { place: MapPlace; locale: Locale; depth: string }) {
  const { name, count, href, isChosen, codes } = place
  const t = translator(locale, 'search')
  return (
    <tr>
      <th scope="row" className={depth}>
        <a id={`place-${place.key}`} href={href} aria-current={isChosen ? 'true' : undefined} className="place-way">
          {name}
        </a>
        {codes.length === 0 ? <span className="block text-xs text-quiet">{t('map.notDrawn')}</span> : null}
      </th>
      <td className="text-end tabular-nums">{formatNumber(count, locale)}</td>
    </tr>
  )
}
