import 'server-only'
import { translator } from '@/i18n/translator'
import type { StandingPage } from './addresses'
import { inEveryLanguage, type PageMetadata, pageMetadata } from './metadata'
import { localeOf } from './pages'

type Params = Promise<{ locale: string }>

/** The head of a page about the portal. */
export async function standingMetadata(page: StandingPage, params: Params): Promise<PageMetadata> {
  const locale = localeOf(await params)
  const t = translator<StandingPage>(locale, page)
  return pageMetadata({
    locale,
    title: t('title'),
    description: t('lead'),
    addresses: inEveryLanguage(`/${page}`),
  })
}

/** What surrounds a page about the portal. */
export async function standingFrame<Page extends StandingPage>(page: Page, params: Params) {
  const locale = localeOf(await params)
  return { locale, here: page, addresses: inEveryLanguage(`/${page}`) }
}
