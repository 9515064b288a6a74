import { PortalPage } from '@/components/portal/portal-page'
import { SearchView } from '@/components/search/search-view'
import { chosenIn, searchPath } from '@/components/search/steps'
import { translator } from '@/i18n/translator'
import { interfaceLocales } from '@/lib/language/rules'
import { apiSearchPathOf } from '@/lib/public/api-addresses'
import { findPublished } from '@/lib/public/finding'
import { inEveryLanguage, type PageMetadata, pageMetadata } from '@/lib/public/metadata'
import { localeOf } from '@/lib/public/pages'
import { answered, readQuestion } from '@/lib/search/question'

type Props = PageProps<'/[locale]/search'>

export async function generateMetadata({ params, searchParams }: Props): Promise<PageMetadata> {
  const locale = localeOf(await params)
  const t = translator(locale, 'search')
  const question = readQuestion(await searchParams)
  const { words, page } = question
  const first = words ? t('titleWith', { words }) : t('title')
  // Each page is a step of its own in the history of a browser, and in the ears of who cannot see the numbers.
  const title = page > 1 ? t('titleOnPage', { title: first, page }) : first
  const addresses = inEveryLanguage('/search')
  const metadata = pageMetadata({ locale, title, description: t('description'), addresses })
  // What somebody looks for is without end, and theirs; where one may look for something is found like any other page.
  return searchPath(question, locale) === addresses[locale]
    ? metadata
    : { ...metadata, robots: { index: false, follow: true } }
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const asked = readQuestion(await searchParams)
  const answer = await findPublished(asked, locale, 'listed')
  const question = answered(asked, answer)
  const kept = new Set(chosenIn(question).map(({ name, value }) => `${name}:${value}`))
  const leftAside = chosenIn(asked).filter(({ name, value }) => !kept.has(`${name}:${value}`))
  const addresses = Object.fromEntries(interfaceLocales.map((language) => [language, searchPath(question, language)]))
  return (
    <PortalPage locale={locale} here="search" addresses={addresses}>
      <SearchView {...{ locale, question, answer, leftAside }} dataPath={apiSearchPathOf(question, locale)} />
      <script type="module" src="/enhance.js" async />
    </PortalPage>
  )
}
