import type { Metadata } from 'next'
import { PortalPage } from '@/components/portal/portal-page'
import { SearchResults } from '@/components/portal/search-results'
import { translator } from '@/i18n/translator'
import { interfaceLocales } from '@/lib/language/rules'
import { inEveryLanguage, pageMetadata } from '@/lib/public/metadata'
import { localeOf } from '@/lib/public/pages'
import { readQuestion, search } from '@/lib/public/search-titles'

type Props = PageProps<'/[locale]/search'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf(await params)
  const t = translator(locale, 'search')
  const described = { locale, title: t('title'), description: t('description'), addresses: inEveryLanguage('/search') }
  return { ...pageMetadata(described), robots: { index: false, follow: true } }
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const question = readQuestion(await searchParams)
  const answer = await search(question, locale)
  const asked = question.words ? `?${new URLSearchParams({ q: question.words })}` : ''
  const addresses = Object.fromEntries(interfaceLocales.map((language) => [language, `/${language}/search${asked}`]))
  return (
    <PortalPage locale={locale} here="search" addresses={addresses}>
      <SearchResults {...{ locale, question, answer }} />
    </PortalPage>
  )
}
