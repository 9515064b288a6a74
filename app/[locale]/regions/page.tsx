import { EuropeMap } from '@/components/map/europe-map'
import { mapCountries, mapRegions } from '@/components/map/map-entries'
import { grouped } from '@/components/portal/grouped'
import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { RecordRow, RecordRows } from '@/components/record/record-row'
import { asCard } from '@/components/record/shown'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { byName, countryName } from '@/lib/format/names'
import { publicList } from '@/lib/public/lists'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/regions'>) => listMetadata('region', params)

export default async function RegionsPage(address: PageProps<'/[locale]/regions'>) {
  const { locale, documents, head, frame, paging } = await publicList('region', 'title', address)
  const compare = byName(locale)
  const countryOf = ({ body }: (typeof documents)[number]) => countryName(body.countryCode, locale)
  const regions = documents.toSorted(
    (one, other) => compare(countryOf(one), countryOf(other)) || compare(one.title, other.title),
  )
  const inWords = translator(locale, 'map')
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      {regions.length === 0 ? <EmptyState>{translator(locale, 'region')('empty')}</EmptyState> : null}
      {regions.length === 0 ? null : (
        <div className="border-t border-line py-9">
          <EuropeMap
            locale={locale}
            title={inWords('regions')}
            caption={inWords('regionsCaption')}
            regions={mapRegions(regions.map(asCard), locale)}
            countries={mapCountries(
              regions.map(({ body }) => body.countryCode),
              'plain',
              locale,
            )}
          />
        </div>
      )}
      {grouped(regions, countryOf).map(([country, inCountry], place) => (
        <Section key={country} id={`country-${place}`} title={country}>
          <RecordRows>
            {inCountry.map((one) => (
              <RecordRow key={one.id} card={asCard(one)} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      ))}
      <ListPages {...paging} />
    </PortalPage>
  )
}
