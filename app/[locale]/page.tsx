import { HomeFigures } from '@/components/portal/home-figures'
import { HomeLedger } from '@/components/portal/home-ledger'
import { HomeOpening } from '@/components/portal/home-opening'
import { HomePlaces } from '@/components/portal/home-places'
import { PortalPage } from '@/components/portal/portal-page'
import { JsonLd } from '@/components/ui/json-ld'
import { translator } from '@/i18n/translator'
import { byName } from '@/lib/format/names'
import { absoluteUrl } from '@/lib/public/base-url'
import { countDocuments, listLatestOfEach, resolveReferences } from '@/lib/public/documents'
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
  const [counts, latest] = await Promise.all([
    countDocuments(locale),
    listLatestOfEach({ roundtable: 3, practice: 4, press: 3, region: 100, project: 10 }, locale),
  ])
  const { roundtable: roundtables, practice: practices, press: news, region: regions } = latest
  const compare = byName(locale)
  const projects = latest.project.toSorted((one, other) => compare(one.title, other.title))
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
