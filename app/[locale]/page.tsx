import { HomeFigures } from '@/components/portal/home-figures'
import { HomeLedger } from '@/components/portal/home-ledger'
import { HomeOpening } from '@/components/portal/home-opening'
import { HomePlaces } from '@/components/portal/home-places'
import { PortalPage } from '@/components/portal/portal-page'
import { JsonLd } from '@/components/ui/json-ld'
import { translator } from '@/i18n/translator'
import { absoluteUrl } from '@/lib/public/base-url'
import { countDocuments, listDocuments, resolveReferences } from '@/lib/public/documents'
import { inEveryLanguage, pageMetadata } from '@/lib/public/metadata'
import { localeOf } from '@/lib/public/pages'
import { searchAction } from '@/lib/public/structured'

export async function generateMetadata({ params }: PageProps<'/[locale]'>) {
  const locale = localeOf(await params)
  const t = translator(locale, 'site')
  const described = { locale, title: t('name'), description: t('description'), addresses: inEveryLanguage() }
  return { ...pageMetadata(described), title: { absolute: t('name') } }
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = localeOf(await params)
  const t = translator(locale, 'site')
  const [counts, roundtables, practices, news, regions, projects] = await Promise.all([
    countDocuments(locale),
    listDocuments('roundtable', locale, { order: 'latest', limit: 3 }),
    listDocuments('practice', locale, { order: 'latest', limit: 4 }),
    listDocuments('press', locale, { order: 'latest', limit: 3 }),
    listDocuments('region', locale),
    listDocuments('project', locale, { limit: 10 }),
  ])
  const cards = await resolveReferences(
    roundtables.map(({ body }) => body.region),
    locale,
  )
  return (
    <PortalPage locale={locale} here="home" addresses={inEveryLanguage()}>
      <HomeOpening locale={locale} />
      <HomeFigures counts={counts} locale={locale} />
      <HomePlaces regions={regions} projects={projects} locale={locale} />
      <HomeLedger {...{ locale, roundtables, practices, projects, news, cards }} />
      <JsonLd
        thing={{
          '@context': 'https://schema.org',
          '@type': 'WebSite',
          name: t('name'),
          description: t('description'),
          url: absoluteUrl(`/${locale}`),
          inLanguage: locale,
          potentialAction: searchAction(locale),
        }}
      />
    </PortalPage>
  )
}
