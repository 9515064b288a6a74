import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { outlineOf } from '@/lib/map/outlines'
import type { CountryTone, MapCountry, MapRegion } from './map-entries'

const tones: readonly CountryTone[] = ['partner', 'past', 'plain']

/** Everything the map shows, in words: regions by their numbers, countries by what their tone means. */
export function MapList({
  locale,
  regions,
  countries,
}: {
  locale: Locale
  regions: readonly MapRegion[]
  countries: readonly MapCountry[]
}) {
  const t = translator(locale, 'map')
  return (
    <div className="grid content-start gap-7">
      {regions.length === 0 ? null : (
        <ul className="grid gap-2.5">
          {regions.map((region, place) => (
            <li key={region.title} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3">
              {outlineOf(region.codes).length > 0 ? <span className="map-number">{place + 1}</span> : <span />}
              <div>
                <Name {...region} />
                {outlineOf(region.codes).length > 0 ? null : (
                  <span className="block text-sm text-quiet">{t('notOnMap')}</span>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {tones.map((tone) => {
        const listed = countries.filter((one) => one.tone === tone && (tone !== 'plain' || one.href || one.note))
        return listed.length === 0 ? null : (
          <div key={tone}>
            <h3 className="flex items-center gap-2.5 font-text text-sm text-quiet">
              <svg width="20" height="14" viewBox="0 0 20 14" aria-hidden="true" className="map shrink-0">
                <rect x=".5" y=".5" width="19" height="13" rx="2" className={`map-${tone}`} />
              </svg>
              {t(`tone.${tone}`)}
            </h3>
            <ul className="mt-1.5 grid grid-cols-2 gap-x-6 gap-y-1">
              {listed.map((country) => (
                <li key={country.code}>
                  <Name {...country} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

const Name = ({ title, href, note }: Pick<MapRegion, 'title' | 'href' | 'note'>) => (
  <>
    {href ? <a href={href}>{title}</a> : title}
    {note ? <span className="block text-sm text-quiet">{note}</span> : null}
  </>
)
