import { grouped } from '@/components/portal/grouped'
import { ListHead } from '@/components/portal/list-head'
import { ListPages } from '@/components/portal/list-pages'
import { PortalPage } from '@/components/portal/portal-page'
import { RecordLink } from '@/components/record/record-link'
import { asCard } from '@/components/record/shown'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { byName, countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { PublicDocument } from '@/lib/public/documents'
import { publicList } from '@/lib/public/lists'
import { listMetadata } from '@/lib/public/pages'

export const generateMetadata = ({ params }: PageProps<'/[locale]/partners'>) => listMetadata('partner', params)

export default async function PartnersPage(address: PageProps<'/[locale]/partners'>) {
  const { locale, documents, head, frame, paging } = await publicList('partner', 'title', address)
  const t = translator(locale, 'partner')
  return (
    <PortalPage {...frame}>
      <ListHead {...head} />
      {documents.length === 0 ? <EmptyState>{t('empty')}</EmptyState> : null}
      {byCountry(documents, locale).map(([country, partners], place) => (
        <Section key={country} id={`country-${place}`} title={country}>
          <ul className="grid gap-3">
            {partners.map((one) => (
              <li key={one.id} className="pressable">
                <h3 className="text-base leading-tight">
                  <RecordLink card={asCard(one)} locale={locale} className="title-link" />
                </h3>
                <p className="text-sm text-quiet">{t(`kind.${one.body.kind}`)}</p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <ListPages {...paging} />
    </PortalPage>
  )
}

/** Countries in the order of their names; what belongs to none comes last. */
function byCountry(partners: readonly PublicDocument<'partner'>[], locale: Locale) {
  const compare = byName(locale)
  const none = translator(locale, 'list')('withoutCountry')
  const groups = grouped(
    partners.toSorted((one, other) => compare(one.title, other.title)),
    ({ body }) => (body.countryCode ? countryName(body.countryCode, locale) : none),
  )
  return groups.sort(([one], [other]) => Number(one === none) - Number(other === none) || compare(one, other))
}
