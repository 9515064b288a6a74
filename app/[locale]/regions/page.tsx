import { EuropeMap } from '@/components/map/europe-map'
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
import { pathOf } from '@/lib/public/addresses'
import { publicList } from '@/lib/public/lists'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/regions'>) => listMetadata('region', params)

export default async function RegionsPage(address: PageProps<'/[locale]/regions'>) {
  const { locale, documents, head, frame, paging } = await publicList('region', 'title', address)
  const compare = byName(locale)
  const regions = documents
    .map((one) => ({
      code: one.body.countryCode,
      country: countryName(one.body.countryCode, locale),
      codes: one.body.nutsCodes,
      card: asCard(one),
    }))
    .sort((one, other) => compare(one.country, other.country) || compare(one.card.title, other.card.title))
  const inWords = translator(locale, 'map')
  const countries = [...new Map(regions.map(({ code, country }) => [code, country]))]
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
            regions={regions.map(({ card, codes, country }) => ({
              codes,
              title: card.title,
              href: pathOf({ kind: 'region', slug: card.slug }, locale),
              note: country,
            }))}
            countries={countries.map(([code, title]) => ({ code, title, tone: 'plain' }))}
          />
        </div>
      )}
      {grouped(regions, ({ country }) => country).map(([country, inCountry], place) => (
        <Section key={country} id={`country-${place}`} title={country}>
          <RecordRows>
            {inCountry.map(({ card }) => (
              <RecordRow key={card.id} card={card} locale={locale} />
            ))}
          </RecordRows>
        </Section>
      ))}
      <ListPages {...paging} />
    </PortalPage>
  )
}
